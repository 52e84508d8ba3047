import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesApart } from './names-apart.ts';

it('what has the same name is told apart, and all else keeps its name', () => {
  expect(['mills', 'lamps', 'mills', 'mills'].map(namesApart())).toEqual(['mills', 'lamps', 'mills (2)', 'mills (3)']);
  expect(['mills (2)', 'mills', 'mills'].map(namesApart())).toEqual(['mills (2)', 'mills', 'mills (3)']);
  const name = fc.constantFrom('mills', 'mills (2)', 'mills (2) (2)', 'lamps', '');
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(new Set(names.map(namesApart())).size).toBe(names.length);
    }),
  );
});
