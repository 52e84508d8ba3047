import type { OutcomeOfSet as Outcome } from './outcome.ts';

/** What would be refused if all below one probability were: shares from 0 to 1. */
export interface RefusalPoint {
  readonly ofAnswerable: number;
  readonly ofUnanswerable: number;
}

/** What would be answered if all from one probability on were: shares from 0 to 1. */
export interface RiskPoint {
  /** Of all questions. */
  readonly coverage: number;
  /** Of those that are answered: the likeliest passage does not answer. */
  readonly risk: number;
}

/**
 * How many unanswerable questions are refused for how many answerable ones, for every threshold: from none of both to all
 * of both (the ROC curve). Every set counts the same.
 */
export function refusalCurve(outcomes: readonly Outcome[]): RefusalPoint[] {
  const weigh = weightOf(outcomes);
  const all = sums(outcomes, (outcome) => (outcome.isAnswerable ? [weigh(outcome), 0] : [0, weigh(outcome)]));
  let [answerable, unanswerable] = [0, 0];
  const refused = byProbability(outcomes).map((equal) => {
    const more = sums(equal, (outcome) => (outcome.isAnswerable ? [weigh(outcome), 0] : [0, weigh(outcome)]));
    answerable += more[0];
    unanswerable += more[1];
    return { ofAnswerable: share(answerable, all[0]), ofUnanswerable: share(unanswerable, all[1]) };
  });
  return [{ ofAnswerable: 0, ofUnanswerable: 0 }, ...refused];
}

/** How many of the answers are wrong, the more is answered: up to all questions. Every set counts the same. */
export function riskCurve(outcomes: readonly Outcome[]): RiskPoint[] {
  const weigh = weightOf(outcomes);
  const sets = new Set(outcomes.map(({ set }) => set)).size;
  let [answered, wrong] = [0, 0];
  return byProbability(outcomes)
    .reverse()
    .map((equal) => {
      const more = sums(equal, (outcome) => [weigh(outcome), outcome.isRight ? 0 : weigh(outcome)]);
      answered += more[0];
      wrong += more[1];
      return { coverage: share(answered, sets), risk: share(wrong, answered) };
    });
}

/** What each counts, so that every set counts the same. */
function weightOf(outcomes: readonly Outcome[]): (outcome: Outcome) => number {
  const counts = new Map<string, number>();
  for (const { set } of outcomes) counts.set(set, (counts.get(set) ?? 0) + 1);
  return ({ set }) => 1 / (counts.get(set) ?? 1);
}

/** The chance that an answerable question is more probable than an unanswerable one, from 0 to 1: .5 is no knowledge at all. */
export function areaUnder(curve: readonly RefusalPoint[]): number {
  return curve.reduce((area, { ofAnswerable, ofUnanswerable }, at) => {
    const before = curve[at - 1] ?? { ofAnswerable: 0, ofUnanswerable: 0 };
    return area + ((ofAnswerable - before.ofAnswerable) * (ofUnanswerable + before.ofUnanswerable)) / 2;
  }, 0);
}

/** Those of one probability stay together, as no threshold parts them; the least probable first. */
function byProbability(outcomes: readonly Outcome[]): Outcome[][] {
  const groups = new Map<number, Outcome[]>();
  for (const outcome of outcomes) {
    const group = groups.get(outcome.probability);
    if (group) group.push(outcome);
    else groups.set(outcome.probability, [outcome]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function sums(outcomes: readonly Outcome[], value: (outcome: Outcome) => readonly [number, number]): [number, number] {
  return outcomes.reduce<[number, number]>(
    ([first, second], outcome) => {
      const [more, others] = value(outcome);
      return [first + more, second + others];
    },
    [0, 0],
  );
}

/** Sums of many small weights miss the whole by a rounding. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, Number((part / whole).toFixed(9)));
}
