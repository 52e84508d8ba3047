import type { Document } from '../../documents/document.ts';
import type { Steps } from '../../text/in-turns.ts';
import { overlapping } from '../../text/ordered.ts';
import { firstSentence } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { bareNames } from './bare-names.ts';
import { textsOf } from './document-texts.ts';
import { type Mention, namesIn } from './mention.ts';
import { ownLocalities } from './own-localities.ts';
import { isSubject } from './subject.ts';

/** Which localities the paragraphs of a document are about, and which they name. */
interface AboutAndNamed {
  /**
   * What a paragraph is about: what it names as its subject, or, of the document's own, the only part that it names; and
   * the document's own, unless that lies in it.
   */
  about(paragraph: Span): readonly Locality[];
  /** All that a stretch names. */
  named(stretch: Span): readonly Locality[];
}

/** Which localities a document and its paragraphs are about, and which they name. */
export interface DocumentLocalities extends AboutAndNamed {
  /** What the document as a whole is about; none where it shows none. */
  readonly own: readonly Locality[];
  /** What comes to that where the collection knows whose a bare name is: "Kaihua", with nothing that says where. */
  readonly byBareName: AboutAndNamed;
}

/** Finds what a document and each of its paragraphs are about, in steps (see text/in-turns.ts). */
export function* documentLocalitiesInSteps(document: Document, gazetteer: Gazetteer): Steps<DocumentLocalities> {
  const texts = yield* namesIn(textsOf(document), gazetteer);
  const mentions = texts.flatMap((named) => named.mentions);
  const sure = localitiesBy(mentions, ownLocalities(mentions, gazetteer), document, gazetteer);
  const bare = yield* bareNames(texts, sure.own, gazetteer);
  const all = [...mentions, ...bare.filter(({ isPlace }) => isPlace)];
  const own = sure.own.length > 0 ? sure.own : ownLocalities(all, gazetteer);
  const believed = localitiesBy(all, own, document, gazetteer);
  const bareOnes = new Set(distinct(bare));
  const inTitle = sure.own.length > 0 ? [] : bare.filter((name) => name.in.role === 'title');
  const inBody = bare.filter((name) => name.in.role === 'body');
  return {
    ...sure,
    byBareName: {
      about: (paragraph) => (bare.length === 0 ? [] : believed.about(paragraph).filter((one) => bareOnes.has(one))),
      named: (stretch) => distinct([...overlapping(stretch, inBody), ...inTitle]),
    },
  };
}

function localitiesBy(
  mentions: readonly Mention[],
  own: readonly Locality[],
  { text }: Document,
  gazetteer: Gazetteer,
): AboutAndNamed & Pick<DocumentLocalities, 'own'> {
  const body = mentions.filter((mention) => mention.in.role === 'body').sort((a, b) => a.span.start - b.span.start);
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
  };
}

function distinct(names: readonly Pick<Mention, 'locality'>[]): Locality[] {
  return [...new Set(names.map(({ locality }) => locality))];
}
