import { describe, expect, it } from 'vitest';
import { isPrivate, textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import { IN_KAIHUA, labelsOf, mentionOn, QUESTION } from './scope.fixture.ts';

const { app, stage, ask, pressed } = countiesStage();

const mention = (content: string) => mentionOn(stage(), content);

describe('an answer says what it is limited to', () => {
  it('by the question', async () => {
    const answer = await ask(IN_KAIHUA);
    expect(textOf(answer)).toContain(`### ${IN_KAIHUA}\n-# About Kaihua County, Quzhou\n> `);
    expect(labelsOf(answer)).toEqual(['Everywhere']);
  });

  it('by the place that was chosen', async () => {
    const answer = await ask(QUESTION, { locality: '开化县' });
    expect(textOf(answer)).toContain('-# About Kaihua County, Quzhou\n> ');
  });

  it('by nothing', async () => {
    const answer = await ask(QUESTION);
    expect(textOf(answer)).toContain('-# From all of the collection\n> **Kecheng District opened');
    expect(labelsOf(answer)).toEqual(['◀', '1 / 2', '▶', 'Only Kecheng District']);
  });

  it('as a reply to a message, too', async () => {
    expect(textOf(await mention(IN_KAIHUA))).toMatch(/^-# About Kaihua County, Quzhou\n> /);
  });

  it('and that it is about what the place lies in', async () => {
    expect(textOf(await ask('Who trained sixty librarians in Kaihua?'))).toContain(
      '-# Nothing about Kaihua County, Quzhou answers this; this is about Quzhou, which it is part of.\n> ',
    );
  });

  it('and which of several places it says nothing of, in the language of the one who asks', async () => {
    const answer = await ask('Which lanterns hang until the harvest in Kecheng, Kaihua and Hangzhou?');
    expect(textOf(answer)).toContain(
      '-# About Kecheng District, Quzhou\n-# No passage about Kaihua County was found that answers this.\n-# Nothing on Hangzhou in this collection.\n> ',
    );
    stage().world.you.locale = 'zh-CN';
    expect(textOf(await ask('Which lanterns hang until the harvest in Kecheng and Kaihua?'))).toContain(
      '-# 关于柯城区（衢州市）\n-# 没有找到有关开化县、又能回答这个问题的段落。\n',
    );
  });

  it('and where the collection has nothing, what it has nearest to that', async () => {
    const answer = await ask('Which village libraries were opened in Hangzhou?');
    expect(textOf(answer)).toContain(
      'Nothing on Hangzhou, Zhejiang in this collection.\n-# There is something on Quzhou (Zhejiang), Kaihua County (Quzhou) and ',
    );
    expect(labelsOf(answer)).toEqual(['Everywhere']);
  });

  it('and that passages name at least the place that was chosen', async () => {
    const visit =
      '---\ntitle: Libraries\nlocality: Kecheng District\n---\n\nLibrarians of Kecheng District and of Hangzhou read.\n';
    await stage().start(await placeApp({ ...COUNTIES, 'visit.md': visit }));
    expect(textOf(await ask('Who reads?', { locality: 'Hangzhou' }))).toContain(
      '\nNothing is about Hangzhou, Zhejiang; 1 passage names it.\n',
    );
  });

  it('and what to do where nothing about the place answers', async () => {
    const answer = await ask('Who grows dragons?', { locality: 'Kaihua' });
    expect(textOf(answer)).toContain('Nothing about Kaihua County, Quzhou answers that.\n');
    expect(textOf(answer)).toContain('or look **Everywhere**');
    expect(labelsOf(answer)).toEqual(['Everywhere']);
  });
});

describe('which of several places is meant', () => {
  it('is asked, with a button for each', async () => {
    const question = 'Which orchids were planted in Hongshan District?';
    const which = await ask(question);
    expect(textOf(which)).toBe(`### ${question}\nWhich Hongshan District do you mean?`);
    expect(labelsOf(which)).toEqual(['Hongshan District, Chifeng', 'Hongshan District, Wuhan']);
    const answer = await pressed(which, 'Hongshan District, Wuhan');
    expect(textOf(answer)).toContain('-# About Hongshan District, Wuhan\n> Hongshan District planted orchids in all');
  });

  it('is asked with the whole of a long question, which the button asks', async () => {
    const question =
      `Which orchids were planted in Hongshan District? ${'Orchids that were planted? '.repeat(34)}`.trim();
    const which = await ask(question);
    expect(textOf(which)).toBe(`### ${question}\nWhich Hongshan District do you mean?`);
    expect(textOf(await pressed(which, 'Hongshan District, Wuhan'))).toContain('-# About Hongshan District, Wuhan\n');
  });

  it('is asked in reply to a message, too', async () => {
    const which = await mention('which orchids were planted in Hongshan District?');
    const answer = await pressed(which, 'Hongshan District, Chifeng');
    expect(textOf(answer)).toContain('-# About Hongshan District, Chifeng\n> ');
  });

  it('is asked, alone, whoever asked for an answer to them alone', async () => {
    const which = await ask('Which orchids were planted?', { locality: 'Hongshan', private: true });
    expect(isPrivate(which)).toBe(true);
    const answer = await pressed(which, 'Hongshan District, Chifeng');
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('### Which orchids were planted?\n-# About Hongshan District, Chifeng\n> ');
  });
});

describe('the option for a place', () => {
  const complete = (typed: string) =>
    stage().world.you.complete(stage().channel, 'ask', { question: 'x', locality: typed }, 'locality');

  it('completes names in any script, with how much there is of each', async () => {
    expect(await complete('kech')).toEqual([{ name: 'Kecheng District, Quzhou · 柯城区 (1)', value: '330802' }]);
    expect(await complete('柯城')).toEqual([{ name: 'Kecheng District, Quzhou · 柯城区 (1)', value: '330802' }]);
    const first = await complete('');
    expect(first).toHaveLength(25);
    expect(first[0]).toEqual({ name: 'Zhejiang · 浙江省 (3)', value: '330000' });
    expect((await complete('hangz'))[0]?.name).toBe('Hangzhou, Zhejiang · 杭州市');
  });

  it('offers nothing where that fails, and the log says why', async () => {
    const index = {
      ...app().index,
      complete: () => {
        throw new Error('The names fell down the stairs');
      },
    };
    await stage().start({ ...app(), index });
    expect(await complete('kech')).toEqual([]);
    expect(JSON.stringify(stage().log)).toContain('fell down the stairs');
  });

  it.each(['Atlantis', '<@1> **@everyone** `x`', '__proto__', '\u0000', '>', '😀'.repeat(50)])(
    'takes whatever is written, and tells the asker alone what to do: %s',
    async (locality) => {
      const answer = await ask(QUESTION, { locality });
      expect(isPrivate(answer)).toBe(true);
      expect(textOf(answer)).toMatch(/^No place called “.*” is known\. Please pick one from the list/s);
      expect(answer.mentions).toEqual([]);
      expect(answer.mention_everyone).toBe(false);
    },
  );
});
