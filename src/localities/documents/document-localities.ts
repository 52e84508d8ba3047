import type { Document } from '../../documents/document.ts';
import { atOnce, type Steps } from '../../text/in-turns.ts';
import { overlapping } from '../../text/ordered.ts';
import { firstSentence } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { bareNames } from './bare-names.ts';
import { textsOf } from './document-texts.ts';
import { namesIn } from './mention.ts';
import { ownLocalities } from './own-localities.ts';
import { isSubject } from './subject.ts';

/** Which localities a document and its paragraphs are about, and which they name. */
export interface DocumentLocalities {
  /** What the document as a whole is about; none where it shows none. */
  readonly own: readonly Locality[];
  /**
   * What a paragraph is about: what it names as its subject, or, of the document's own, the only part that it names; and
   * the document's own, unless that lies in it.
   */
  about(paragraph: Span): readonly Locality[];
  /** All that a stretch names. */
  named(stretch: Span): readonly Locality[];
  /**
   * What it names besides if the collection knows it: "Kaihua", with nothing that says of what kind or where. Under a title
   * "Mills of Kaihua" every stretch does, if the document shows nothing else that it is about.
   */
  mayName(stretch: Span): readonly Locality[];
}

/** Finds what a document and each of its paragraphs are about. */
export function documentLocalities(document: Document, gazetteer: Gazetteer): DocumentLocalities {
  return atOnce(documentLocalitiesInSteps(document, gazetteer));
}

/** The same, in steps. */
export function* documentLocalitiesInSteps(document: Document, gazetteer: Gazetteer): Steps<DocumentLocalities> {
  const { text } = document;
  const texts = yield* namesIn(textsOf(document), gazetteer);
  const mentions = texts.flatMap((named) => named.mentions);
  const own = ownLocalities(mentions, gazetteer);
  const body = mentions.filter((mention) => mention.in.role === 'body');
  const bare = yield* bareNames(texts, own, gazetteer);
  const bareInBody = bare.filter((name) => name.in.role === 'body');
  const bareInTitle = own.length > 0 ? [] : bare.filter((name) => name.in.role === 'title');
  const within = (stretch: Span) => overlapping(stretch, body);
  const subjectOf = (paragraph: Span): readonly Locality[] => {
    const named = within(paragraph);
    const sentence = named.length === 0 ? undefined : firstSentence(text, paragraph);
    if (!sentence) return [];
    const subject = within(sentence).find(({ span }) => isSubject(text, span, sentence));
    return subject ? [subject.locality] : onlyPart(named.map(({ locality }) => locality));
  };
  const onlyPart = (named: readonly Locality[]): readonly Locality[] => {
    const parts = gazetteer.narrowest(
      named.filter((one) => own.length === 0 || own.some((whole) => gazetteer.isWithin(one, whole))),
    );
    return parts.length === 1 ? parts : [];
  };
  return {
    own,
    about: (paragraph) => gazetteer.narrowest([...subjectOf(paragraph), ...own]),
    named: (stretch) => distinct(within(stretch)),
    mayName: (stretch) => distinct([...overlapping(stretch, bareInBody), ...bareInTitle]),
  };
}

function distinct(names: readonly { readonly locality: Locality }[]): Locality[] {
  return [...new Set(names.map(({ locality }) => locality))];
}
