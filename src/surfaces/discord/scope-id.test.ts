import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCardId, formatTreeId, parseCardId, parseTreeId } from './place-id.ts';
import { formatScopeId, parseScopeId } from './scope-id.ts';

const ids = fc.string({ unit: fc.constantFrom(...'abz019-_.@', '中', 'é'), minLength: 1, maxLength: 60 });

describe('the id of a button', () => {
  it('that asks again is read as it was written, or not written at all', () => {
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 3 }), fc.array(ids, { maxLength: 2 }), (wanted, current) => {
        const id = formatScopeId({ wanted, current });
        if (id === undefined) expect([...wanted, ...current].join().length).toBeGreaterThan(60);
        else expect(parseScopeId(id)).toEqual({ wanted, current });
        expect(id?.length ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('to a card or to a tree is read as it was written', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 99999 }), (id, page) => {
        expect(parseCardId(formatCardId({ id, page }) ?? '')).toEqual({ id, page });
        expect(parseTreeId(formatTreeId(id) ?? '')).toBe(id);
      }),
    );
    expect(parseTreeId(formatTreeId(null) ?? '')).toBeNull();
  });

  it('is not written where it would be too long, or could not be read again', () => {
    const long = 'x'.repeat(95);
    expect([formatScopeId({ wanted: [long], current: [] }), formatCardId({ id: long, page: 1 })]).toEqual([
      undefined,
      undefined,
    ]);
    expect(formatScopeId({ wanted: ['a,b'], current: [] })).toBeUndefined();
  });

  it.each(['scope1', 'scope2:', 'scope1:,', 'scope1:a,', 'scope1:a;', 'scope1:a b', 'scope1:a\n', '__proto__', ''])(
    'is read only if it is one: %j',
    (id) => {
      expect(parseScopeId(id)).toBeUndefined();
      expect(parseCardId(id)).toBeUndefined();
      expect(parseTreeId(id)).toBeUndefined();
    },
  );
});
