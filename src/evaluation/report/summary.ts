import { type Estimate, estimateMean } from '../beir/bootstrap.ts';
import type { Bin } from '../calibration/reliability.ts';
import { reliability } from '../calibration/reliability.ts';
import { areaUnder, refusalCurve } from './curves.ts';
import { meanOfSets } from './mean-of-sets.ts';
import type { CollectionQuality } from './measure-collection.ts';
import type { SetQuality } from './measure-set.ts';
import type { Verdict } from './outcome.ts';
import { ADDED_TO, ofParts, type Part } from './parts.ts';
import type { Ranked } from './rank-in-scope.ts';

/** The mean nDCG@10 of all sets by a part, and what it adds to the one that it takes up; null for one that takes up none. */
export interface Contribution {
  readonly all: Estimate;
  readonly added: Estimate | null;
}

export function contributions(sets: readonly SetQuality[], seed: number): Readonly<Record<Part, Contribution>> {
  return ofParts((part) => {
    const before = ADDED_TO[part];
    const gains = sets.map(({ parts }) =>
      parts[part].map((value, at) => value - (before === null ? 0 : (parts[before][at] ?? 0))),
    );
    return {
      all: meanOfSets(
        sets.map(({ parts }) => parts[part]),
        seed,
      ),
      added: before === null ? null : meanOfSets(gains, seed),
    };
  });
}

/** How often the right passage of a collection comes first, and among three, by a part: shares from 0 to 1. */
export function rankedShares(
  ranked: CollectionQuality['ranked'],
  part: Part,
  seed: number,
): Readonly<Record<keyof Ranked, Estimate>> {
  const share = (which: keyof Ranked) =>
    estimateMean(
      ranked.map((one) => Number(one[part][which])),
      seed,
    );
  return { first: share('first'), among: share('among') };
}

/** What of a set's or collection's questions is refused, as it is shipped, and how well the probability parts them. */
export interface Refused {
  readonly answerable: Estimate;
  readonly unanswerable: Estimate;
  /** Area under the refusal curve; NaN where there are no questions of either kind. */
  readonly area: number;
  /** Of the questions that are answered, the share whose likeliest passage does not answer. */
  readonly risk: Estimate;
}

export function refusedOf(verdicts: readonly Verdict[], seed: number): Refused {
  const of = (isAnswerable: boolean) => verdicts.filter((one) => one.isAnswerable === isAnswerable);
  const share = (some: readonly Verdict[], test: (verdict: Verdict) => boolean) =>
    estimateMean(
      some.map((one) => Number(test(one))),
      seed,
    );
  const hasBoth = of(true).length > 0 && of(false).length > 0;
  return {
    answerable: share(of(true), ({ refused }) => refused),
    unanswerable: share(of(false), ({ refused }) => refused),
    area: hasBoth ? areaUnder(refusalCurve(verdicts)) : Number.NaN,
    risk: share(
      verdicts.filter(({ refused }) => !refused),
      ({ isRight }) => !isRight,
    ),
  };
}

/** Questions of about the same probability, with the interval of the share that is right. */
export interface ReliabilityBin extends Bin {
  readonly low: number;
  readonly high: number;
}

export function reliabilityOf(verdicts: readonly Verdict[], seed: number): ReliabilityBin[] {
  const bins = reliability(verdicts);
  return bins.map((bin, at) => {
    const next = bins[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const inside = verdicts.filter(({ probability }) => probability >= bin.from && probability < next);
    const { low, high } = estimateMean(
      inside.map(({ isRight }) => Number(isRight)),
      seed,
    );
    return { ...bin, low, high };
  });
}
