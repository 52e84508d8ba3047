import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../app/open-app.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { folderWith } from '../documents/folder.fixture.ts';

const DOCUMENTS = {
  'kaihua.md':
    '# Kaihua County\n\nKaihua County held a "Red May" contest of old songs at the stone mill on the upper river, and 310 pupils sang.\n',
  'longyou.md':
    '# Longyou County\n\nLongyou County held a contest of old songs in May, with red lanterns at the stone mill, and 31 pupils sang.\n',
};

let app: App;
beforeAll(async () => {
  const folder = await folderWith(DOCUMENTS);
  const index = join(await folderWith(), 'index');
  app = await openApp(readConfig({ DOCUMENTS: folder, INDEX: index, ENCODER: resolve('embeddings/model') }, folder));
}, 60_000);
afterAll(() => app?.close());

async function filesFor(question: string): Promise<string[]> {
  const answer = await app.ask(question);
  return answer.outcome === 'quoted' ? answer.citations.map(({ document }) => document.file).sort() : [];
}

describe('a quoted phrase', () => {
  it('is in all that is quoted', async () => {
    expect(await filesFor('Who held a contest of old songs in red May?')).toEqual(['kaihua.md', 'longyou.md']);
    expect(await filesFor('Who held a “red may” contest of old songs?')).toEqual(['kaihua.md']);
    expect(await filesFor('Where did "31" pupils sing old songs?')).toEqual(['longyou.md']);
  });

  it('is enough of a question', async () => {
    expect(await filesFor('"Red May"')).toEqual(['kaihua.md']);
    expect(await filesFor('「310」')).toEqual(['kaihua.md']);
  });

  it('is named where the scope has it nowhere, with the documents nearest to the question', async () => {
    const question = 'Who held a "Red May" contest and a "White June" one?';
    expect(await app.ask(question)).toMatchObject({ question, outcome: 'not-found', absent: ['White June'] });
    const inLongyou = await app.ask('Did Longyou hold a "Red May" contest of songs?');
    expect(inLongyou).toMatchObject({ outcome: 'not-found', absent: ['Red May'], nearest: [{ file: 'longyou.md' }] });
  });

  it('in another script than all passages forbids no answer, unless nothing else is asked', async () => {
    expect(await filesFor('开化县的“红五月”比赛有多少学生唱歌?')).toEqual(['kaihua.md']);
    expect(await app.ask('“红五月”')).toMatchObject({ outcome: 'not-found', absent: ['红五月'] });
  });
});

describe('a word with a hyphen before it', () => {
  it('is in nothing that is quoted', async () => {
    expect(await filesFor('Who held a contest of old songs in May? -lanterns')).toEqual(['kaihua.md']);
    expect(await filesFor('Who held a contest of old songs in May? -"red may"')).toEqual(['longyou.md']);
  });

  it('is no place to look in, but one to leave out', async () => {
    const answer = await app.ask('contest of old songs at the stone mill -Kaihua');
    expect(answer).toMatchObject({ outcome: 'quoted', scope: [] });
    expect(await filesFor('contest of old songs at the stone mill -Kaihua')).toEqual(['longyou.md']);
  });
});

describe('who names a place, and says no more than that something is wanted', () => {
  it.each([
    'Kaihua',
    'Hello, Kaihua',
    'Good morning! Kaihua please, thanks',
    'Anything on Kaihua?',
    'Is there anything new in Kaihua?',
    'news about Kaihua',
    "What's the latest news from Kaihua?",
    'show me Kaihua',
    'information on Kaihua',
    'What information do you have about Kaihua?',
    'I would like to know more about Kaihua County.',
    "I'm looking for Kaihua",
    '关于开化',
    '开化的情况',
    '请问开化',
    '你好，开化',
    '有没有开化的消息？',
    '开化有什么新闻？',
    '开化有哪些消息？',
    '我想了解开化县',
  ])('hears what there is on it: %s', async (question) => {
    expect(await filesFor(question)).toEqual(['kaihua.md']);
  });

  it.each([
    'Is there anything on submarines in Kaihua?',
    'news about submarines in Kaihua',
    'Is Kaihua good?',
    '开化潜水艇的情况',
  ])('is told from who asks for more: %s', async (question) => {
    expect(await filesFor(question)).toEqual([]);
  });
});
