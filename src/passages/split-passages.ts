import { createHash } from 'node:crypto';
import type { Document, Section } from '../documents/document.ts';
import { type DocumentLocalities, documentLocalitiesInSteps } from '../localities/documents/document-localities.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import type { Locality } from '../localities/locality.ts';
import { atOnce, each, type Steps, stepsOfEach } from '../text/in-turns.ts';
import { overlapping } from '../text/ordered.ts';
import { eachSentence } from '../text/sentences.ts';
import { join, type Span } from '../text/span.ts';
import { PASSAGE_SIZE, packSentences } from './pack-sentences.ts';
import type { SplitPassage } from './passage.ts';

/** Goes up whenever the same document would be split or described otherwise; an index of another version is made anew. */
export const SPLITTING_VERSION = 22;

/** The passages of a document, in order, without overlap; see `leftOutOf` for the rest of its text. */
export function splitPassages(document: Document, gazetteer: Gazetteer): SplitPassage[] {
  return atOnce(splitPassagesInSteps(document, gazetteer));
}

/** `splitPassages` in steps, so that others have their turn (see text/in-turns.ts). */
export function* splitPassagesInSteps(document: Document, gazetteer: Gazetteer): Steps<SplitPassage[]> {
  const localities = yield* documentLocalitiesInSteps(document, gazetteer);
  const groups = yield* each(document.sections, (section) =>
    mergeShort(document, section.paragraphs).map((paragraphs) => ({ section, paragraphs })),
  );
  const passages = yield* stepsOfEach(groups.flat(), ({ section, paragraphs }) => {
    return splitGroup(document, section, paragraphs, localities);
  });
  return passages.flat();
}

function* splitGroup(
  document: Document,
  { heading }: Section,
  paragraphs: readonly Span[],
  localities: DocumentLocalities,
): Steps<SplitPassage[]> {
  const about = ids(paragraphs.flatMap((paragraph) => localities.about(paragraph)));
  const aboutByBareName = ids(paragraphs.flatMap((paragraph) => localities.byBareName.about(paragraph)));
  const found = yield* stepsOfEach(paragraphs, (paragraph) =>
    each(eachSentence(document.text, paragraph), (one) => one),
  );
  const packed = yield* packSentences(document.text, found.flat());
  const passages = yield* each(packed, ([first, ...rest]): SplitPassage[] => {
    if (!first) return [];
    const span = join(first, rest.at(-1) ?? first);
    return [
      {
        id: idOf(document, span),
        file: document.file,
        section: heading,
        span,
        sentences: [first, ...rest],
        about,
        names: ids(localities.named(span)),
        byBareName: { about: aboutByBareName, names: ids(localities.byBareName.named(span)) },
      },
    ];
  });
  return passages.flat();
}

function ids(localities: readonly Locality[]): string[] {
  return [...new Set(localities.map(({ id }) => id))];
}

/** Paragraphs too short to stand alone go with the next one, the last with the one before, but never over a left-out stretch. */
function mergeShort({ leftOut }: Document, paragraphs: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const paragraph of paragraphs) {
    const open = groups.at(-1);
    const merged = open?.[0] && join(open[0], paragraph);
    const isBroken = merged && overlapping(merged, leftOut).length > 0;
    const isShort = Math.min(sizeOf(open ?? []), sizeOf([paragraph])) < PASSAGE_SIZE.least;
    if (open && merged && !isBroken && isShort && sizeOf([merged]) <= PASSAGE_SIZE.most) open.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function sizeOf(group: readonly Span[]): number {
  return (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0);
}

function idOf({ file, sha256 }: Document, { start, end }: Span): string {
  return createHash('sha256').update(`${file}\0${sha256}\0${start}-${end}`).digest('base64url').slice(0, 12);
}
