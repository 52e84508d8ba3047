import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, formatActionId, parseActionId } from './action-id.ts';

const reference = fc.record({
  passage: fc.string({ unit: fc.constantFrom(...'aZ09_-'), minLength: 12, maxLength: 12 }),
  sentence: fc.option(fc.integer({ min: 0, max: 46_655 })),
  strength: fc.constantFrom('strong', 'fair', null),
});
const numbersOf: Readonly<Record<'more1' | 'around1' | 'share1', number>> = { more1: 0, around1: 2, share1: 1 };

describe('the id of a button that does something with an answer', () => {
  it.each(['more1', 'around1', 'share1'] as const)(
    'is read as it was written, and no longer than Discord takes: %s',
    (action) => {
      const numbers = fc.array(fc.integer({ min: 0, max: 9999 }), {
        minLength: numbersOf[action],
        maxLength: numbersOf[action],
      });
      fc.assert(
        fc.property(numbers, reference, fc.array(reference, { maxLength: 4 }), (given, first, others) => {
          const request = { numbers: given, citations: [first, ...(action === 'around1' ? [] : others)] } as const;
          const id = formatActionId(action, { numbers: given, citations: [first, ...request.citations.slice(1)] });
          expect(id.length).toBeLessThanOrEqual(97);
          expect(parseActionId(action, id)).toEqual(request);
        }),
      );
    },
  );

  it('is that of no other action', () => {
    const id = formatActionId('good1', {
      numbers: [],
      citations: [{ passage: 'AbCdEfGh-_12', sentence: 3, strength: 'fair' }],
    });
    const others: readonly Action[] = ['poor1', 'more1', 'share1', 'cite1'];
    for (const action of others) expect(parseActionId(action, id)).toBeUndefined();
  });

  it.each([
    'more1',
    'more1:',
    'more1::',
    'more1:AbCdEfGh-_12s00',
    'more1:1:AbCdEfGh-_12s',
    'more1:AbCdEfGh-_12s,',
    'more1:AbCdEfGh-_12s\n',
    '__proto__',
  ])('is read only if it is one: %j', (id) => {
    expect(parseActionId('more1', id)).toBeUndefined();
  });
});
