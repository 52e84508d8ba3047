import type { Document } from '../documents/document.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, slice } from '../text/span.ts';
import { findMentions, isSubject, type Mention } from './mentions.ts';

/** Which localities a document and its paragraphs are about. */
export interface DocumentLocalities {
  /** The document's own; null where it shows none. */
  readonly own: string | null;
  /** What a paragraph is about, the most specific first: what it names as its subject, then the document's own. */
  of(paragraph: Span): readonly string[];
}

/** Sites call the page about the place they serve "About Quzhou". */
const ABOUT = /^About (?!Us$)(?<name>\p{Lu}\p{L}+)$/u;

/** Finds what a document and each of its paragraphs are about, by what the document itself shows. */
export function documentLocalities(document: Document): DocumentLocalities {
  const { text } = document;
  const mentions = document.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((span) => findMentions(text, span)),
  );
  const known = new Set(mentions.map(({ name }) => name));
  const abbreviations = new Map(mentions.flatMap((mention) => abbreviationOf(text, mention)));
  const called = (name: string | null) => withAbbreviation(shortest(name, known), abbreviations);
  const own = called(
    stated(document) ?? inTitle(document) ?? inMenu(document) ?? mostNamed(text, mentions, abbreviations),
  );
  return {
    own,
    of: (paragraph) => [...new Set([called(subjectOf(text, paragraph)), own])].filter((name) => name !== null),
  };
}

/** An address goes from the locality to what it lies in. */
function stated({ metadata }: Document): string | null {
  return metadata.locality?.split(/[,，]/)[0]?.trim() || null;
}

function inTitle({ metadata: { title } }: Document): string | null {
  return findMentions(title, { start: 0, end: title.length })[0]?.name ?? null;
}

function inMenu({ text, leftOut, sections }: Document): string | null {
  const body = sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => slice(text, paragraph))).join('\n');
  const names = leftOut.flatMap(({ span }) => ABOUT.exec(slice(text, span))?.groups?.name ?? []);
  return names.find((name) => new RegExp(`\\b${name}\\b`, 'u').test(body)) ?? null;
}

/** What the text names most often, in full or by its abbreviation, if more than once. */
function mostNamed(
  text: string,
  mentions: readonly Mention[],
  abbreviations: ReadonlyMap<string, string>,
): string | null {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, abbreviation] of abbreviations) {
    const uses = text.match(new RegExp(`\\b${abbreviation}\\b`, 'gu'))?.length ?? 0;
    counts.set(name, (counts.get(name) ?? 0) + uses);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? most[0] : null;
}

/** "Shenyang Technology Institute (SIT)" introduces what the text, and people who ask, go on to call it. */
function abbreviationOf(text: string, { name, span }: Mention): [string, string][] {
  const abbreviation = /^ \((\p{Lu}{2,6})\)/u.exec(text.slice(span.end, span.end + 12))?.[1];
  return abbreviation ? [[name, abbreviation]] : [];
}

function withAbbreviation(name: string | null, abbreviations: ReadonlyMap<string, string>): string | null {
  const abbreviation = abbreviations.get(name ?? '');
  return abbreviation ? `${name} (${abbreviation})` : name;
}

function subjectOf(text: string, paragraph: Span): string | null {
  const [sentence] = sentences(text, paragraph);
  if (!sentence) return null;
  return findMentions(text, sentence).find((mention) => isSubject(text, mention, sentence))?.name ?? null;
}

/** "Wuhan Hongshan District" is the one that the document elsewhere calls Hongshan District. */
function shortest(name: string | null, known: ReadonlySet<string>): string | null {
  const parts = name?.split(' ') ?? [];
  const suffixes = parts.map((_, index) => parts.slice(index).join(' ')).reverse();
  return suffixes.find((suffix) => known.has(suffix)) ?? name;
}
