import { sum } from 'simple-statistics';
import type { Grades } from './read-judgements.ts';
import { rightOf } from './read-set.ts';

/** How far down a ranking is looked. */
export const DEPTH = 10;

/** What a ranking is measured by, each from 0 to 1. */
export const METRICS = ['nDCG@10', 'recall@1', 'recall@3', 'recall@10', 'MRR@10'] as const;

export type Metric = (typeof METRICS)[number];

export type Measures = Readonly<Record<Metric, number>>;

/**
 * Measures a ranking, the best document first, as pytrec_eval does for BEIR.
 * @param grades at least one of them above 0
 */
export function measure(ranking: readonly string[], grades: Grades): Measures {
  return {
    'nDCG@10': ndcg(ranking, grades),
    'recall@1': recall(ranking, grades, 1),
    'recall@3': recall(ranking, grades, 3),
    'recall@10': recall(ranking, grades, DEPTH),
    'MRR@10': reciprocalRank(ranking, grades),
  };
}

/** Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002: the gain is the grade itself. */
function ndcg(ranking: readonly string[], grades: Grades): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return discountedGain(ranking.map((document) => grades.get(document) ?? 0)) / discountedGain(ideal);
}

function discountedGain(grades: readonly number[]): number {
  return sum([0, ...grades.slice(0, DEPTH).map((grade, above) => Math.max(0, grade) / Math.log2(above + 2))]);
}

function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  const found = ranking.slice(0, depth).filter((document) => (grades.get(document) ?? 0) > 0);
  return found.length / rightOf(grades).length;
}

function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const above = ranking.slice(0, DEPTH).findIndex((document) => (grades.get(document) ?? 0) > 0);
  return above < 0 ? 0 : 1 / (above + 1);
}
