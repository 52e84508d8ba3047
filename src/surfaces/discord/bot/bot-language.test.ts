import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import { labelsOf, Stage, textOf } from './bot.fixture.ts';

let stage: Stage;
let wang: Visitor;

beforeAll(async () => {
  stage = await Stage.open(await placeApp(COUNTIES));
  wang = stage.world.addPerson('Wang');
  wang.locale = 'zh-CN';
});

afterAll(() => stage.close());

async function run(by: Visitor, name: string, values: Record<string, string>): Promise<Message> {
  const before = stage.written(stage.channel, by).length;
  by.run(stage.channel, name, values);
  return stage.answer(before, stage.channel, by);
}

describe('who has Discord in Chinese', () => {
  it('is offered the commands and their options in Chinese', () => {
    const ask = wang.commands(stage.channel).find(({ name }) => name === 'ask');
    expect(ask?.name_localizations?.['zh-CN']).toBe('提问');
    expect(ask?.type === 1 && ask.options[0]?.name_localizations?.['zh-CN']).toBe('问题');
  });

  it('is answered in Chinese, with Chinese names and dates, around the very words of the source', async () => {
    const answer = await run(wang, 'ask', { question: 'Which village libraries did Kecheng District open?' });
    const text = textOf(answer);
    expect(text).toContain('关于柯城区（衢州市）');
    expect(text).toContain('2023年8月8日');
    expect(text).toMatch(/(?:高度|一般)匹配/);
    expect(text).toContain('Kecheng District opened twelve village libraries');
    expect(labelsOf(answer)).toContain('不限地方');
  });

  it('is told in Chinese what is wrong', async () => {
    expect(textOf(await run(wang, 'ask', { question: '?!' }))).toContain('里面没有可以查找的字词');
    expect(textOf(await run(wang, 'locality', { name: 'Atlantis' }))).toContain('没有名为“Atlantis”的地方');
  });

  it('has completions with the Chinese name first', async () => {
    const [first] = await wang.complete(stage.channel, 'ask', { question: 'Who?', locality: 'Kech' }, 'locality');
    expect(first?.name).toMatch(/^柯城区（衢州市） · Kecheng District/);
  });

  it('sees the places as a tree of Chinese names', async () => {
    expect(textOf(await run(wang, 'localities', {}))).toContain('柯城区（1）');
    expect(textOf(await run(wang, 'locality', { name: 'Kecheng' }))).toContain('### 柯城区\n-# Kecheng District');
  });
});

describe('a message that all can see', () => {
  it('stays in the language of who asked, whoever presses its buttons', async () => {
    const answer = await run(wang, 'ask', { question: 'Which village libraries did Kecheng District open?' });
    stage.press(answer, '不限地方', stage.world.you);
    expect(textOf(await stage.changed(answer))).toContain('来自整个文献集');
  });

  it('which was written in Chinese is answered in Chinese', async () => {
    const before = stage.written().length;
    stage.world.you.post(stage.channel, `${stage.mention} 柯城区开放了多少 libraries？`);
    expect(textOf(await stage.answer(before))).toContain('关于柯城区（衢州市）');
  });
});
