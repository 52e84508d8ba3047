import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weigh } from './weight.ts';

it('keeps what weighs 4,000 within 4,000 characters and 9,000 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '\ud800') }), (text) => {
      expect([...text].length).toBeLessThanOrEqual(weigh(text));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual((weigh(text) * 9000) / 4000);
      expect(text.length).toBeLessThanOrEqual(weigh(text));
    }),
  );
});

it('lets English fill all of the room, and Chinese three quarters', () => {
  expect(weigh('a'.repeat(4000))).toBe(4000);
  expect(weigh('中'.repeat(3000))).toBeLessThanOrEqual(4001);
});
