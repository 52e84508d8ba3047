import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Of so many, before and after, the one in the middle counts. */
const STARTS = 3;

/**
 * How long something takes, in starts of a Node process that does nothing: these are measured right before and after, as
 * the machine may be slow, or busy with other things.
 */
export async function inNodeStarts(work: () => Promise<unknown>): Promise<number> {
  const before = await nodeStarts();
  const time = await timeOf(work);
  const starts = [...before, ...(await nodeStarts())].sort((a, b) => a - b);
  return time / (starts[STARTS] ?? 0);
}

async function nodeStarts(): Promise<number[]> {
  const times: number[] = [];
  while (times.length < STARTS) {
    times.push(await timeOf(() => once(spawn(process.execPath, ['--eval', '0'], { stdio: 'ignore' }), 'close')));
  }
  return times;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** For how many milliseconds this process works on something; while it waits for a processor does not count. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
