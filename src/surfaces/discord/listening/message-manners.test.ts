import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intent } from '../../sandbox/world/events.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { wireMessage } from '../../sandbox/world/wire.ts';
import { isPrivate, library, Stage, textOf } from '../bot/bot.fixture.ts';
import type { BotApp } from '../replying/context.ts';

const BOOKS = 'who paid for the books?';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

const mention = (text: string) => stage.world.you.post(stage.channel, `${stage.mention} ${text}`);

/** Resolves when the bot has no message any more. */
const nothingWritten = () => expect.poll(() => stage.written()).toEqual([]);

it('is greeted back with how to ask, and takes thanks in silence, also in direct messages', async () => {
  const { you } = stage.world;
  you.post(you.directChannel, 'Thanks!');
  mention('thank you');
  you.post(you.directChannel, 'Hello!');
  expect(textOf(await stage.answer(0, you.directChannel))).toContain('To ask, mention me with a question');
  mention('hi');
  expect(textOf(await stage.answer())).toContain('To ask, mention me with a question');
  expect(stage.written(you.directChannel)).toHaveLength(1);
});

describe('when a question is deleted', () => {
  it('its answer goes too, from the channel and from direct messages', async () => {
    const asked = mention(BOOKS);
    await stage.answer();
    stage.world.you.remove(asked);
    await nothingWritten();
    const direct = stage.world.you.directChannel;
    const private_ = stage.world.you.post(direct, BOOKS);
    await stage.answer(0, direct);
    stage.world.you.remove(private_);
    await expect.poll(() => stage.written(direct)).toEqual([]);
  });

  it.each([
    ['the bot is told', (asked: Message) => stage.world.you.remove(asked)],
    ['the bot is not told yet', (asked: Message) => stage.world.messages.remove(asked)],
  ])('while it is being answered, there is no answer, and no trouble: %s', async (_, remove) => {
    let asked: Message | undefined;
    let done = 0;
    const ask: BotApp['ask'] = async (question) => {
      if (asked) remove(asked);
      await delay(50);
      done += 1;
      return library.ask(question);
    };
    await stage.start({ ...library, ask });
    asked = mention(BOOKS);
    await expect.poll(() => done).toBe(1);
    await delay(100);
    expect(stage.written()).toEqual([]);
    expect(stage.log.filter((entry) => 'level' in entry && Number(entry.level) >= 40)).toEqual([]);
  });
});

describe('when a question is edited', () => {
  it('its answer becomes that to the new text', async () => {
    const asked = mention(BOOKS);
    const answer = await stage.answer();
    stage.world.you.edit(asked, `${stage.mention} who collected the harvest songs?`);
    expect(textOf(await stage.changed(answer))).toContain('Harvest songs were collected');
    expect(stage.written()).toHaveLength(1);
  });

  it('after two minutes, or only by Discord, its answer stays', async () => {
    const asked = mention(BOOKS);
    const answer = await stage.answer();
    stage.world.announcer.message('MESSAGE_UPDATE', asked);
    stage.world.clock.advance(2 * 60_000 + 1);
    stage.world.you.edit(asked, `${stage.mention} who collected the harvest songs?`);
    mention('and the harvest?');
    await stage.answer(1);
    expect(textOf(stage.world.messages.find(answer.id) ?? answer)).toBe(textOf(answer));
  });
});

it('a message that Discord tells of twice is answered once, also after a new connection', async () => {
  const asked = mention(BOOKS);
  await stage.answer();
  const data = () => wireMessage(asked, stage.world.directory, true);
  const again = { event: 'MESSAGE_CREATE', intent: intent.guildMessages, guildId: stage.world.server.id, data };
  stage.world.dispatches.tell(again);
  stage.world.faults.dropConnection();
  await expect.poll(() => JSON.stringify(stage.log)).toContain('Connected to Discord again');
  stage.world.dispatches.tell(again);
  mention('and the harvest?');
  await stage.answer(1);
  expect(stage.written()).toHaveLength(2);
});

describe('who asks too much at once', () => {
  async function tire(): Promise<void> {
    for (let count = 0; count < 10; count++) mention(BOOKS);
    await stage.answer(9);
  }

  it('is told once when it goes on, and others are answered', async () => {
    await tire();
    for (let count = 0; count < 3; count++) mention(BOOKS);
    expect(textOf(await stage.answer(10))).toMatch(
      /^That was a lot at once\. I go on for you <t:\d+:R>; please try again/,
    );
    const other = stage.world.addPerson('Other');
    other.post(stage.channel, `${stage.mention} ${BOOKS}`);
    expect(textOf(await stage.answer(11))).toContain('The villages read every evening.');
    expect(stage.written()).toHaveLength(12);
  });

  it('by commands is told each time, alone; buttons still work', async () => {
    await tire();
    stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    const told = await stage.answer(10);
    const [, when = ''] = /<t:(\d+):R>/.exec(textOf(told)) ?? [];
    expect(isPrivate(told)).toBe(true);
    expect(Number(when) * 1000 - Date.now()).toBeGreaterThan(15_000);
    expect(Number(when) * 1000 - Date.now()).toBeLessThan(31_001);
    stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    await stage.answer(11);
  });

  it('of a button is told so alone, and the answer stays as it is', async () => {
    mention('who reads in the villages or sings of the harvest?');
    let page = await stage.answer();
    for (let count = 0; count < 30; count++) {
      stage.press(page, count % 2 === 0 ? '▶' : '◀');
      page = await stage.changed(page);
    }
    stage.press(page, '▶');
    const told = await stage.answer(1);
    expect([isPrivate(told), textOf(told)]).toEqual([true, expect.stringContaining('That was a lot at once')]);
  });
});
