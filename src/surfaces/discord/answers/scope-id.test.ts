import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentToken } from '../documents/document-token.ts';
import { formatCardId, formatTreeId, parseCardId, parseTreeId } from '../places/place-id.ts';
import { formatScopeId, formatUnboundId, parseScopeId, parseUnboundId } from './scope-id.ts';

const ids = fc.string({ unit: fc.constantFrom(...'abz019-_.@', '中', 'é'), minLength: 1, maxLength: 60 });

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ends = fc.tuple(fc.option(days), fc.option(days)).filter(([from, to]) => !from || !to || from <= to);
const documents = fc.constantFrom({ token: documentToken('a.md') }, 'channel' as const, null);
const kept = fc.option(fc.tuple(ends, documents).map(([[from, to], document]) => ({ from, to, document })));

describe('the id of a button', () => {
  it('that asks again is read as it was written, or not written at all', () => {
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 3 }), fc.array(ids, { maxLength: 2 }), kept, (wanted, current, bounds) => {
        const id = formatScopeId({ wanted, current, bounds });
        if (id === undefined) expect([...wanted, ...current].join().length).toBeGreaterThan(50);
        else expect(parseScopeId(id)).toEqual({ wanted, current, bounds });
        expect(id?.length ?? 0).toBeLessThanOrEqual(97);
        if (bounds === null) return;
        const unbound = formatUnboundId({ current, bounds });
        if (unbound !== undefined) expect(parseUnboundId(unbound)).toEqual({ current, bounds });
      }),
    );
  });

  it.each(['20231301~~', '20230801~20230701~', '~~short', '~~**', '2023~~', '~', '~~;'])(
    'with bounds that nobody can have made is not read: %j',
    (bounds) => {
      expect(parseScopeId(`scope1:a;;${bounds}`)).toBeUndefined();
      expect(parseUnboundId(`unbound1:;${bounds}`)).toBeUndefined();
    },
  );

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
