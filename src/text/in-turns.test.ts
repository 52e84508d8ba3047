import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

/** Keeps everybody waiting for so many milliseconds. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it('does all in order, and others get their turn meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const squares = await inTurns([1, 2, 3, 4, 5, 6], (number) => {
    busy(25);
    return number * number;
  });
  clearInterval(timer);
  expect(squares).toEqual([1, 4, 9, 16, 25, 36]);
  expect(turns).toBeGreaterThanOrEqual(4);
});
