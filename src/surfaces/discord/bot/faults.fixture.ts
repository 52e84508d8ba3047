import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Message } from '../../sandbox/world/message.ts';
import { type Stage, textOf } from './bot.fixture.ts';

export const BOOKS = 'who paid for the books?';
export const BOOKS_ANSWERED = 'The county paid for the books.';
export const HARVEST = 'who collected the harvest songs?';

/** Asks on a stage, and sees to it that all is answered. */
export function askingOn(stage: () => Stage) {
  const mention = (text: string) => stage().world.you.post(stage().channel, `${stage().mention} ${text}`);
  const logged = () => JSON.stringify(stage().log);
  const errors = () => stage().log.filter((entry) => 'level' in entry && Number(entry.level) >= 50);

  /** What answers each of these messages, in the channel and in threads of them. */
  function answersTo(asked: readonly Message[]): string[][] {
    return asked.map(({ id }) => [
      ...stage()
        .written()
        .filter((one) => one.message_reference?.message_id === id)
        .map(textOf),
      ...(stage().world.directory.thread(id) ? stage().written(id).map(textOf) : []),
    ]);
  }

  /** All is answered, and nothing twice, not even a little later. */
  async function expectAnswered(...asked: readonly Message[]): Promise<void> {
    const once = asked.map(() => [expect.any(String)]);
    await expect.poll(() => answersTo(asked), { timeout: 15_000 }).toEqual(once);
    await delay(150);
    expect(answersTo(asked)).toEqual(once);
  }

  /** The bot goes on as if nothing had been. */
  async function expectWell(): Promise<void> {
    await expectAnswered(mention(HARVEST));
    expect(errors()).toEqual([]);
  }

  return { mention, logged, errors, answersTo, expectAnswered, expectWell };
}
