import { bootstrap, estimateMean, type Interval } from './bootstrap.ts';
import type { Confidence } from './confidence.ts';

/** So many of the answerable questions may be refused, where the threshold is chosen on the set itself. */
const REFUSED_OF_ANSWERABLE = [0.05, 0.08] as const;

/** How many are refused from 0 to 1, with a 95% interval; NaN of none. */
export interface Refusals extends Interval {
  /** "refused at 5%", "refused as shipped". */
  readonly name: string;
  /** Questions with a score below it are refused; null for what is shipped, which is not one number. */
  readonly threshold: number | null;
  readonly ofAnswerable: number;
  readonly ofUnanswerable: number;
}

/**
 * How well the questions that nothing answers are told from the others: at the thresholds that refuse 5% and 8% of the
 * answerable ones of these very questions, and as it is shipped. The intervals are of the unanswerable questions' share,
 * with the threshold chosen anew in each sample.
 */
export function measureRefusals(
  answerable: readonly Confidence[],
  unanswerable: readonly Confidence[],
  seed: number,
): readonly Refusals[] {
  const scores = {
    answerable: answerable.map(({ score }) => score),
    unanswerable: unanswerable.map(({ score }) => score),
  };
  const shipped = estimateMean(
    unanswerable.map(({ refused }) => Number(refused)),
    seed,
  );
  return [
    ...REFUSED_OF_ANSWERABLE.map((share) => atShare(share, scores, seed)),
    {
      name: 'refused as shipped',
      threshold: null,
      ofAnswerable: answerable.filter(({ refused }) => refused).length / answerable.length,
      ofUnanswerable: shipped.mean,
      low: shipped.low,
      high: shipped.high,
    },
  ];
}

interface Scores {
  readonly answerable: readonly number[];
  readonly unanswerable: readonly number[];
}

function atShare(share: number, { answerable, unanswerable }: Scores, seed: number): Refusals {
  const threshold = thresholdAt(share, answerable);
  const count = answerable.length;
  const interval = bootstrap(
    count + unanswerable.length,
    (drawn) => {
      const ofFirst = Array.from(
        drawn.filter((at) => at < count),
        (at) => answerable[at] ?? 0,
      );
      const ofOthers = Array.from(
        drawn.filter((at) => at >= count),
        (at) => unanswerable[at - count] ?? 0,
      );
      return shareBelow(thresholdAt(share, ofFirst), ofOthers);
    },
    seed,
  );
  return {
    name: `refused at ${share * 100}%`,
    threshold,
    ofAnswerable: shareBelow(threshold, answerable),
    ofUnanswerable: shareBelow(threshold, unanswerable),
    ...interval,
  };
}

/** The highest of the scores below which there is at most this share of them; NaN of none. */
function thresholdAt(share: number, scores: readonly number[]): number {
  return [...scores].sort((a, b) => a - b)[Math.floor(share * scores.length)] ?? Number.NaN;
}

function shareBelow(threshold: number, scores: readonly number[]): number {
  return scores.filter((score) => score < threshold).length / scores.length;
}
