import { describe, expect, it } from 'vitest';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import { emptyDraft, type Message } from '../../sandbox/world/message.ts';
import { isPrivate, textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';
import { IN_KAIHUA, labelsOf, mentionOn, QUESTION } from './scope.fixture.ts';

const { app, stage, ask, pressed } = countiesStage();

const mention = (content: string) => mentionOn(stage(), content);

/** What the presser alone is told. */
async function refusalOf(message: Message, label: string): Promise<string> {
  const before = stage().written().length;
  stage().press(message, label);
  const told = await stage().answer(before);
  expect(isPrivate(told)).toBe(true);
  return textOf(told);
}

describe('a button', () => {
  it('asks the same everywhere, and then of the quote’s place alone, in place of the answer', async () => {
    const everywhere = await pressed(await ask(IN_KAIHUA), 'Everywhere');
    expect(textOf(everywhere)).toContain(`### ${IN_KAIHUA}\n-# From all of the collection\n> Kaihua`);
    const only = await pressed(everywhere, 'Only Kaihua County');
    expect(textOf(only)).toContain(`### ${IN_KAIHUA}\n-# About Kaihua County, Quzhou\n> Kaihua`);
    expect(labelsOf(only)).toEqual(['Everywhere']);
    expect(stage().written()).toHaveLength(1);
  });

  it('narrows an answer about a wider place', async () => {
    const wide = await ask('Which village libraries?', { locality: 'Quzhou' });
    expect(labelsOf(wide)).toContain('Everywhere');
    const narrow = await pressed(wide, 'Only Kaihua County');
    expect(textOf(narrow)).toContain('-# About Kaihua County, Quzhou\n> ');
  });

  it('stays as the pages are turned, and follows the quote', async () => {
    const second = await pressed(await ask(QUESTION), '▶');
    expect(textOf(second)).toMatch(/^### Which village[^\n]*\n-# From all of the collection\n> Kaihua/);
    expect(labelsOf(second)).toEqual(['◀', '2 / 2', '▶', 'Only Kaihua County']);
    const wide = await ask(QUESTION, { locality: 'Quzhou' });
    const turned = await pressed(wide, '▶');
    expect(textOf(turned)).toContain('\n-# About Quzhou, Zhejiang\n> ');
    expect(labelsOf(turned)).toEqual(['◀', '2 / 2', '▶', 'Everywhere', 'Only Kaihua County']);
    expect(flattenAll(turned.components).filter(({ type }) => type === 1)).toHaveLength(2);
  });

  it('works for anyone, after a restart, and with markup in the question', async () => {
    const question = '*Which* `village` libraries - were: <@1> opened? @everyone';
    const answer = await ask(question);
    await stage().start(app());
    stage().press(answer, 'Only Kaihua County', stage().world.addPerson('Other'));
    const only = await stage().changed(answer);
    expect(textOf(only).split('\n')[0]).toBe(textOf(answer).split('\n')[0]);
    expect(textOf(only)).toContain('-# About Kaihua County, Quzhou');
    expect(only.mentions).toEqual([]);
  });

  it('reads the question of a reply from the message that it replies to', async () => {
    const everywhere = await pressed(await mention(IN_KAIHUA), 'Everywhere');
    expect(textOf(everywhere)).toMatch(/^-# From all of the collection\n> Kaihua/);
    const direct = stage().world.you.directChannel;
    stage().world.you.post(direct, IN_KAIHUA);
    const answer = await stage().answer(0, direct);
    await stage().start(app());
    expect(textOf(await pressed(answer, 'Everywhere'))).toMatch(/^-# From all of the collection\n> Kaihua/);
  });

  it('says so privately where that message is gone, or hidden', async () => {
    const asked = stage().world.you.post(stage().channel, `${stage().mention} ${IN_KAIHUA}`);
    const answer = await stage().answer();
    stage().world.denyBot(stage().channel, 'readMessageHistory');
    expect(await refusalOf(answer, 'Everywhere')).toContain('I cannot read the question any more');
    stage().world.denyBot(stage().channel);
    // Who was away when the question was deleted still shows its answer.
    await stage().start(app());
    stage().world.you.remove(asked);
    expect(await refusalOf(answer, 'Everywhere')).toContain('Please use **/ask** with `locality:`');
    expect(textOf(stage().written()[0] ?? answer)).toBe(textOf(answer));
  });

  it.each([
    ['words', `${QUESTION} `.repeat(12)],
    ['marks upon one letter', `${QUESTION} a${'\u0301'.repeat(600)}`],
  ])('is not offered where the heading has no room for all of the question, for its many %s', async (_, question) => {
    const answer = await ask(question, { locality: 'Quzhou' });
    expect(textOf(answer)).toMatch(/^### Which village.*…\n-# The beginning of a longer question\n-# About Quzhou/);
    expect(labelsOf(answer).filter((label) => /^(?:Everywhere|Only)/.test(label))).toEqual([]);
  });

  it('is not offered on its other pages either', async () => {
    const answer = await ask(`${QUESTION} `.repeat(12), { locality: 'Quzhou' });
    expect(labelsOf(await pressed(answer, '▶'))).toEqual(['◀', '2 / 2', '▶']);
  });

  it('asks a whole question that ends with an ellipsis, however long', async () => {
    const question = `Village libraries in Kaihua, ${'and so on, '.repeat(20)}…`;
    expect(textOf(await pressed(await ask(question), 'Everywhere'))).toContain(`### ${question}\n-# From all`);
  });

  it('asks the whole of a long question that nothing answered', async () => {
    const question = `Who grows dragons in Hangzhou? ${'*Again* and again. '.repeat(50)}`.trim();
    const answer = await ask(question);
    expect(textOf(answer)).toContain(`again. \\*Again\\* and again.\nNothing on Hangzhou`);
    const everywhere = await pressed(answer, 'Everywhere');
    expect(textOf(everywhere)).not.toContain('The beginning of a longer question');
    expect(stage().written()).toHaveLength(1);
  });

  it('says which of several namesakes it asks about', async () => {
    const everywhere = await pressed(
      await ask('Where were orchids planted beside its railway in Kaihua?'),
      'Everywhere',
    );
    expect(labelsOf(everywhere)).toContain('Only Hongshan District, Chifeng');
    expect(textOf(everywhere)).toContain('-# Hongshan District (Chifeng)\n');
  });

  it.each(['scope1:999999', 'scope1:constructor', 'loc1:999999:1', 'tree1:999999'])(
    'to a place that is not known says so privately: %s',
    async (customId) => {
      const answer = await ask(QUESTION);
      const button = { type: 2 as const, style: 2 as const, label: 'Press', custom_id: customId };
      const components = [{ type: 1 as const, components: [button] }];
      const forged = stage().world.revise(answer, { ...emptyDraft, components, flags: 1 << 15 });
      expect(await refusalOf(forged, 'Press')).toContain('This place is not known any more');
    },
  );
});
