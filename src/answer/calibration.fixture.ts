import { type Calibration, ofFeatures } from './calibration.ts';

/** A judge that believes the reader alone, and takes its logit for a probability as it is. */
export const BELIEVES_READER: Calibration = {
  encoder: 'words@000000000001',
  reader: 'reader@000000000001',
  bias: 0,
  weights: ofFeatures((feature) => (feature === 'reading' ? 1 : 0)),
  least: { fair: 0.2, strong: 0.8 },
};

/** A judge for an encoder that knows words only: what has half of the question's words, by weight, answers. */
export const BELIEVES_WORDS: Calibration = {
  encoder: 'words@000000000001',
  reader: null,
  bias: -3.5,
  weights: { ...ofFeatures(() => 0), meaning: 2, meaningAlone: 6, covered: 5, answerKind: 0.5 },
  least: { fair: 0.35, strong: 0.8 },
};
