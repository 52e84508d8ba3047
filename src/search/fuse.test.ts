import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, fuseAtFirstLook } from './fuse.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const signals = fc.record({
  whole: part,
  sentence: part,
  document: part,
  share: part,
  documentShare: part,
  expected: part,
});

const score = (all: { whole: number; sentence: number; document: number } & Parameters<typeof fuse>[1]) =>
  fuse(all, all);

describe('how well a passage goes with a question', () => {
  it.each(['whole', 'sentence', 'document', 'share', 'documentShare'] as const)('never sinks as %s rises', (risen) => {
    fc.assert(
      fc.property(signals, part, (all, more) => {
        const higher = { ...all, [risen]: Math.max(all[risen], more) };
        expect(score(higher)).toBeGreaterThanOrEqual(score(all) - 1e-12);
      }),
    );
  });

  it.each(['whole', 'sentence', 'document', 'share', 'documentShare'] as const)('is told by %s, too', (risen) => {
    const all = { whole: 0.4, sentence: 0.4, document: 0.4, share: 0.4, documentShare: 0.4, expected: 1 };
    expect(score({ ...all, [risen]: 0.6 })).toBeGreaterThan(score(all));
  });

  it('stays between the least and the most that any signal says', () => {
    fc.assert(
      fc.property(signals, (all) => {
        const { expected, ...others } = all;
        expect(score(all)).toBeGreaterThanOrEqual(Math.min(...Object.values(others)) - 1e-12);
        expect(score(all)).toBeLessThanOrEqual(Math.max(...Object.values(others)) + 1e-12);
      }),
    );
  });

  it('leaves the words out of account where none can be expected', () => {
    fc.assert(
      fc.property(signals, part, part, (all, share, documentShare) => {
        const strange = { ...all, expected: 0 };
        expect(score({ ...strange, share, documentShare })).toBe(score(strange));
        expect(fuseAtFirstLook(all.whole, { share, expected: 0 })).toBe(all.whole);
      }),
    );
  });
});
