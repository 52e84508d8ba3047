import type { Hit } from '../search/hit.ts';
import type { Strength } from './reference.ts';

/** What the probability that a passage answers is made of. */
export const FEATURES = [
  /** The reader's logit; 0 where it was not asked. */
  'reading',
  /** How near the passage and its nearest sentence are in meaning. */
  'meaning',
  /** The same, as far as the question's words cannot be expected in the passage: then nothing but the meaning tells. */
  'meaningAlone',
  /** How far in meaning it is beyond what is far for any that answers. */
  'distant',
  /** How much of the question's words, by weight, the passage has. */
  'covered',
  /** How much it lacks: a short question must be met more fully than a long one. */
  'lacking',
  /** Whether it has the rarest of them. */
  'rarest',
  /** Whether it has a number, a date, … where one is asked for. */
  'answerKind',
  /** How badly its numbers count what is to be counted; 0 where nothing is. */
  'miscounted',
  /** How much of the question's words could be found in the passage. */
  'expected',
] as const;

export type Feature = (typeof FEATURES)[number];

/** A number for each feature. */
export type Features = Readonly<Record<Feature, number>>;

export function ofFeatures(numberOf: (feature: Feature) => number): Features {
  return {
    reading: numberOf('reading'),
    meaning: numberOf('meaning'),
    meaningAlone: numberOf('meaningAlone'),
    distant: numberOf('distant'),
    covered: numberOf('covered'),
    lacking: numberOf('lacking'),
    rarest: numberOf('rarest'),
    answerKind: numberOf('answerKind'),
    miscounted: numberOf('miscounted'),
    expected: numberOf('expected'),
  };
}

/** Logits beyond these say no more than these. */
const LOGITS = { least: -8, most: 8 } as const;

/**
 * Hardly a passage that answers is less near than this in meaning. (Measured: a question on something else altogether is
 * told from one in other words than the passage's by nothing else that surely; with .2 or .3 the others are told as well.)
 */
const FAR = 0.25;

/** The signals of a hit as the features of the calibration, in their order; those of words count as far as words can be expected. */
export function featuresOf({ signals }: Pick<Hit, 'signals'>): Features {
  const { reading, whole, sentence, expected, covered, lacking, hasRarest, hasAnswerKind, counted } = signals;
  const meaning = (whole + sentence) / 2;
  return {
    reading: Math.max(LOGITS.least, Math.min(LOGITS.most, reading ?? 0)),
    meaning,
    meaningAlone: meaning * (1 - expected),
    distant: Math.max(0, FAR - meaning),
    covered: covered * expected,
    lacking: lacking * expected,
    rarest: hasRarest ? expected : 0,
    answerKind: hasAnswerKind ? 1 : 0,
    miscounted: counted === null ? 0 : 1 - counted,
    expected,
  };
}

/** How signals become the probability that a passage answers: logistic regression, fitted by `fangzhi calibrate`. */
export interface Calibration {
  /** Ids of the models whose signals were fitted. */
  readonly encoder: string;
  readonly reader: string | null;
  readonly bias: number;
  readonly weights: Features;
  /** From these probabilities on a passage is shown, and called strong. */
  readonly least: Readonly<Record<Strength, number>>;
}

/** What a judge makes of features, whatever its thresholds. */
type Weights = Pick<Calibration, 'bias' | 'weights'>;

/** The probability, from 0 to 1, that a passage with these features answers the question. */
export function probability(features: Features, weights: Weights): number {
  return sigmoid(logitOf(features, weights));
}

/** The probability, from 0 to 1, that a logit stands for. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The same as a logit. */
export function logitOf(features: Features, { bias, weights }: Weights): number {
  return FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], bias);
}
