import { type Calibration, probability } from '../../answer/calibration.ts';
import { CalibrationError } from '../../answer/calibration-file.ts';
import { shuffled } from '../beir/random.ts';
import type { Example, ExampleSet } from './example.ts';
import { fit, fitTo, type Weights } from './fit.ts';
import { type Outcome, thresholds } from './thresholds.ts';

/** Each question is judged by weights that were fitted to the other folds. */
const FOLDS = 5;

/** What fitting came to: the weights and thresholds, and how well they do on questions that they were not fitted to. */
export interface Fitted extends Pick<Calibration, 'bias' | 'weights' | 'least'> {
  readonly outcomes: readonly Outcome[];
}

/** The questions about the operator's own collection. */
export const COLLECTION = 'collection';

/**
 * Fits weights to labelled questions, and thresholds to what such weights say of questions that they have not seen
 * (cross-fitting), as they would say too much of their own. Weights are best fitted to sets of many kinds, but how far
 * they go and the thresholds to the questions about the collection that is asked, where there are some.
 * @throws CalibrationError when there are too few questions, or none was answered
 */
export function calibrate(sets: readonly ExampleSet[], seed: number): Fitted {
  checkEnough(sets);
  const folded = sets.map((set) => ({ ...set, folds: foldsOf(set.examples, seed) }));
  const outcomes = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitAll(
      folded.map(({ name, folds }) => ({ name, examples: folds.flatMap((some, at) => (at === fold ? [] : some)) })),
    );
    return folded.flatMap(({ name, folds }) => (folds[fold] ?? []).map((example) => outcomeOf(name, example, weights)));
  }).flat();
  const own = outcomes.filter(({ set }) => set === COLLECTION);
  return { ...fitAll(sets), least: thresholds(own.length > 0 ? own : outcomes), outcomes };
}

function fitAll(sets: readonly ExampleSet[]): Weights {
  const own = sets.find(({ name }) => name === COLLECTION);
  return own ? fitTo(own, fit(sets)) : fit(sets);
}

function checkEnough(sets: readonly ExampleSet[]): void {
  const small = sets.find(({ examples }) => examples.length < FOLDS);
  if (small) {
    throw new CalibrationError(
      `There are too few questions in "${small.name}" that can be asked (${small.examples.length}): use at least ${FOLDS}.`,
    );
  }
  const isAnswered = sets.some(({ examples }) =>
    examples.some(({ candidates }) => candidates.some(({ answers }) => answers)),
  );
  if (isAnswered) return;
  throw new CalibrationError(
    'No passage that was found answers its question: use questions with answers in these documents.',
  );
}

function foldsOf(examples: readonly Example[], seed: number): Example[][] {
  const mixed = shuffled(examples, seed);
  return Array.from({ length: FOLDS }, (_, fold) => mixed.filter((_, at) => at % FOLDS === fold));
}

function outcomeOf(set: string, { isAnswerable, candidates }: Example, weights: Weights): Outcome {
  const judged = candidates.map(({ features, answers }) => ({ answers, probability: probability(features, weights) }));
  const likeliest = judged.sort((a, b) => b.probability - a.probability)[0];
  return {
    set,
    isAnswerable,
    probability: likeliest?.probability ?? 0,
    isRight: likeliest?.answers ?? false,
  };
}
