import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../bot/bot.fixture.ts';
import { Office, pageAbout } from '../commands/running/running.fixture.ts';
import { BETWEEN, CLOSED, GATHERING } from './follower.ts';

let office: Office;
let channel: string;

beforeEach(async () => {
  office = await Office.open();
  channel = office.stage.world.server.addChannel('news').id;
});

afterEach(() => office.close());

const follow = (locality: string, by = channel) => office.run('follow', { locality, channel: by });
const add = (name: string, county: string, ...sentences: readonly string[]) =>
  office.parts.collections.documentsOf(office.server).add({
    name: `${name}.md`,
    bytes: Buffer.from(pageAbout(county, sentences.join('\n\n'))),
  });

/** What has been told in the channel after so long: as many messages, and no more. */
async function told(milliseconds: number, messages: number): Promise<string[]> {
  office.clock.advance(milliseconds);
  await expect.poll(() => office.stage.written(channel).length, { timeout: 5000 }).toBe(messages);
  // What is not told by then is not told.
  await delay(100);
  const written = office.stage.written(channel).map(textOf);
  expect(written).toHaveLength(messages);
  return written;
}

/** Starts the bot again, and waits until it knows what it has to look at: one server soon, and all later. */
async function restart(): Promise<void> {
  await office.start();
  await expect.poll(() => office.clock.waiting).toBe(2);
}

describe('a place that is followed', () => {
  it('is told of when documents bring something new, several changes at once, with citations', async () => {
    expect(textOf(await follow('Kaihua'))).toContain('There is 1 passage now.');
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    await add('mills', 'Kaihua County', 'Kaihua County repaired nine water mills for its farmers.');
    await add('wuhan', 'Hongshan District, Wuhan', 'Hongshan District of Wuhan City planted peonies everywhere.');
    await told(GATHERING - 1, 0);
    const [digest] = await told(1, 1);
    expect(digest).toMatch(/^### New about Kaihua County, Quzhou\n/);
    expect(digest).toContain('> Kaihua County opened seven covered bridges in the winter.\n-# News of Kaihua County');
    expect(digest).toContain('> Kaihua County repaired nine water mills');
    expect(digest).toContain('added/bridges.md · line 6');
    expect(digest).not.toContain('peonies');
    expect(digest).not.toContain('mobile libraries');
  });

  it('is told of once an hour, with the others of its channel, and what waits outlasts a restart', async () => {
    await follow('Kaihua');
    await follow('Kecheng');
    expect(textOf(await follow('Kaihua'))).toContain('already');
    await add('first', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    await told(GATHERING, 1);
    await add('second', 'Kaihua County', 'Kaihua County repaired nine water mills for its farmers.');
    await add('third', 'Kecheng District', 'Kecheng District founded a museum of lanterns for its children.');
    await told(BETWEEN - GATHERING, 1);
    expect(textOf(await office.run('following'))).toContain('1 passage waits');

    await restart();
    const [, digest] = await told(GATHERING, 2);
    expect(digest).toMatch(/### New about Kaihua County.*water mills.*### New about Kecheng District.*lanterns/s);
    expect(digest).not.toContain('covered bridges');

    // Nothing of that is told again, neither after a restart nor where a document goes and comes back.
    const removed = await office.parts.collections.documentsOf(office.server).remove('added/second.md');
    await office.parts.collections.documentsOf(office.server).restore(removed.token);
    await restart();
    await told(2 * BETWEEN, 2);
  });

  it('is told of also where another process brings the index up to date', async () => {
    await follow('Kaihua');
    await office.changeElsewhere(
      'new.md',
      pageAbout('Kaihua County', 'Kaihua County paved its mountain roads in May.'),
    );
    await told(BETWEEN, 0);
    await expect.poll(() => office.clock.waiting).toBe(2);
    expect(await told(GATHERING, 1)).toEqual([expect.stringContaining('paved its mountain roads')]);
  });

  it('includes its parts, and a long digest says how much it leaves out', async () => {
    await follow('Quzhou');
    const sentences = Array.from(
      { length: 12 },
      (_, n) => `Village ${n} of Kaihua County ${'sang and danced '.repeat(35)}.`,
    );
    await add('songs', 'Kaihua County', ...sentences);
    const [digest] = await told(GATHERING, 1);
    expect(digest).toContain('> Village 0 of Kaihua County');
    const shown = digest?.match(/^> Village/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(2);
    expect(digest).toMatch(new RegExp(`-# and ${12 - shown} more passages: \\*\\*/locality\\*\\* \`name: Quzhou`));
  });

  it('is told of by the first part of what has no room in a message, which is said', async () => {
    for (const place of ['Kaihua', 'Kecheng', 'Longyou', 'Changshan', 'Jiangshan', 'Qujiang', 'Wuhan'])
      await follow(place);
    const endless = `Kaihua County counted ${'one lantern, then another lantern, '.repeat(200)} and slept.`;
    await add('lanterns', 'Kaihua County', endless);
    await add('bridges', 'Kecheng District', 'Kecheng District opened seven covered bridges in the winter.');
    const [digest] = await told(GATHERING, 1);
    expect(digest).toMatch(/> Kaihua County counted.*part 1 of \d; \*\*\/locality\*\* has all of it/s);
    expect(digest).toMatch(/### New about Kecheng District.*and 1 more passage/s);
  });

  it('is told of in a channel’s own language, until it is no longer followed', async () => {
    await office.run('fangzhi language', { language: 'zh-CN' });
    await follow('Kaihua');
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    expect((await told(GATHERING, 1))[0]).toMatch(/^### 开化县（衢州市）的新内容\n> Kaihua County opened/);
    const choices = await office.you.complete(office.stage.channel, 'unfollow', { locality: '' }, 'locality');
    expect(choices).toEqual([{ name: '开化县（衢州市）', value: '330824' }]);
    await office.run('unfollow', { locality: '330824', channel });
    expect(textOf(await office.run('following'))).toContain('没有关注任何地方');
    await add('mills', 'Kaihua County', 'Kaihua County repaired nine water mills for its farmers.');
    await told(2 * BETWEEN, 1);
  });
});

describe('a channel that is closed to the bot', () => {
  it('is tried once a day, and told when it is open again', async () => {
    const { world } = office.stage;
    await follow('Kaihua');
    world.denyBot(channel, 'sendMessages');
    expect(textOf(await follow('Kecheng'))).toContain('I lack the permissions Send Messages.');
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    const attempts = () => JSON.stringify(office.stage.log).match(/May not tell what is new/g)?.length;
    await told(GATHERING, 0);
    await expect.poll(attempts).toBe(1);
    await told(2 * BETWEEN, 0);
    expect(attempts()).toBe(1);
    expect(textOf(await office.run('following'))).toMatch(/1 passage waits · ⚠ cannot be told since <t:\d+:R>/);
    await told(CLOSED, 0);
    await expect.poll(attempts).toBe(2);

    world.denyBot(channel);
    await follow('Kaihua');
    expect(await told(BETWEEN, 1)).toEqual([expect.stringContaining('seven covered bridges')]);
    expect(textOf(await office.run('following'))).not.toContain('⚠');
  });

  it('or was deleted, is no more than a line of the log', async () => {
    const { world } = office.stage;
    await follow('Kaihua');
    const [gone] = world.server.channels.filter(({ id }) => id === channel);
    if (gone) world.removeChannel(gone);
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    office.clock.advance(GATHERING);
    await expect.poll(() => JSON.stringify(office.stage.log)).toContain('May not tell what is new');
    expect(textOf(await office.run('following'))).toContain('⚠ cannot be told');
  });
});
