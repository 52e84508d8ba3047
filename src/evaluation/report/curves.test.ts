import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnder, refusalCurve, riskCurve } from './curves.ts';
import type { OutcomeOfSet as Outcome } from './outcome.ts';

const outcomes = fc
  .array(
    fc.record({
      set: fc.constantFrom('news', 'letters'),
      isAnswerable: fc.boolean(),
      // Few values, so that many questions have the same.
      probability: fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
      isRight: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((some) => some.map((one): Outcome => ({ ...one, isRight: one.isAnswerable && one.isRight })));

const outcome = (probability: number, isAnswerable: boolean, isRight = isAnswerable, set = 'news'): Outcome => ({
  set,
  isAnswerable,
  probability,
  isRight,
});

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.slice(1).flatMap((item, at) => {
    const before = items[at];
    return before ? [[before, item] as const] : [];
  });
}

describe('the refusal curve', () => {
  it('goes from nothing refused to all refused, and never back', () => {
    fc.assert(
      fc.property(outcomes, (some) => {
        const curve = refusalCurve(some);
        const has = (isAnswerable: boolean) => Number(some.some((one) => one.isAnswerable === isAnswerable));
        expect(curve[0]).toEqual({ ofAnswerable: 0, ofUnanswerable: 0 });
        expect(curve.at(-1)).toEqual({ ofAnswerable: has(true), ofUnanswerable: has(false) });
        for (const [before, next] of pairs(curve)) {
          expect(next.ofAnswerable).toBeGreaterThanOrEqual(before.ofAnswerable);
          expect(next.ofUnanswerable).toBeGreaterThanOrEqual(before.ofUnanswerable);
        }
      }),
    );
  });

  it('has all of the area under it where every unanswerable question is below every answerable one, and half by chance', () => {
    expect(areaUnder(refusalCurve([outcome(0.1, false), outcome(0.2, false), outcome(0.3, true)]))).toBe(1);
    expect(areaUnder(refusalCurve([outcome(0.5, false), outcome(0.5, true)]))).toBe(0.5);
    expect(areaUnder(refusalCurve([outcome(0.9, false), outcome(0.5, true)]))).toBe(0);
  });

  it('lets a small set count as much as a large one', () => {
    const large = Array.from({ length: 9 }, () => outcome(0.1, true, true, 'large'));
    const curve = refusalCurve([...large, outcome(0.9, true, true, 'small'), outcome(0.5, false)]);
    expect(curve[1]).toEqual({ ofAnswerable: 0.5, ofUnanswerable: 0 });
  });
});

describe('the risk curve', () => {
  it('ends where all is answered, with the share of all that is wrong, and never answers less than before', () => {
    fc.assert(
      fc.property(outcomes, (some) => {
        const one = some.map((each) => ({ ...each, set: 'one' }));
        const curve = riskCurve(one);
        const last = curve.at(-1);
        expect(last?.coverage).toBe(1);
        expect(last?.risk).toBeCloseTo(one.filter(({ isRight }) => !isRight).length / one.length, 6);
        for (const [before, next] of pairs(curve)) expect(next.coverage).toBeGreaterThan(before.coverage);
        for (const { risk } of curve) expect(risk >= 0 && risk <= 1).toBe(true);
      }),
    );
  });

  it('counts a question that nothing answers as wrong from where it is answered', () => {
    expect(riskCurve([outcome(0.9, true), outcome(0.4, false)])).toEqual([
      { coverage: 0.5, risk: 0 },
      { coverage: 1, risk: 0.5 },
    ]);
  });
});
