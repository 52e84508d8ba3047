import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intent } from '../../sandbox/world/events.ts';
import { emptyDraft } from '../../sandbox/world/message.ts';
import { wireMessage } from '../../sandbox/world/wire.ts';
import { commands } from '../commands/index.ts';
import { memoryApp } from '../fixtures/memory-app.fixture.ts';
import { menus } from '../menus/index.ts';
import { isPrivate, Stage, textOf } from './bot.fixture.ts';

const NAMES = [...commands, ...menus].map(({ data }) => data.name);

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

/** Something is asked after what should be ignored, so that there has been time to answer that too. */
async function onlyAnswerTo(question: string): Promise<void> {
  const asked = stage.world.you.post(stage.channel, `${stage.mention} ${question}`);
  const answer = await stage.answer();
  expect(answer.message_reference?.message_id).toBe(asked.id);
  expect(stage.written()).toHaveLength(1);
}

describe('the slash command', () => {
  it('shows the question, and answers it with quotes', async () => {
    stage.world.you.run(stage.channel, 'ask', { question: 'Who paid for the *books*?' });
    const answer = await stage.answer();
    expect(isPrivate(answer)).toBe(false);
    expect(textOf(answer)).toMatch(
      /^### Who paid for the \\\*books\\\*\?\n-# From all of the collection\n> The villages read every evening\./,
    );
  });

  it('answers for the asker alone on request', async () => {
    const other = stage.world.addPerson('Other');
    stage.world.you.run(stage.channel, 'ask', { question: 'Who paid for the books?', private: true });
    expect(isPrivate(await stage.answer())).toBe(true);
    expect(stage.written(stage.channel, other)).toEqual([]);
  });

  it('says when nothing answers', async () => {
    stage.world.you.run(stage.channel, 'ask', { question: 'Which dragons?' });
    expect(textOf(await stage.answer())).toContain(
      'Nothing in this collection answers that.\n-# The nearest documents:',
    );
  });

  it('tells the asker alone what is wrong with a question', async () => {
    stage.world.you.run(stage.channel, 'ask', { question: '???' });
    const answer = await stage.answer();
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('There are no words to look for in that: ask in a sentence or a few words.');
  });

  it('is registered once, and not again by the next start', async () => {
    const before = stage.world.commands.all;
    expect(before.map(({ name }) => name)).toEqual(NAMES);
    await stage.start();
    expect(stage.world.commands.all).toEqual(before);
  });

  it('is registered also where Discord does not say what is', async () => {
    stage.world.commands.replaceAll(null, []);
    stage.world.faults.failNext('GET', /\/commands/, { status: 404, body: { code: 0, message: '404: Not Found' } });
    await stage.start();
    expect(stage.world.commands.all.map(({ name }) => name)).toEqual(NAMES);
  });

  it('stays alone where there are others', async () => {
    stage.world.commands.upsert(null, { name: 'gone', description: 'Old' });
    await stage.start();
    expect(stage.world.commands.all.map(({ name }) => name)).toEqual(NAMES);
  });

  it('takes the place of commands that are out of date', async () => {
    stage.world.commands.replaceAll(null, [
      { name: 'ask', description: 'Old' },
      { name: 'gone', description: 'Old' },
    ]);
    await stage.start();
    expect(stage.world.commands.all.map(({ name }) => name)).toEqual(NAMES);
    expect(stage.world.commands.all.find(({ name }) => name === 'ask')?.description).toMatch(/^Ask a question/);
  });
});

describe('a message', () => {
  it.each([
    ['before', (mention: string) => `${mention} who paid for the books?`],
    ['in', (mention: string) => `who paid ${mention} for the books?`],
    ['after', (mention: string) => `who paid for the books? ${mention}`],
  ])('that mentions the bot %s the question is answered by a reply', async (_, content) => {
    const asked = stage.world.you.post(stage.channel, content(stage.mention));
    const answer = await stage.answer();
    expect(answer.message_reference?.message_id).toBe(asked.id);
    expect(textOf(answer)).toMatch(/^-# From all of the collection\n> The villages read every evening\./);
    expect(answer.mentions).toEqual([]);
  });

  it('that replies to the bot is answered', async () => {
    stage.world.you.post(stage.channel, `${stage.mention} who paid for the books?`);
    const first = await stage.answer();
    stage.world.you.post(stage.channel, 'and the harvest?', { replyTo: first.id });
    expect(textOf(await stage.answer(1))).toContain('Harvest songs');
  });

  it('that replies to a command’s answer, which the bot cannot read, is told how to ask', async () => {
    stage.world.you.run(stage.channel, 'ask', { question: 'Who paid for the books?' });
    const first = await stage.answer();
    const reply = stage.world.you.post(stage.channel, 'and the harvest?', { replyTo: first.id });
    const [unread, answered] = [reply, first].map((message) => wireMessage(message, stage.world.directory, false));
    const data = { ...unread, referenced_message: answered };
    const guildId = stage.world.directory.guild.id;
    stage.world.dispatches.tell({ event: 'MESSAGE_CREATE', intent: intent.guildMessages, guildId, data: () => data });
    expect(textOf(await stage.answer(1))).toContain('To ask, mention me with a question, for example: **@Fangzhi ');
  });

  it('that only mentions the bot is told how to ask', async () => {
    stage.world.you.post(stage.channel, stage.mention);
    expect(textOf(await stage.answer())).toContain('To ask, mention me');
  });

  it('in private needs no mention', async () => {
    const channel = stage.world.you.directChannel;
    stage.world.you.post(channel, 'who paid for the books?');
    expect(textOf(await stage.answer(0, channel))).toContain('The villages read every evening.');
  });

  it('in a thread is answered there', async () => {
    const thread = stage.world.addThread(stage.channel, 'Books');
    stage.world.you.post(thread.id, `${stage.mention} who paid for the books?`);
    expect(textOf(await stage.answer(0, thread.id))).toContain('The villages read every evening.');
  });

  it('to everyone, to somebody else or to nobody is ignored', async () => {
    const other = stage.world.addPerson('Other');
    stage.world.you.post(stage.channel, '@everyone who paid for the books?');
    const post = other.post(stage.channel, 'who paid for the books?');
    stage.world.you.post(stage.channel, 'who paid for the books?', { replyTo: post.id });
    await onlyAnswerTo('who paid for the books?');
  });

  it('of a bot is ignored', async () => {
    const author = { ...stage.world.addPerson('Machine').user, bot: true };
    const content = `${stage.mention} who paid for the books?`;
    const allowedMentions = { parse: ['users' as const] };
    stage.world.publish({ author, channelId: stage.channel, draft: { ...emptyDraft, content, allowedMentions } });
    await onlyAnswerTo('who paid for the books?');
  });
});

it('shows hostile text of a document as it is written, and pings nobody', async () => {
  const hostile = `@everyone books ${stage.mention}\n# Big\n-# small [x](https://evil.example) **bold** <t:1:R>`;
  await stage.start(memoryApp([hostile]));
  stage.world.you.run(stage.channel, 'ask', { question: 'Who paid for the books?' });
  const answer = await stage.answer();
  expect(textOf(answer)).toContain('> \\@everyone books \\<\\@');
  expect(textOf(answer)).toContain(
    '\n> \\# Big\n> \\-\\# small \\[x\\](https\\://evil.example) \\*\\*bold\\*\\* \\<t\\:1\\:R\\>\n',
  );
  expect(answer.mentions).toEqual([]);
  expect(answer.mention_everyone).toBe(false);
});
