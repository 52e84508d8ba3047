import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../bot.fixture.ts';
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
  office.parts.collections.add(office.server, {
    name: `${name}.md`,
    bytes: Buffer.from(pageAbout(county, sentences.join('\n\n'))),
  });

/** What is told in the channel after so long. */
async function told(milliseconds: number): Promise<string[]> {
  await delay(50);
  office.clock.advance(milliseconds);
  // What is not told by then is not told.
  await delay(150);
  return office.stage.written(channel).map(textOf);
}

describe('a place that is followed', () => {
  it('is told of when documents bring something new, several changes at once, with citations', async () => {
    expect(textOf(await follow('Kaihua'))).toContain('There is 1 passage now.');
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    await add('mills', 'Kaihua County', 'Kaihua County repaired nine water mills for its farmers.');
    await add('wuhan', 'Hongshan District, Wuhan', 'Hongshan District of Wuhan City planted peonies everywhere.');
    expect(await told(GATHERING - 1)).toEqual([]);
    const [digest, ...others] = await told(1);
    expect(others).toEqual([]);
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
    expect(await told(GATHERING)).toHaveLength(1);
    await add('second', 'Kaihua County', 'Kaihua County repaired nine water mills for its farmers.');
    await add('third', 'Kecheng District', 'Kecheng District founded a museum of lanterns for its children.');
    expect(await told(BETWEEN - GATHERING)).toHaveLength(1);
    expect(textOf(await office.run('following'))).toContain('1 passage waits');

    await office.start();
    const [, digest, ...others] = await told(GATHERING);
    expect(others).toEqual([]);
    expect(digest).toMatch(/### New about Kaihua County.*water mills.*### New about Kecheng District.*lanterns/s);
    expect(digest).not.toContain('covered bridges');

    // Nothing of that is told again, neither after a restart nor where a document goes and comes back.
    const removed = await office.parts.collections.remove(office.server, 'added/second.md');
    await office.parts.collections.restore(office.server, removed.token);
    await office.start();
    expect(await told(2 * BETWEEN)).toHaveLength(2);
  });

  it('includes its parts, and a long digest says how much it leaves out', async () => {
    await follow('Quzhou');
    const sentences = Array.from(
      { length: 12 },
      (_, n) => `Village ${n} of Kaihua County ${'sang and danced '.repeat(35)}.`,
    );
    await add('songs', 'Kaihua County', ...sentences);
    const [digest] = await told(GATHERING);
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
    const [digest] = await told(GATHERING);
    expect(digest).toMatch(/> Kaihua County counted.*part 1 of \d; \*\*\/locality\*\* has all of it/s);
    expect(digest).toMatch(/### New about Kecheng District.*and 1 more passage/s);
  });

  it('is told of in a channel’s own language, until it is no longer followed', async () => {
    await office.run('fangzhi language', { language: 'zh-CN' });
    await follow('Kaihua');
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    expect((await told(GATHERING))[0]).toMatch(/^### 开化县（衢州市）的新内容\n> Kaihua County opened/);
    const choices = await office.you.complete(office.stage.channel, 'unfollow', { locality: '' }, 'locality');
    expect(choices).toEqual([{ name: '开化县（衢州市）', value: '330824' }]);
    await office.run('unfollow', { locality: '330824', channel });
    expect(textOf(await office.run('following'))).toContain('没有关注任何地方');
    await add('mills', 'Kaihua County', 'Kaihua County repaired nine water mills for its farmers.');
    expect(await told(2 * BETWEEN)).toHaveLength(1);
  });
});

describe('a channel that is closed to the bot', () => {
  it('is tried once a day, and told when it is open again', async () => {
    const { world } = office.stage;
    await follow('Kaihua');
    world.denyBot(channel, 'sendMessages');
    expect(textOf(await follow('Kecheng'))).toContain('I lack the permissions Send Messages.');
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    await told(GATHERING);
    await told(2 * BETWEEN);
    const attempts = () => JSON.stringify(office.stage.log).match(/May not tell what is new/g)?.length;
    expect(attempts()).toBe(1);
    expect(textOf(await office.run('following'))).toMatch(/1 passage waits · ⚠ cannot be told since <t:\d+:R>/);
    await told(CLOSED);
    expect(attempts()).toBe(2);

    world.denyBot(channel);
    await follow('Kaihua');
    expect(await told(BETWEEN)).toEqual([expect.stringContaining('seven covered bridges')]);
    expect(textOf(await office.run('following'))).not.toContain('⚠');
  });

  it('or was deleted, is no more than a line of the log', async () => {
    const { world } = office.stage;
    await follow('Kaihua');
    const [gone] = world.server.channels.filter(({ id }) => id === channel);
    if (gone) world.removeChannel(gone);
    await add('bridges', 'Kaihua County', 'Kaihua County opened seven covered bridges in the winter.');
    await delay(50);
    office.clock.advance(GATHERING);
    await expect.poll(() => JSON.stringify(office.stage.log)).toContain('May not tell what is new');
    expect(textOf(await office.run('following'))).toContain('⚠ cannot be told');
  });
});
