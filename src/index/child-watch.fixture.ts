import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, expect } from 'vitest';

/** The processes that a test file has started. */
export interface ChildWatch {
  /** Newest last. */
  readonly children: readonly ChildProcess[];
  newest(): ChildProcess;
}

/** Watches the processes that a test file starts, and fails when one is left over. */
export function watchChildren(): ChildWatch {
  const children: ChildProcess[] = [];
  const notice = (event: unknown) => {
    if (typeof event !== 'object' || event === null || !('process' in event)) return;
    if (event.process instanceof ChildProcess) children.push(event.process);
  };
  beforeAll(() => subscribe('child_process', notice));
  afterAll(() => {
    unsubscribe('child_process', notice);
    expect(children.filter(isRunning).length, 'processes left over').toBe(0);
  });
  const newest = () => {
    const child = children.at(-1);
    if (child === undefined) throw new Error('no process was started');
    return child;
  };
  return { children, newest };
}

export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
