import { z } from 'zod';
import { mean } from '../averages.ts';
import { ofParts } from './parts.ts';
import type { Quality } from './quality.ts';
import { contributions, rankedShares, refusedOf, reliabilityOf } from './summary.ts';

/** JSON has no NaN. */
const share = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

const scoreSchema = z.object({ questions: z.number(), first: share, among: share, refused: share });

/** What the README quotes of a report. */
export const quotedSchema = z.object({
  run: z.object({ date: z.string(), encoder: z.string(), reader: z.string().nullable(), seed: z.number() }),
  collections: z.array(z.object({ name: z.string(), scores: z.record(z.string(), scoreSchema) })).min(1),
});

export type Quoted = z.infer<typeof quotedSchema>;

/** The numbers of a report, without those of each question and without any words of theirs. */
export function qualityJson({ run, collections, sets, sentences }: Quality): Quoted & Record<string, unknown> {
  const { seed } = run;
  return {
    run,
    collections: collections.map(({ name, documents, passages, evaluation, ranked, verdicts }) => ({
      name,
      documents,
      passages,
      scores: { ...evaluation.scores },
      intervals: evaluation.intervals,
      parts: ofParts((part) => rankedShares(ranked, part, seed)),
      refused: refusedOf(verdicts, seed),
      reliability: reliabilityOf(verdicts, seed),
    })),
    parts: contributions(sets, seed),
    sets: sets.map(({ parts, verdicts, ...set }) => ({
      ...set,
      parts: Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, mean(values)])),
      refused: refusedOf(verdicts, seed),
      reliability: reliabilityOf(verdicts, seed),
    })),
    sentences,
  };
}
