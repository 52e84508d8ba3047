import type { PassageIndex } from '../index/passage-index.ts';
import { asksForAnything, withoutFillers } from '../search/fillers.ts';
import { fittingRows, rowsWith } from '../search/fitting-rows.ts';
import type { Demands } from '../search/read-syntax.ts';
import { ASKING_WORDS, CHINESE_ASKING_WORDS, CHINESE_MEASURES } from '../text/question-words.ts';
import { type Answering, answering, type Judged } from './judge.ts';
import type { Searchable } from './reaches.ts';
import type { Scope } from './scope.ts';
import { newestFirst } from './sources.ts';

/** "What is there on Kaihua?" and 开化有什么 ask for what there is. */
const ASKS_FOR_IT: readonly string[] = ['what', '什么'];

/** With another question word, more is asked for than that. */
const ASKS_MORE = new RegExp(
  [
    String.raw`(?<!\p{L})(?:${besides(ASKING_WORDS)})(?!\p{L})`,
    besides(CHINESE_ASKING_WORDS),
    CHINESE_MEASURES.join('|'),
  ].join('|'),
  'iu',
);

function besides(words: readonly string[]): string {
  return words.filter((word) => !ASKS_FOR_IT.includes(word)).join('|');
}

/**
 * The hits that answer, of hits that fit. Who writes quoted phrases and nothing besides asks for what has them: then all
 * that do answer, and nothing else does. Who names localities and nothing besides asks for what there is on them: the newest
 * first, and of one document from its beginning, as on a locality's card; none answers more than another.
 * @param where the hits were looked for
 */
export function answeringOf(
  judged: readonly Judged[],
  { phrases }: Demands,
  where: Where,
  index: PassageIndex,
): readonly Answering[] {
  if (!asksForWhatThereIs(phrases, where)) return answering(judged);
  if (phrases.length === 0) return inOrder(judged, index).map((one) => ({ ...one, strength: 'fair' }));
  const rows = judged.map(({ hit }) => index.rowOf(hit.passage));
  const having = new Set(phrases.reduce<readonly number[]>((left, phrase) => rowsWith(phrase, left, index), rows));
  return judged
    .filter(({ hit }) => having.has(index.rowOf(hit.passage)))
    .map((one) => ({ ...one, strength: one.strength ?? 'fair' }));
}

function inOrder(judged: readonly Judged[], index: PassageIndex): Judged[] {
  const placed = judged.map((one) => {
    const { file } = one.hit.passage;
    return { one, file, date: index.document(file).metadata.date, row: index.rowOf(one.hit.passage) };
  });
  return placed.sort((a, b) => newestFirst(a, b) || a.row - b.row).map(({ one }) => one);
}

/** Where is asked, the question without that, and how far from there the hits may be. */
interface Where extends Pick<Scope, 'localities' | 'rest'>, Pick<Searchable, 'reach'> {}

function asksForWhatThereIs(phrases: Demands['phrases'], { localities, rest, reach }: Where): boolean {
  const left = phrases.reduce((text, phrase) => text.replace(phrase, ' '), rest);
  if (!asksForAnything(left)) return false;
  if (phrases.length > 0) return true;
  // What is about all that a place lies in is not what there is on the place.
  return localities.length > 0 && reach !== 'around' && !ASKS_MORE.test(withoutFillers(left));
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
