import { setImmediate } from 'node:timers/promises';

/** So long, in milliseconds, others can be kept waiting without feeling it. */
const TURN = 20;

/** Does something with each of many, in order, and lets others have their turn in between. */
export async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - began < TURN) continue;
    await setImmediate();
    began = performance.now();
  }
  return results;
}
