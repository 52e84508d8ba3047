import { describe, expect, it } from 'vitest';
import { Clock } from './clock.ts';

describe("what is to be done later by the sandbox's clock", () => {
  it('is done by itself, once', async () => {
    const [clock, done] = [new Clock(), [] as string[]];
    clock.after(20, () => done.push('soon'));
    expect(done).toEqual([]);
    await expect.poll(() => done).toEqual(['soon']);
    clock.advance(1000);
    expect(done).toEqual(['soon']);
  });

  it('is done at once when the clock is set ahead of it, and not before', () => {
    const [clock, done] = [new Clock(), [] as string[]];
    clock.after(60_000, () => done.push('late'));
    clock.advance(59_000);
    expect(done).toEqual([]);
    clock.advance(1000);
    expect(done).toEqual(['late']);
  });
});
