import type { PassageIndex } from '../index/passage-index.ts';
import type { Signals } from '../search/hit.ts';
import type { SoughtWord } from '../search/read-word.ts';
import { LineIndex, type LineRange } from '../text/lines.ts';
import type { Answer } from './answer.ts';
import type { Among, Considered, Fate } from './considered.ts';

/** So many passages are shown, unless more quotes are wanted. */
const SHOWN = 10;

/** A passage among which the answer was looked for, as people can tell it from others. */
export interface ExplainedPassage {
  /** From 1, by the score. Passages of the next place are counted on. */
  readonly rank: number;
  readonly id: string;
  readonly file: string;
  readonly lines: LineRange;
  readonly text: string;
  readonly score: number;
  /** That it answers, from 0 to 1; null where that was not judged, as it was not read. */
  readonly probability: number | null;
  readonly signals: Signals;
  /** The question's words that it has, as the question has them. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly fate: Fate;
  /** The rank of the one that says the same; null where that is not why it is left out. */
  readonly sameAs: number | null;
}

/** Passages among which the answer was looked for, all for one reason. */
export interface Explained {
  readonly among: Among;
  readonly passages: readonly ExplainedPassage[];
  /** How many more there are. */
  readonly more: number;
}

/**
 * Among what an answer was looked for, in order. Each place has its share of what is shown, and all that is quoted.
 * @param index the one that was searched
 * @param limit the most quotes that were wanted
 */
export function explain({ considered, read }: Answer, index: PassageIndex, limit: number): Explained[] {
  const ranks = new Map(considered.map((one, at) => [one, at + 1]));
  const searched = [...new Set(considered.map(({ among }) => among))];
  const share = Math.ceil(Math.max(SHOWN, limit) / searched.length);
  return searched.map((among) => {
    const all = considered.filter((one) => one.among === among);
    const shown = all.filter(({ leftOut }, at) => at < share || leftOut === null);
    const rankOf = (one: Considered) => ranks.get(one) ?? 0;
    const passages = shown.map((one) => explainOne(one, all, { rankOf, words: read.words, index }));
    return { among, passages, more: all.length - shown.length };
  });
}

interface Known {
  readonly rankOf: (one: Considered) => number;
  readonly words: readonly SoughtWord[];
  readonly index: PassageIndex;
}

function explainOne(one: Considered, all: readonly Considered[], { rankOf, words, index }: Known): ExplainedPassage {
  const { passage, signals, score, probability } = one;
  const found = new Set(signals.found);
  const same = one.leftOut === 'said-already' ? all.find((other) => other.passage === one.by) : undefined;
  return {
    rank: rankOf(one),
    id: passage.id,
    file: passage.file,
    lines: new LineIndex(index.documentText(passage.file)).linesOf(passage.span),
    text: index.text(passage),
    score,
    probability: one.leftOut === 'not-read' ? null : probability,
    signals,
    found: words.filter(({ term }) => found.has(term)).map(({ written }) => written),
    missing: words.filter(({ term }) => !found.has(term)).map(({ written }) => written),
    fate: one,
    sameAs: same ? rankOf(same) : null,
  };
}
