import { z } from 'zod';
import { type Compared, compareAll, type Pairs } from '../compared.ts';
import { EarlierError } from '../earlier.ts';
import type { Confidence } from './confidence.ts';
import type { SetResult } from './evaluate-beir.ts';
import { METRICS } from './metrics.ts';
import type { PreparedSet } from './prepare-set.ts';
import { SYSTEMS } from './rankings.ts';

const refusedSchema = z.object({
  confidence: z.array(z.object({ score: z.number(), refused: z.boolean() })),
  refusals: z.array(z.object({ threshold: z.number().nullable() })),
});

const setSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  questions: z.array(z.string()),
  rows: z.record(z.enum(SYSTEMS), z.record(z.enum(METRICS), z.object({ values: z.array(z.number()) }))),
  unanswerable: refusedSchema.nullable(),
});

/** What is read of an earlier measurement. */
export const earlierBeirSchema = z.object({
  encoder: z.string(),
  reader: z.string().nullable(),
  sets: z.array(setSchema),
});

export type EarlierBeir = z.infer<typeof earlierBeirSchema>;

/** @param path of the file that the earlier measurement comes from @throws EarlierError unless the same was measured */
export function checkComparable(earlier: EarlierBeir, sets: readonly PreparedSet[], path: string): void {
  const names = earlier.sets.map(({ name }) => name);
  if (names.join('\n') !== sets.map(({ set }) => set.name).join('\n')) {
    throw new EarlierError(`"${path}" has other sets (${names.join(', ')}): name the same folders in the same order.`);
  }
  const other = sets.find(({ sha256 }, at) => earlier.sets[at]?.sha256 !== sha256);
  if (other) {
    throw new EarlierError(
      `"${path}" has other questions or documents of ${other.set.name}: take the same files, --sample, --unanswerable and --seed.`,
    );
  }
}

/** Compares a set with itself as it was measured earlier, question by question. */
export function compareSet(before: EarlierBeir['sets'][number], now: SetResult, seed: number): Compared[] {
  const ranked = SYSTEMS.flatMap((row) =>
    METRICS.map((metric): Pairs => {
      return { row, metric, before: before.rows[row][metric].values, now: now.rows[row][metric].values };
    }),
  );
  return compareAll([...ranked, ...refusedPairs(before.unanswerable, now.unanswerable)], seed);
}

type Refused = z.infer<typeof refusedSchema>;

/** Each by the thresholds of its own measurement. */
function refusedPairs(before: Refused | null, now: SetResult['unanswerable']): Pairs[] {
  if (!before || !now) return [];
  return now.refusals.map(({ name, threshold }, at): Pairs => {
    const refusedBefore = refusedBy(before.confidence, before.refusals[at]?.threshold ?? null);
    return { row: 'unanswerable', metric: name, before: refusedBefore, now: refusedBy(now.confidence, threshold) };
  });
}

function refusedBy(confidence: readonly Confidence[], threshold: number | null): number[] {
  return confidence.map(({ score, refused }) => Number(threshold === null ? refused : score < threshold));
}
