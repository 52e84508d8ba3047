import { setImmediate } from 'node:timers/promises';

/** So long, in milliseconds, others can be kept waiting without feeling it. */
const TURN = 20;

/** Long work that can be stopped at many places, and ends in a result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it, and lets others have their turn in between. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN) continue;
    await setImmediate();
    began = performance.now();
  }
}

/** Does all of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Something done with each of many, in order: a step each. */
export function* each<Item, Result>(items: Iterable<Item>, work: (item: Item) => Result): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    yield;
  }
  return results;
}

/** What `each` does, with work that takes several steps by itself. */
export function* stepsOfEach<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Steps<Result>,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(yield* work(item));
    yield;
  }
  return results;
}
