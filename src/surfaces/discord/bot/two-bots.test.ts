import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_CHANNEL } from '../../../kept/server-settings.ts';
import { partsOf, showing } from '../fixtures/parts.fixture.ts';
import type { BotApp } from '../replying/context.ts';
import { isPrivate, library, Stage, textOf } from './bot.fixture.ts';
import { type Bot, startBot } from './bot.ts';
import { askingOn, BOOKS, BOOKS_ANSWERED, HARVEST } from './faults.fixture.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

const { mention, logged, errors, answersTo, expectAnswered, expectWell } = askingOn(() => stage);

describe('two bots with one token', () => {
  let other: Bot;

  const startOther = async (app: BotApp = library) => {
    const parts = await partsOf(library, stage.logger);
    await stage.start(library, { parts });
    const { token, api } = stage.sandbox;
    other = await startBot({ parts: { ...parts, collections: showing(app) }, token, api });
  };

  afterEach(() => other.close());

  it('answer no question twice, whether it is written, edited, or a command', async () => {
    await startOther();
    const asked = [mention(BOOKS), mention(HARVEST)];
    await expectAnswered(...asked);
    stage.world.you.edit(asked[0] ?? expect.fail(), `${stage.mention} ${HARVEST}`);
    await expect.poll(() => answersTo(asked)[0]?.join()).toContain('Harvest songs were collected');
    stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    await expect.poll(logged).toContain('This was answered already');
    expect(stage.written()).toHaveLength(3);
    await expectWell();
  });

  it('answer it in one thread', async () => {
    await startOther();
    await stage.setChannel({ ...NO_CHANNEL, threads: true });
    const asked = [mention(BOOKS), mention(HARVEST)];
    await expectAnswered(...asked);
    expect(errors()).toEqual([]);
  });

  it('do not take back what the other has answered, when they come late and fail', async () => {
    await startOther({ ...library, ask: () => delay(1800).then(() => Promise.reject(new Error('Too late'))) });
    const run = stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    expect(await stage.world.settled(run)).toMatchObject({ kind: 'message' });
    await expect.poll(logged, { timeout: 5000 }).toContain('Too late');
    await delay(300);
    expect(
      stage
        .written()
        .filter((one) => !isPrivate(one))
        .map(textOf),
    ).toEqual([expect.stringContaining(BOOKS_ANSWERED)]);
  });
});
