import { passageWith } from '../passages/passage.fixture.ts';
import type { Hit, Signals } from './hit.ts';

/** A hit with such signals, of a passage that there is nowhere; the rest speaks for it, and it was not read. */
export function hitWith(signals: Partial<Signals> = {}, id = 'passage'): Hit {
  return {
    passage: passageWith({ id }),
    cosines: Float32Array.of(0.5),
    score: 0.5,
    signals: {
      whole: 0.5,
      sentence: 0.5,
      document: 0.5,
      share: 0.5,
      documentShare: 0.5,
      expected: 1,
      found: [],
      covered: 1,
      lacking: 0,
      hasRarest: true,
      hasAnswerKind: true,
      alignment: null,
      reading: null,
      counted: null,
      ...signals,
    },
  };
}
