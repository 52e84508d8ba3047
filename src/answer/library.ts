import type { Folder } from '../documents/folder.ts';
import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Reader } from '../index/reader.ts';
import type { Calibration } from './calibration.ts';

/** How many quotes an answer has at most, unless asked for more, or about more places. */
export const DEFAULT_LIMIT = 3;

/** A collection with all that answers questions about it. */
export interface Library {
  readonly index: PassageIndex;
  readonly encoder: Encoder;
  /** null when it is off. */
  readonly reader: Reader | null;
  /** How the signals of both are judged. */
  readonly calibration: Calibration;
  /** What is done while too many wait for the reader; null where they wait. */
  readonly haste: Haste | null;
  /** The documents' folder. */
  readonly folder: Folder;
}

/** How questions are answered without the reader, where they would wait too long for it. */
export interface Haste {
  isNeeded(): boolean;
  /** How hits are judged that were not read. */
  readonly calibration: Calibration;
}
