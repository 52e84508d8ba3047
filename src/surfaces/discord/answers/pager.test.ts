import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDraft } from '../../sandbox/world/message.ts';
import { isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { memoryApp } from '../fixtures/memory-app.fixture.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

async function ask() {
  stage.world.you.run(stage.channel, 'ask', { question: 'Do villages read?' });
  return stage.answer();
}

it('turns the page, forth and back, for anyone, and keeps the question above it', async () => {
  const answer = await ask();
  stage.press(answer, '▶', stage.world.addPerson('Other'));
  const second = await stage.changed(answer);
  expect(textOf(second)).toMatch(
    /^### Do villages read\?\n-# From all of the collection\n> Villages without a library share one\./,
  );
  stage.press(second, '◀');
  expect(textOf(await stage.changed(second))).toBe(textOf(answer));
  expect(stage.written()).toHaveLength(1);
});

it('turns the page of an answer that an earlier run of the bot gave', async () => {
  const answer = await ask();
  await stage.start();
  stage.press(answer, '▶');
  expect(textOf(await stage.changed(answer))).toContain('Villages without a library share one.');
});

it('turns the page of a private answer and of a reply', async () => {
  stage.world.you.run(stage.channel, 'ask', { question: 'Do villages read?', private: true });
  const whispered = await stage.answer();
  stage.press(whispered, '▶');
  expect(textOf(await stage.changed(whispered))).toContain('Villages without a library share one.');
  stage.world.you.post(stage.channel, `${stage.mention} do villages read?`);
  const reply = await stage.answer(1);
  stage.press(reply, '▶');
  expect(textOf(await stage.changed(reply))).toMatch(
    /^-# From all of the collection\n> Villages without a library share one\./,
  );
});

it('turns all pages of a long quote', async () => {
  await stage.start(memoryApp([`Villages. ${'Again and again. '.repeat(200)}`]));
  const answer = await ask();
  expect(textOf(answer)).toContain('part 1 of 3, continued on the next page');
  stage.press(answer, '▶');
  const second = await stage.changed(answer);
  expect(textOf(second)).toContain('continued, part 2 of 3');
});

it('says privately when the documents have changed, and leaves the answer as it is', async () => {
  const answer = await ask();
  await stage.start(memoryApp(['Villages read.']));
  stage.press(answer, '▶');
  const notice = await stage.answer(1);
  expect(isPrivate(notice)).toBe(true);
  expect(textOf(notice)).toContain('The documents behind this answer have changed');
  expect(stage.written()[0]).toEqual(answer);
});

it.each([
  'page1:2:passage0____s',
  'page2:9:passage0____s,passage1____s',
  'page2:2:forged',
  'card2:9:passage0____s',
  'card2:1:unknown_____n',
  'scope2:',
  'scope1:;',
  'scope1:a,,b',
  'scope1:330800;',
  'loc1:330800:0',
  'loc1::1',
  'tree2:',
  '__proto__',
  ' ',
])('answers a button that is not one of ours politely: %s', async (customId) => {
  const button = { type: 2 as const, style: 2 as const, label: 'Press', custom_id: customId };
  const draft = { components: [{ type: 1 as const, components: [button] }], flags: 1 << 15 };
  const message = stage.world.revise(await ask(), { ...emptyDraft, ...draft });
  stage.world.you.press(message, customId);
  const notice = await stage.answer(1);
  expect(isPrivate(notice)).toBe(true);
  expect(textOf(notice)).toContain('I do not know this button any more.');
});

it('takes its time when a page is slow', async () => {
  const answer = await ask();
  const slow = memoryApp(['The villages read every evening. The county paid for the books.', 'Villages share.']);
  await stage.start({
    ...slow,
    cite: (reference) => new Promise((resolve) => setTimeout(() => resolve(slow.cite(reference)), 2000)),
  });
  stage.press(answer, '▶');
  expect(textOf(await stage.changed(answer))).toContain('Villages share.');
  expect(stage.written()).toHaveLength(1);
});
