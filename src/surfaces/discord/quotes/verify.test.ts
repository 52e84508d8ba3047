import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OptionValues } from '../../sandbox/world/command-data.ts';
import type { Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';

const OLD = `---
title: Mills of Huabu
date: 2019-03-30
url: https://gazette.example/mills
---

Huabu County has had mills since the Song dynasty. They were built of 90 stones each,
and every one of them is in use today. The villagers of Tongcun did not sell “Old Mill” in 1873; they
carried every stone of it to Kaihua themselves.
`;
const NEW = `---
title: Old mills
---

The county knows its past. They were built of 90 stones each, and every one of them is in use today.
`;
const CHINESE = `---
title: 红色故事
---

开化县的退休干部和老战士向党员讲述了42个红色故事，用亲身经历感染了年轻干部。活动在智慧新城举行，没有人提前离开。
`;

let app: BotApp;
let stage: Stage;
let wang: Visitor;

beforeAll(async () => {
  app = await placeApp({ 'old.md': OLD, 'new.md': NEW, 'chinese.md': CHINESE });
});

beforeEach(async () => {
  stage = await Stage.open(app);
  wang = stage.world.addPerson('Wang');
  wang.locale = 'zh-CN';
});

afterEach(() => stage.close());

async function verify(text: string, options: OptionValues = {}, by = stage.world.you): Promise<Message> {
  const before = stage.written(stage.channel, by).length;
  by.run(stage.channel, 'verify', { text, ...options });
  return stage.answer(before, stage.channel, by);
}

async function verifyMessage(content: string): Promise<Message> {
  const message = wang.post(stage.channel, content);
  const before = stage.written().length;
  stage.world.you.runOnMessage(message, 'Verify quotes');
  return stage.answer(before);
}

const WORD_FOR_WORD = '**Stands word for word in the documents.**';

describe('/verify', () => {
  it('shows where a quote stands word for word, with links', async () => {
    await stage.start(app, { parts: await partsOf(app, stage.logger, { PUBLIC_URL: 'https://fangzhi.example' }) });
    const told = textOf(await verify('Huabu County has had mills since the Song dynasty.'));
    expect(told).toContain(
      `${WORD_FOR_WORD}\n> Huabu County has had mills since the Song dynasty.\n-# [Mills of Huabu](<https://gazette.example/mills#:~:text=`,
    );
    expect(told).toMatch(/30 March 2019 · old\.md · \[line 7\]\(<https:\/\/fangzhi\.example\/documents\/.*#quote>\)$/);
  });

  it('shows every place, with what is written otherwise there', async () => {
    const told = textOf(await verify('They were built of 90 stones each, and every one of them is in use today.'));
    expect(told).toMatch(
      /word for word.*\n> They were built of 90 stones each, and .*\n-# Old mills · new\.md · line 5\n-# \[Mills.* · lines 7–8 · differs in white space$/s,
    );
  });

  it('does not say “word for word” where forms differ', async () => {
    const told = textOf(await verify('HUABU COUNTY has had mills'));
    expect(told).toContain(
      '**The same words stand in the documents**, written a little otherwise.\n> Huabu County has',
    );
    expect(told).toContain('line 7 · differs in capital letters');
    expect(told).not.toContain('word for word');
  });

  it('marks what differs, and names numbers and names first', async () => {
    const told = textOf(await verify('They were built of 80 stones each, and every one is in use today.'));
    expect(told).toContain('**Nearly, but not word for word, in the documents**');
    expect(told).toContain('\nDiffers: number ~~80~~ **90**\n> They were built of ~~80~~ **90** stones each,');
    expect(told).toContain('every one **of them** is in use');
    expect(told).toContain('-# ~~Struck through~~: only in the text that was checked.');
  });

  it('says that a quote is not there, or too short to tell', async () => {
    expect(textOf(await verify('They were eaten by 12 dragons each, and none of them was @everyone.'))).toContain(
      '**Not in the documents**, nor anything that is nearly the same.\n> They were eaten by 12 dragons each, and none of them was \\@everyone.',
    );
    expect(textOf(await verify('since the Tang'))).toContain('**Not in the documents.** It is too short to tell');
  });

  it('tells of each sentence where the whole does not stand', async () => {
    const told = textOf(
      await verify('Huabu County has had mills since the Song dynasty. Every dragon of the county eats them all up.'),
    );
    expect(told).toContain('as a whole.** Of its 2 sentences: 1 word for word, 1 not at all.');
    expect(told).toContain(`${WORD_FOR_WORD}\n> Huabu County has had mills since the Song dynasty.\n`);
    expect(told).toContain('nearly the same.\n> Every dragon of the county eats them all up.');
  });

  it('checks the quotations in a text of which nothing stands, and says that it did', async () => {
    const told = textOf(
      await verify('Some dragon says “Huabu County has had mills” while it eats all of its libraries'),
    );
    expect(told).toContain(`-# Only what stands in quotation marks or block quotes was checked.\n${WORD_FOR_WORD}`);
    const whole = textOf(await verify('Some say “since the Song dynasty”. The county knows its past.'));
    expect(whole).not.toContain('Only what stands in quotation marks');
    expect(whole).toContain('**Does not stand in the documents as a whole.**');
  });

  it('checks Chinese, and answers in it', async () => {
    expect(textOf(await verify('「讲述了42个红色故事，用亲身经历感染了年轻干部」', {}, wang))).toContain(
      '**逐字见于文献。**',
    );
    const told = textOf(
      await verify('开化县的退休干部和老战士向党员讲述了24个红色故事，用亲身经历感染了年轻干部', {}, wang),
    );
    expect(told).toContain(
      '不同之处：数字 ~~24~~ **42**\n> 开化县的退休干部和老战士向党员讲述了~~24~~ **42**个红色故事',
    );
    expect(told).not.toContain('**逐字');
  });

  it('is answered in private where that is wished', async () => {
    expect(isPrivate(await verify('Huabu', { private: true }))).toBe(true);
    expect(isPrivate(await verify('Huabu'))).toBe(false);
    expect(textOf(await verify('?!'))).toContain('There are no words to check in that');
  });
});

describe('“Verify quotes” in the menu of a message', () => {
  it('tells the asker alone of each quotation', async () => {
    const told = await verifyMessage(
      'I read “Huabu County has had **mills** since the Song dynasty”, and also:\n> They were built of 80 stones each, and every one of them is in use today.\nWhat of it?',
    );
    expect(isPrivate(told)).toBe(true);
    expect(told.components.map(({ type }) => type)).toEqual([10, 17, 17, 10]);
    expect(textOf(told)).toMatch(/word for word in the documents\.\*\*\n> Huabu County.*number ~~80~~ \*\*90\*\*/s);
  });

  it('says how many had no room', async () => {
    const many = Array.from({ length: 10 }, (_, at) => `“The dragon number ${at} ate of the mills”`).join(' ');
    expect(textOf(await verifyMessage(many))).toMatch(/-# 2 more parts have no room here: check them by themselves/);
  });

  it('says so where there is nothing to check', async () => {
    expect(textOf(await verifyMessage('…'))).toContain('There are no words to check in that');
  });
});
