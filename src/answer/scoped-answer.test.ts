import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../app/open-app.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import type { AskOptions } from './answer-question.ts';

const DOCUMENTS = {
  'quzhou.md':
    '# Mills of Quzhou\n\nEleven stone mills were counted all over the prefecture, and every old wheel was drawn for the museum.\n',
  'kaihua.md':
    '---\ndate: 2023-05-06\n---\n# Kaihua County\n\nKaihua County repaired seven mills on the upper river, and the millers painted every bridge.\n',
  'longyou.md':
    '---\ndate: 2021-02-03\n---\n# Longyou County\n\nLongyou County sold three mills to a museum. A miller from Jiangshan City bought the lanterns of Jiangshan there.\n',
  'hongshan.md':
    '# Hongshan District, Wuhan\n\nHongshan District planted a thousand plum trees along the lake shore.\n',
  'chifeng.md':
    '# Hongshan District, Chifeng\n\nHongshan District of Chifeng planted a thousand poplar trees against the sand.\n',
  'school.md': '# Rules of a school\n\nThe school rings its bell at seven, and the lanterns are lit at nine.\n',
};

let app: App;
beforeAll(async () => {
  const folder = await folderWith(DOCUMENTS);
  const index = join(await folderWith(), 'index');
  app = await openApp(readConfig({ DOCUMENTS: folder, INDEX: index, ENCODER: resolve('embeddings/model') }, folder));
}, 60_000);
afterAll(() => app?.close());

const ask = (question: string, options?: AskOptions) => app.ask(question, options);

async function filesFor(question: string, options?: AskOptions): Promise<string[]> {
  const answer = await ask(question, options);
  return answer.outcome === 'quoted' ? answer.citations.map(({ document }) => document.file) : [];
}

describe('an answer about a place', () => {
  it('quotes what is about it, and says so', async () => {
    const answer = await ask('how many mills were repaired in Kaihua?');
    expect(answer).toMatchObject({
      outcome: 'quoted',
      reach: 'about',
      scope: [{ id: '330824', name: 'Kaihua County', within: 'Quzhou' }],
      scopeFrom: 'question',
      missing: [],
    });
    expect(await filesFor('how many mills were repaired in Kaihua?')).toEqual(['kaihua.md']);
  });

  it('quotes what is about its parts', async () => {
    expect((await filesFor('mills repaired in Quzhou')).sort()).toContain('kaihua.md');
    expect(await filesFor('plum trees planted in Hubei')).toEqual(['hongshan.md']);
  });

  it('never quotes its neighbours, however well they would answer', async () => {
    expect(await filesFor('mills sold to a museum, Kaihua County')).not.toContain('longyou.md');
    expect(await filesFor('plum trees planted in Kaihua')).toEqual([]);
  });

  it('quotes what only names it, where nothing about it answers, and says so', async () => {
    const answer = await ask('lanterns of Jiangshan');
    expect(answer).toMatchObject({ outcome: 'quoted', reach: 'naming', scope: [{ id: '330881' }] });
    expect(await filesFor('lanterns of Jiangshan')).toEqual(['longyou.md']);
  });

  it('quotes what is about the whole that it lies in, where nothing about it answers, and says so', async () => {
    const question = 'In Kaihua, which old wheel was drawn for the museum?';
    expect(await ask(question)).toMatchObject({ outcome: 'quoted', reach: 'around' });
    expect(await filesFor(question)).toEqual(['quzhou.md']);
  });

  it('is strict where the place was chosen', async () => {
    const options = { scope: ['330824'] };
    expect(await filesFor('Which old wheel was drawn for the museum?', options)).toEqual([]);
    expect(await ask('mills repaired', options)).toMatchObject({ reach: 'about', scopeFrom: 'option' });
  });

  it('looks everywhere when asked to, whatever the question names', async () => {
    expect(await filesFor('plum trees planted in Kaihua', { scope: 'everywhere' })).toEqual(['hongshan.md']);
    expect((await ask('plum trees in Kaihua', { scope: 'everywhere' })).scope).toEqual([]);
  });

  it('quotes the best about each of two places first', async () => {
    const [first, second] = await filesFor('mills of Kaihua and Longyou');
    expect([first, second].sort()).toEqual(['kaihua.md', 'longyou.md']);
  });

  it('says of which of two places there is nothing', async () => {
    expect(await ask('mills repaired in Kaihua and Chengdu')).toMatchObject({
      outcome: 'quoted',
      missing: [{ id: '510100', name: 'Chengdu' }],
    });
  });

  it('is that there is nothing on a place which the collection has not, with the nearest that it has', async () => {
    expect(await ask('How many mills are there in Jinhua?')).toMatchObject({
      outcome: 'not-found',
      missing: [{ name: 'Jinhua' }],
      covered: [{ within: 'Zhejiang' }, { within: 'Quzhou' }, { within: 'Quzhou' }],
    });
  });

  it('offers first what may have been meant, where the place is one slip of the pen from one that there is', async () => {
    expect(await ask('How many mills did Longkou sell?')).toMatchObject({
      outcome: 'not-found',
      missing: [{ id: '370681' }],
      covered: [{ name: 'Longyou County' }, { name: 'Quzhou' }, {}],
    });
  });

  it('is a question back where the collection has two of the name', async () => {
    expect(await ask('What trees were planted in Hongshan District?')).toMatchObject({
      outcome: 'which-locality',
      candidates: [
        { id: '150402', within: 'Chifeng' },
        { id: '420111', within: 'Wuhan' },
      ],
    });
    expect(await filesFor('What trees were planted in Hongshan District?', { scope: ['150402'] })).toEqual([
      'chifeng.md',
    ]);
    expect(await filesFor('What trees were planted in Hongshan District, Wuhan?')).toEqual(['hongshan.md']);
  });

  it('cannot be limited to what nobody knows', async () => {
    await expect(ask('mills', { scope: ['atlantis'] })).rejects.toThrow(RangeError);
  });
});
