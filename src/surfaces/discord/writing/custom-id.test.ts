import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPageId, MAX_CITATIONS, type PageRequest, parsePageId } from './custom-id.ts';

const references = fc.record({
  passage: fc.string({ unit: fc.constantFrom(...'ABYZabyz0189-_'), minLength: 12, maxLength: 12 }),
  sentence: fc.option(fc.nat({ max: 5000 })),
  strength: fc.constantFrom('strong' as const, 'fair' as const, null),
});
const requests: fc.Arbitrary<PageRequest> = fc.record({
  of: fc.constantFrom('answer' as const, 'card' as const),
  page: fc.integer({ min: 1, max: 9999 }),
  citations: fc.array(references, { minLength: 1, maxLength: MAX_CITATIONS }),
});

describe('parsePageId', () => {
  it('reads what formatPageId wrote, which Discord takes', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const id = formatPageId(request);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parsePageId(id)).toEqual(request);
      }),
    );
  });

  it('reads nothing from any other text', () => {
    fc.assert(
      fc.property(requests, fc.nat(), fc.string({ maxLength: 2 }), (request, seed, change) => {
        const id = formatPageId(request);
        const at = seed % id.length;
        const forged = id.slice(0, at) + change + id.slice(at + 1);
        const read = parsePageId(forged);
        if (read) expect(formatPageId(read)).toBe(forged);
      }),
    );
  });

  it.each([
    ['empty', ''],
    ['another version', 'page1:1:AbCdEfGh-_12s'],
    ['another button', 'share:1:AbCdEfGh-_12s'],
    ['page zero', 'page2:0:AbCdEfGh-_12s'],
    ['a page with a leading zero', 'page2:01:AbCdEfGh-_12s'],
    ['a negative page', 'page2:-1:AbCdEfGh-_12s'],
    ['no citation', 'page2:1:'],
    ['a short passage id', 'page2:1:AbCdEfGhs'],
    ['an unknown strength', 'page2:1:AbCdEfGh-_12x'],
    ['a sentence with a leading zero', 'page2:1:AbCdEfGh-_12s01'],
    ['too many citations', `page2:1:${Array(6).fill('AbCdEfGh-_12s').join(',')}`],
    ['something after it', 'page2:1:AbCdEfGh-_12s\n'],
    ['the name of a built-in', '__proto__'],
  ])('refuses %s', (_, id) => {
    expect(parsePageId(id)).toBeUndefined();
  });
});
