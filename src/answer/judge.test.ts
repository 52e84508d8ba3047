import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitWith } from '../search/hit.fixture.ts';
import { BELIEVES_READER } from './calibration.fixture.ts';
import { answering, judge } from './judge.ts';

/** Hits of which the reader says such logits. */
const read = (...logits: (number | null)[]) =>
  judge(
    logits.map((reading) => hitWith({ reading })),
    BELIEVES_READER,
  );

const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 10 });

describe('the judge', () => {
  it('calls the likely strong, the less likely fair, and no answer what is neither', () => {
    expect(read(3, 0, -3).map(({ strength }) => strength)).toEqual(['strong', 'fair', null]);
  });

  it('never calls the less likely the stronger', () => {
    fc.assert(
      fc.property(logits, (logits) => {
        const judged = read(...logits).sort((a, b) => b.probability - a.probability);
        const ranks = judged.map(({ strength }) => ['strong', 'fair', null].indexOf(strength));
        expect(ranks).toEqual([...ranks].sort());
        for (const { probability } of judged)
          expect(probability).toSatisfy((chance: number) => chance >= 0 && chance <= 1);
      }),
    );
  });

  it('takes for no answer what was not good enough to be read while others were, however mild it is', () => {
    const mild = { ...BELIEVES_READER, least: { fair: 0, strong: 0 } };
    const hits = [hitWith({ reading: -1 }), hitWith({ reading: null, whole: 1 })];
    expect(judge(hits, mild).map(({ strength }) => strength)).toEqual(['strong', null]);
  });

  it('judges by the rest where there is no reader', () => {
    const { reading, ...others } = BELIEVES_READER.weights;
    const byWords = { ...BELIEVES_READER, reader: null, bias: -2, weights: { ...others, reading, covered: 4 } };
    const hits = [hitWith({ covered: 1 }), hitWith({ covered: 0 })];
    expect(judge(hits, byWords).map(({ strength }) => strength)).toEqual(['strong', null]);
  });
});

describe('the hits that answer', () => {
  it('are each good enough by themselves, in the order in which they were found', () => {
    fc.assert(
      fc.property(logits, (logits) => {
        const judged = read(...logits);
        const found = answering(judged);
        expect(found.map(({ hit }) => hit)).toEqual(
          judged.filter(({ hit }) => found.some((one) => one.hit === hit)).map(({ hit }) => hit),
        );
        for (const { probability } of found) expect(probability).toBeGreaterThanOrEqual(BELIEVES_READER.least.fair);
      }),
    );
  });

  it('have the likeliest among them wherever any is good enough', () => {
    fc.assert(
      fc.property(logits, (logits) => {
        const judged = read(...logits);
        const best = Math.max(...judged.map(({ probability }) => probability));
        const found = answering(judged).map(({ probability }) => probability);
        if (best >= BELIEVES_READER.least.fair) expect(found).toContain(best);
        else expect(found).toEqual([]);
      }),
    );
  });

  it('are not padded with what falls far behind the likeliest', () => {
    expect(read(4, -0.9).map(({ strength }) => strength)).toEqual(['strong', 'fair']);
    expect(answering(read(4, -0.9))).toHaveLength(1);
    expect(answering(read(-0.5, -0.9))).toHaveLength(2);
  });
});
