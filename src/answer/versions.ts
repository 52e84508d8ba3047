import type { Folder } from '../documents/folder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Contradiction } from '../search/contradiction.ts';
import { relativeTo, type Span } from '../text/span.ts';
import type { Version } from './answer.ts';
import { cutQuote, openSource, type SourceText } from './quote.ts';
import { byAge, newestFirst, sourceOf } from './sources.ts';

/**
 * Quotes what contradicts a passage, newest first; where several documents say the same, the oldest of them.
 * @param source the passage's document
 * @throws SourceChangedError when a file is not the one that was indexed
 */
export async function versionsOf(
  source: SourceText,
  passage: Span,
  contradictions: readonly Contradiction[],
  index: PassageIndex,
  folder: Folder,
): Promise<Version[]> {
  const documentOf = (one: Contradiction) => sourceOf(index.document(one.passage.file));
  const oldest = new Map<string, Contradiction>();
  for (const one of contradictions.toSorted((a, b) => byAge(documentOf(a), documentOf(b)))) {
    const said = [one.here.start, ...one.differences.map(({ value }) => value)].join('/');
    if (!oldest.has(said)) oldest.set(said, one);
  }
  const chosen = [...oldest.values()].sort((a, b) => newestFirst(documentOf(a), documentOf(b)));
  return Promise.all(chosen.map((one) => versionOf(source, passage, one, index, folder)));
}

async function versionOf(
  source: SourceText,
  within: Span,
  { passage, here, there, differences }: Contradiction,
  index: PassageIndex,
  folder: Folder,
): Promise<Version> {
  const document = index.document(passage.file);
  const other = await openSource(folder, document);
  const [first, ...rest] = differences;
  const differs = (one: typeof first) => ({ here: cutQuote(source, one.here), there: cutQuote(other, one.there) });
  return {
    passage: passage.id,
    document: sourceOf(document),
    quote: cutQuote(other, there),
    lines: other.lines.linesOf(there),
    sentence: relativeTo(within.start, here),
    differs: [differs(first), ...rest.map(differs)],
  };
}
