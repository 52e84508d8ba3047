import { expect, it } from 'vitest';
import { atOnce, each, inTurns, stepsOfEach } from './in-turns.ts';

/** Keeps everybody waiting for so many milliseconds. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function squares(numbers: readonly number[], milliseconds: number) {
  return each(numbers, (number) => {
    busy(milliseconds);
    return number * number;
  });
}

it('does all in order, and others get their turn meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  expect(await inTurns(squares([1, 2, 3, 4, 5, 6], 25))).toEqual([1, 4, 9, 16, 25, 36]);
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(4);
});

it('lets others have their turn amid one long part', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  expect(await inTurns(stepsOfEach([[1, 2, 3, 4, 5, 6]], (part) => squares(part, 25)))).toEqual([
    [1, 4, 9, 16, 25, 36],
  ]);
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(4);
});

it('does the same at once', () => {
  expect(atOnce(stepsOfEach([[1, 2], [], [3]], (part) => squares(part, 0)))).toEqual([[1, 4], [], [9]]);
});

it('ends with what goes wrong on the way', async () => {
  const steps = () =>
    each([1, 2], (number) => {
      if (number === 2) throw new RangeError('no two');
    });
  await expect(inTurns(steps())).rejects.toThrow('no two');
  expect(() => atOnce(steps())).toThrow('no two');
});
