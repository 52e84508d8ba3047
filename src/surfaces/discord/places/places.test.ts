import { describe, expect, it } from 'vitest';
import { isPrivate, textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';
import { controlsOf } from './places.fixture.ts';

const { app, stage, run, pressed } = countiesStage();

const VISIT =
  '---\ntitle: Libraries of Kecheng District\nlocality: Kecheng District\n---\n\nThe librarians of Kecheng District went on a journey to Hangzhou.\n';

describe('/locality', () => {
  it('shows what there is about a place, and its passages, the newest first', async () => {
    const card = await run('locality', { name: 'Quzhou' });
    expect(textOf(card)).toMatch(
      /^### Quzhou\n-# 衢州市 · city in Zhejiang\n-# 3 passages in 3 documents · newest 8 August 2023\n-# Parts: Kecheng District \(1\) and Kaihua County \(1\)\n> Kecheng District opened/,
    );
    expect(textOf(card)).not.toContain('match');
    await stage().start(app());
    const second = await pressed(card, '▶');
    expect(textOf(second)).toContain('\n> Kaihua County paid');
    expect(textOf(second)).toContain('### Quzhou\n-# 衢州市');
    const third = await pressed(second, '▶');
    expect(textOf(third)).toContain('\n> Quzhou City trained');
    expect(controlsOf(third)).toEqual(['◀', '3 / 3', '▶']);
  });

  it('shows every part of a long passage', async () => {
    const long = `Kaihua County ${'mended a very long bridge, and '.repeat(55)}rested.`;
    await stage().start(await placeApp({ 'long.md': `# Bridges of Kaihua County\n\n${long}\n` }));
    const card = await run('locality', { name: 'Kaihua' });
    expect(textOf(card)).toContain('part 1 of 2, continued on the next page');
    expect(textOf(await pressed(card, '▶'))).toContain('continued, part 2 of 2');
  });

  it('shows only what is on a topic, page by page', async () => {
    const card = await run('locality', { name: 'Quzhou', topic: 'opened village libraries' });
    expect(textOf(card)).toMatch(/^### Quzhou\n.*\n-# On “opened village libraries”\n> /s);
    const second = await pressed(card, '▶');
    expect(textOf(second)).toMatch(/^### Quzhou\n.*\n-# On “opened village libraries”\n> /s);
    expect(controlsOf(second)).toEqual(['◀', '2 / 2', '▶']);
  });

  it('says so where nothing is on the topic, or about the place', async () => {
    expect(textOf(await run('locality', { name: 'Quzhou', topic: 'dragons' }))).toContain(
      '-# On “dragons”\nNothing about Quzhou, Zhejiang answers that.',
    );
    expect(textOf(await run('locality', { name: 'Hangzhou' }))).toMatch(
      /^### Hangzhou\n-# 杭州市 · city in Zhejiang\nNothing on Hangzhou, Zhejiang in this collection\.\n-# There is something on Quzhou \(Zhejiang\), /,
    );
  });

  it('asks which of several is meant', async () => {
    const which = await run('locality', { name: 'Hongshan' });
    const card = await pressed(which, 'Hongshan District, Wuhan');
    expect(textOf(card)).toMatch(/^### Hongshan District\n-# 洪山区 · district in Wuhan, Hubei\n/);
    const onTopic = await run('locality', { name: 'Hongshan', topic: 'planted orchids' });
    expect(textOf(await pressed(onTopic, 'Hongshan District, Wuhan'))).toContain(
      '-# About Hongshan District, Wuhan\n> ',
    );
  });

  it('tells the asker alone that a place is not known, or a topic empty', async () => {
    expect(isPrivate(await run('locality', { name: '@everyone' }))).toBe(true);
    expect(textOf(await run('locality', { name: 'Quzhou', topic: '???' }))).toContain('There are no words to look for');
  });

  it('cites the file as it is now where it was changed a moment ago', async () => {
    let asked = 0;
    await stage().start({ ...app(), cite: async (reference) => (asked++ === 0 ? undefined : app().cite(reference)) });
    expect(textOf(await run('locality', { name: 'Quzhou' }))).toContain('\n> Kecheng District opened');
  });

  it('does not cite a file that changes all the time', async () => {
    await stage().start({ ...app(), cite: async () => undefined });
    const told = await run('locality', { name: 'Quzhou' });
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toBe('The documents about this place are changing just now. Please try again.');
  });

  it('shows what names a place that nothing is about', async () => {
    await stage().start(await placeApp({ ...COUNTIES, 'visit.md': VISIT }));
    const card = await run('locality', { name: 'Hangzhou' });
    expect(textOf(card)).toBe(
      '### Hangzhou\n-# 杭州市 · city in Zhejiang\nNothing is about Hangzhou, Zhejiang; 1 passage names it.',
    );
    const naming = await pressed(card, 'Show it');
    expect(textOf(naming)).toMatch(/^### Hangzhou\n.* 1 passage names it\.\n> .*Hangzhou/s);
  });
});

describe('when another process has written a new index', () => {
  /** As an app whose index is the small one until it is brought up to date. */
  async function changingApp(refresh: () => void): Promise<BotApp> {
    const { index } = await placeApp({
      'a.md': '# Mills\n\nThe old mills were mended by their millers, all of them.\n',
    });
    let current = index;
    return {
      ...app(),
      get index() {
        return current;
      },
      async refresh() {
        refresh();
        current = app().index;
      },
    };
  }

  it('a command and its completions know what is in it', async () => {
    await stage().start(await changingApp(() => {}));
    expect(textOf(await run('locality', { name: 'Kaihua' }))).toContain('\n> Kaihua County paid');
    await stage().start(await changingApp(() => {}));
    const [first] = await stage().world.you.complete(stage().channel, 'locality', { name: 'Kaih' }, 'name');
    expect(first?.name).toBe('Kaihua County, Quzhou · 开化县 (1)');
  });

  it('a list below a message does, too', async () => {
    const tree = await run('localities');
    await stage().start(await changingApp(() => {}));
    stage().world.you.choose(tree, 'tree1:', ['330800']);
    expect(textOf(await stage().changed(tree))).toMatch(/^### Parts of Quzhou\n-# 3 passages/);
  });

  it('but cannot be read, what was there before answers, and the log says so', async () => {
    const fail = () => {
      throw new Error('The index fell down the stairs');
    };
    await stage().start(await changingApp(fail));
    expect(textOf(await run('locality', { name: 'Kaihua' }))).toContain('Nothing on Kaihua County, Quzhou');
    expect(JSON.stringify(stage().log)).toContain('fell down the stairs');
  });
});
