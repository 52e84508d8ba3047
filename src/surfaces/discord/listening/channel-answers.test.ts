import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChannelSettings, NO_CHANNEL } from '../../../kept/server-settings.ts';
import { intent } from '../../sandbox/world/events.ts';
import { Stage, textOf } from '../bot/bot.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';

const LANTERNS = 'Where do the lanterns of Kecheng District hang?';
const OFF = 'turn on Message Content Intent';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open(await placeApp(COUNTIES));
});

afterEach(() => stage.close());

const logged = () => JSON.stringify(stage.log);

/** Sets a channel, and starts the bot again, which then asks to read all messages where that is needed. */
async function set(settings: Partial<ChannelSettings>, channel = stage.channel): Promise<void> {
  await stage.setChannel({ ...NO_CHANNEL, ...settings }, channel);
  await stage.start(await placeApp(COUNTIES));
}

/** Something is asked after what should be ignored, so that there has been time to answer that too. */
async function expectNothingBut(question: string): Promise<void> {
  const asked = stage.world.you.post(stage.channel, `${stage.mention} ${question}`);
  expect((await stage.answer()).message_reference?.message_id).toBe(asked.id);
  expect(stage.written()).toHaveLength(1);
}

describe('a channel that answers all messages', () => {
  it('needs no mention, in its threads neither; other channels do', async () => {
    await set({ answers: true });
    expect(stage.world.presence.readsContent).toBe(true);
    const asked = stage.world.addPerson('Li').post(stage.channel, LANTERNS);
    const answer = await stage.answer();
    expect(answer.message_reference?.message_id).toBe(asked.id);
    expect(textOf(answer)).toContain('The lanterns of Kecheng District hang');
    const thread = stage.world.addThread(stage.channel, 'Lanterns');
    stage.world.you.post(thread.id, LANTERNS);
    await stage.answer(0, thread.id);
    const other = stage.world.addChannel('other').id;
    stage.world.you.post(other, LANTERNS);
    stage.world.you.post(other, `${stage.mention} ${LANTERNS}`);
    await stage.answer(0, other);
    expect(stage.written(other)).toHaveLength(1);
  });

  it.each([
    'Thanks a lot!',
    'ok 👍',
    'I went to the football match yesterday evening',
    'why?',
    'libraries, lanterns',
    '@everyone Where do the lanterns of Kecheng District hang?',
    'Я был там вчера',
  ])('is not disturbed by talk: %s', async (talk) => {
    await set({ answers: true });
    stage.world.you.post(stage.channel, talk);
    await expectNothingBut(LANTERNS);
  });

  it('says nothing to members who talk with one another, unless it knows', async () => {
    await set({ answers: true });
    const li = stage.world.addPerson('Li');
    const said = stage.world.you.post(stage.channel, 'Good morning');
    li.post(stage.channel, 'did you see the football match?', { replyTo: said.id });
    li.post(stage.channel, `<@${stage.world.you.id}> ${LANTERNS}`);
    await expectNothingBut(LANTERNS);
    li.post(stage.channel, LANTERNS, { replyTo: said.id });
    expect(textOf(await stage.answer(1))).toContain('The lanterns of Kecheng District hang');
  });

  it('does not take thanks for a question, nor does any other', async () => {
    stage.world.you.post(stage.channel, `${stage.mention} ${LANTERNS}`);
    const answer = await stage.answer();
    stage.world.you.post(stage.channel, 'Thanks a lot!', { replyTo: answer.id });
    stage.world.you.post(stage.channel, 'and in Kaihua?', { replyTo: answer.id });
    expect(textOf(await stage.answer(1))).toContain('### Where do the lanterns of Kaihua hang?');
  });

  it('tells whoever asks that nothing answers', async () => {
    await set({ answers: true });
    stage.world.you.post(stage.channel, 'Who breeds dragons in the mountains?');
    expect(textOf(await stage.answer())).toContain('Nothing in this collection answers that.');
  });

  it('takes an answer back whose question became talk', async () => {
    await set({ answers: true });
    const asked = stage.world.you.post(stage.channel, LANTERNS);
    await stage.answer();
    stage.world.you.edit(asked, 'I have seen a football match yesterday');
    await expect.poll(() => stage.written()).toEqual([]);
  });

  it('answers the opening post of a forum by its title too, and no other', async () => {
    const forum = stage.world.server.addForum('questions').id;
    await set({ answers: true }, forum);
    const post = stage.world.you.openPost(
      forum,
      'Lanterns of Kecheng District',
      'Where do they hang until the harvest?',
    );
    const answer = await stage.answer(0, post.id);
    expect(textOf(answer)).toMatch(/^-# About Kecheng District, Quzhou\n> /);
    stage.press(answer, 'Everywhere');
    expect(textOf(await stage.changed(answer))).toContain('hang in every village library');
    stage.world.you.post(post.id, LANTERNS);
    stage.world.you.post(post.id, `${stage.mention} ${LANTERNS}`);
    await stage.answer(1, post.id);
    expect(stage.written(post.id)).toHaveLength(2);
  });
});

describe('where Discord does not let the bot read all messages', () => {
  it('it starts nevertheless, answers whoever mentions it, and says what to turn on', async () => {
    stage.world.faults.refuseIntents(intent.messageContent);
    await set({ answers: true });
    expect(logged()).toContain(OFF);
    stage.world.you.post(stage.channel, LANTERNS);
    await expectNothingBut(LANTERNS);
  });

  it('though it says it does, it starts without', async () => {
    stage.world.faults.refuseIntents(intent.messageContent);
    const granted = { status: 200, body: { id: stage.world.directory.applicationId, flags: 1 << 19 } };
    stage.world.faults.failNext('GET', /\/applications\/@me$/, granted);
    await set({ answers: true });
    expect(logged()).toContain(OFF);
    await expectNothingBut(LANTERNS);
  });

  it('any more, it goes on without', async () => {
    await set({ answers: true });
    stage.world.faults.refuseIntents(intent.messageContent);
    stage.world.faults.invalidateSession();
    await expect.poll(logged, { timeout: 15_000 }).toContain(OFF);
    await expect.poll(() => stage.world.presence.sessions, { timeout: 15_000 }).toBe(1);
    await expectNothingBut(LANTERNS);
  }, 40_000);

  it('it does not ask where no channel wants that', async () => {
    await set({ answers: false });
    expect(stage.world.presence.readsContent).toBe(false);
    expect(logged()).not.toContain(OFF);
  });
});

describe('a channel whose answers open threads', () => {
  it('has each answer in a thread of its question, below the question', async () => {
    await stage.setChannel({ ...NO_CHANNEL, threads: true });
    const question = `${LANTERNS} ${'I really want to know. '.repeat(6)}`;
    const asked = stage.world.you.post(stage.channel, `${stage.mention} ${question}`);
    const answer = await stage.answer(0, asked.id);
    expect(stage.world.directory.thread(asked.id)).toMatchObject({
      name: expect.stringMatching(/^Where do .{80,90}…$/),
    });
    expect(textOf(answer)).toMatch(/^### Where do the lanterns .*\n-# About Kecheng District, Quzhou\n> /);
    expect(stage.written()).toEqual([]);
    stage.press(answer, 'Everywhere');
    expect(textOf(await stage.changed(answer))).toContain('-# From all of the collection');
    stage.world.you.post(asked.id, `${stage.mention} and in Kaihua?`, { replyTo: answer.id });
    expect(textOf(await stage.answer(1, asked.id))).toContain('### Where do the lanterns of Kaihua hang?');
  });

  it.each(['createPublicThreads', 'sendMessagesInThreads'] as const)(
    'has it in the channel where the bot lacks %s, and the log says so',
    async (permission) => {
      await stage.setChannel({ ...NO_CHANNEL, threads: true });
      stage.world.denyBot(stage.channel, permission);
      stage.world.you.post(stage.channel, `${stage.mention} ${LANTERNS}`);
      expect(textOf(await stage.answer())).toContain('The lanterns of Kecheng District hang');
      expect(logged()).toContain('give the bot Create Public Threads and Send Messages in Threads');
    },
  );
});
