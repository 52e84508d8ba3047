import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOut } from './leave-out.ts';
import { prepareSet } from './prepare-set.ts';
import { type BeirSet, rightOf } from './read-set.ts';
import { setOf } from './set.fixture.ts';

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

const sets = fc
  .dictionary(
    fc.integer({ min: 0, max: 30 }).map((n) => `q${n}`),
    fc.uniqueArray(
      fc.integer({ min: 0, max: 20 }).map((n) => `d${n}`),
      { minLength: 1, maxLength: 3 },
    ),
    { minKeys: 1, maxKeys: 20 },
  )
  .map(setOf);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const withRight = (set: BeirSet, documents: ReadonlySet<string>) =>
  ids(set.questions.filter(({ grades }) => rightOf(grades).some((document) => documents.has(document))));

describe('leaving right documents out', () => {
  it('leaves exactly those questions unanswerable that have no right document left', () => {
    fc.assert(
      fc.property(sets, share, fc.nat(), (whole, share, seed) => {
        const { set, unanswerable } = leaveOut(whole, share, seed);
        const answered = withRight(whole, new Set(ids(set.documents)));
        expect(ids(set.questions)).toEqual(answered);
        expect(ids(unanswerable)).toEqual(ids(whole.questions).filter((id) => !answered.includes(id)));
      }),
    );
  });

  it('makes at least the share unanswerable, and leaves no judgement of a document that is gone', () => {
    fc.assert(
      fc.property(sets, share, fc.nat(), (whole, share, seed) => {
        const { set, unanswerable } = leaveOut(whole, share, seed);
        expect(unanswerable.length).toBeGreaterThanOrEqual(Math.round(whole.questions.length * share));
        const left = new Set(ids(set.documents));
        for (const { grades } of set.questions) for (const document of grades.keys()) expect(left).toContain(document);
      }),
    );
  });

  it('makes exactly the share unanswerable where no two questions have a document in common', () => {
    const whole = setOf(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`q${at}`, [`d${at}`]])));
    const { set, unanswerable } = leaveOut(whole, 0.33, 1);
    expect([set.questions.length, unanswerable.length, set.documents.length]).toEqual([67, 33, 68]);
  });

  it('is the same for the same seed, and another for another', () => {
    const whole = setOf(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`q${at}`, [`d${at}`]])));
    expect(leaveOut(whole, 0.33, 1)).toEqual(leaveOut(whole, 0.33, 1));
    expect(ids(leaveOut(whole, 0.33, 2).unanswerable)).not.toEqual(ids(leaveOut(whole, 0.33, 1).unanswerable));
  });

  it('leaves a set as it is where the share is 0', () => {
    const whole = setOf({ q1: ['a'], q2: ['a', 'b'] });
    expect(leaveOut(whole, 0, 1)).toEqual({ set: whole, unanswerable: [] });
  });
});

describe('what is measured of a set', () => {
  const whole = setOf(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`q${at}`, [`d${at}`]])));

  it('is told from what else could be, by its digest', () => {
    const digests = [
      { sample: null, unanswerable: null, seed: 1 },
      { sample: 10, unanswerable: null, seed: 1 },
      { sample: 10, unanswerable: null, seed: 2 },
      { sample: 10, unanswerable: 0.3, seed: 1 },
    ].map((settings) => prepareSet(whole, settings).sha256);
    expect(new Set(digests).size).toBe(4);
    const again = prepareSet(whole, { sample: 10, unanswerable: 0.3, seed: 1 });
    expect(again.sha256).toBe(digests[3]);
  });

  it('has all the documents, and of the questions those that were drawn', () => {
    const { set, of } = prepareSet(whole, { sample: 10, unanswerable: null, seed: 1 });
    expect([set.questions.length, set.documents.length, of]).toEqual([10, 51, 50]);
  });

  it('is never nothing', () => {
    const shared = setOf({ q1: ['a'], q2: ['a'] });
    expect(() => prepareSet(shared, { sample: null, unanswerable: 0.5, seed: 1 })).toThrow(
      'No question of made up keeps a right document: choose a smaller --unanswerable.',
    );
  });
});
