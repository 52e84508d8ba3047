import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from './gaps.ts';

const words = fc.array(fc.constantFrom('the', 'old', 'mill', 'red'), { maxLength: 12 });

it('two texts are what they have in common and where they part, each in its place', () => {
  fc.assert(
    fc.property(words, words, (here, there) => {
      const { common, gaps } = align(here, there, (word) => word);
      expect(common.here).toEqual(common.there);
      for (const [all, side] of [[here, 'here'] as const, [there, 'there'] as const]) {
        const rest = gaps.toReversed().reduce((left, gap) => {
          const start = gap.before[side];
          expect(all.slice(start, start + gap[side].length)).toEqual(gap[side]);
          return left.toSpliced(start, gap[side].length);
        }, all);
        expect(rest).toEqual(common[side]);
      }
    }),
  );
});

it('what is said instead of something is one gap with it', () => {
  const { gaps } = align('the old mill'.split(' '), 'the red brick mill'.split(' '), (word) => word);
  expect(gaps).toEqual([{ here: ['old'], there: ['red', 'brick'], before: { here: 1, there: 1 } }]);
});
