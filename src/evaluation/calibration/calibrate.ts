import { type Calibration, probability } from '../../answer/calibration.ts';
import { CalibrationError } from '../../answer/calibration-file.ts';
import { shuffled } from '../beir/random.ts';
import type { Example, ExampleSet, LabelledSets } from './example.ts';
import { fit, fitTo, type Weights } from './fit.ts';
import { type Outcome, thresholds } from './thresholds.ts';

/** Each question is judged by weights that were fitted to the other folds. */
const FOLDS = 5;

/** What fitting came to: the weights and thresholds, and how well they do on questions that they were not fitted to. */
export interface Fitted extends Pick<Calibration, 'bias' | 'weights' | 'least'> {
  /** Those of the operator's own collection first. */
  readonly sets: readonly OutcomeSet[];
}

/** What the judge would say of each question of a set. */
export interface OutcomeSet {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/**
 * Fits weights to labelled questions, and thresholds to what such weights say of questions that they have not seen
 * (cross-fitting), as they would say too much of their own. Weights are best fitted to sets of many kinds, but how far
 * they go and the thresholds to the questions about the collection that is asked, where there are some.
 * @throws CalibrationError when there are too few questions, or none was answered
 */
export function calibrate(labelled: LabelledSets, seed: number): Fitted {
  checkEnough([...(labelled.own ? [labelled.own] : []), ...labelled.others]);
  const own = labelled.own && folded(labelled.own, seed);
  const others = labelled.others.map((set) => folded(set, seed));
  const judges = Array.from({ length: FOLDS }, (_, fold) =>
    fitAll({ own: own && without(own, fold), others: others.map((set) => without(set, fold)) }),
  );
  const ownOutcomes = own ? [outcomesOf(own, judges)] : [];
  const sets = [...ownOutcomes, ...others.map((set) => outcomesOf(set, judges))];
  const telling = own ? ownOutcomes : sets;
  return { ...fitAll(labelled), least: thresholds(telling.map(({ outcomes }) => outcomes)), sets };
}

function fitAll({ own, others }: LabelledSets): Weights {
  return own ? fitTo(own, fit([own, ...others])) : fit(others);
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

interface FoldedSet {
  readonly name: string;
  readonly folds: readonly (readonly Example[])[];
}

function folded({ name, examples }: ExampleSet, seed: number): FoldedSet {
  const mixed = shuffled(examples, seed);
  return { name, folds: Array.from({ length: FOLDS }, (_, fold) => mixed.filter((_, at) => at % FOLDS === fold)) };
}

function without({ name, folds }: FoldedSet, fold: number): ExampleSet {
  return { name, examples: folds.flatMap((some, at) => (at === fold ? [] : some)) };
}

/** @param judges for each fold the weights that were fitted to the others */
function outcomesOf({ name, folds }: FoldedSet, judges: readonly Weights[]): OutcomeSet {
  const outcomes = judges.flatMap((weights, fold) => (folds[fold] ?? []).map((example) => outcomeOf(example, weights)));
  return { name, outcomes };
}

function outcomeOf({ isAnswerable, candidates }: Example, weights: Weights): Outcome {
  const judged = candidates.map(({ features, answers }) => ({ answers, probability: probability(features, weights) }));
  const likeliest = judged.sort((a, b) => b.probability - a.probability)[0];
  return { isAnswerable, probability: likeliest?.probability ?? 0, isRight: likeliest?.answers ?? false };
}
