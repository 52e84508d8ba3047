import type { PassageIndex } from '../index/passage-index.ts';
import { fittingRows, rowsWith } from '../search/fitting-rows.ts';
import type { Demands } from '../search/read-syntax.ts';
import { terms } from '../text/terms.ts';
import { type Answering, answering, type Judged } from './judge.ts';
import type { Searchable } from './reaches.ts';

/**
 * The hits that answer, of hits that fit. Who writes quoted phrases and nothing besides asks for what has them: then all
 * that do answer, and nothing else does.
 * @param rest the question without the names of its localities
 */
export function answeringOf(
  judged: readonly Judged[],
  { phrases }: Demands,
  rest: string,
  index: PassageIndex,
): readonly Answering[] {
  const besides = phrases.reduce((text, phrase) => text.replace(phrase, ' '), rest);
  if (phrases.length === 0 || terms(besides).length > 0) return answering(judged);
  const rows = judged.map(({ hit }) => index.rowOf(hit.passage));
  const having = new Set(phrases.reduce<readonly number[]>((left, phrase) => rowsWith(phrase, left, index), rows));
  return judged
    .filter(({ hit }) => having.has(index.rowOf(hit.passage)))
    .map((one) => ({ ...one, strength: one.strength ?? 'fair' }));
}

/** The quoted phrases that are nowhere where they were looked for. */
export function absentPhrases({ phrases }: Demands, searched: readonly Searchable[], index: PassageIndex): string[] {
  return phrases.filter((phrase) => searched.every(({ rows }) => rowsWith(phrase, rows, index).length === 0));
}

/** Where the documents nearest to a question are found whose phrases are nowhere. */
export function withoutPhrases(
  searched: readonly Searchable[],
  { excluded }: Demands,
  index: PassageIndex,
): readonly number[] {
  const rows = searched.flatMap((one) => one.rows);
  return fittingRows(rows, { phrases: [], excluded }, index);
}
