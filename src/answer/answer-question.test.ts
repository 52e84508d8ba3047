import { appendFileSync, readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../app/open-app.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import type { Answer, Quoted } from './answer.ts';
import { DEFAULT_LIMIT } from './library.ts';
import { QuestionError } from './question.ts';

const QUESTIONS = [
  'How many wall paintings were drawn in Hejing County?',
  'Which books did the leading members in Kecheng read?',
  'What did Kaihua do to promote exemplar party members?',
  'how many root carvngs were made in Hejin county?',
  'Longyou new media columns',
  'What events did the Kecheng pioneer group hold online and offline?',
  '和静县画了多少幅大型墙画?',
  '江山目前开展了几次党史学习教育培训?',
  'party history',
  '8090',
];

/** Two are enough to ask about; embedding all of them takes several seconds. */
const SEEDS = ['000_91a78b7123ebfe80.txt', '001_517fc5acc2ab6940.txt'];

let app: App;
let folder: string;
beforeAll(async () => {
  folder = await folderWith();
  for (const seed of SEEDS) await cp(join('seeds', seed), join(folder, seed));
  const index = join(await folderWith(), 'index');
  app = await openApp(readConfig({ DOCUMENTS: folder, INDEX: index, ENCODER: resolve('embeddings/model') }, folder));
}, 60_000);
afterAll(() => app?.close());

async function quoted(question: string): Promise<Quoted> {
  const answer = await app.ask(question);
  if (answer.outcome !== 'quoted') throw new Error(`nothing was quoted for "${question}"`);
  return answer;
}

/** The answers to all of the questions, which are asked one after the other, once. */
let asked: Promise<Answer[]> | undefined;
function answers(): Promise<Answer[]> {
  asked ??= QUESTIONS.reduce<Promise<Answer[]>>(
    async (before, question) => [...(await before), await app.ask(question)],
    Promise.resolve([]),
  );
  return asked;
}

const citationsOf = (answer: Answer) => (answer.outcome === 'quoted' ? answer.citations : []);

describe('an answer', () => {
  it('is the passage that answers, the sentence in it highlighted', async () => {
    const [{ quote, highlight, document, localities }] = (await quoted(QUESTIONS[0] ?? '')).citations;
    expect(quote).toContain('840 large-scale wall paintings');
    expect(quote.slice(highlight?.start, highlight?.end)).toContain('840 large-scale wall paintings');
    expect(document).toMatchObject({ file: '001_517fc5acc2ab6940.txt', date: '2023-08-08' });
    expect(localities).toMatchObject([{ id: '652827', name: 'Hejing County' }]);
  });

  it('is found in Chinese too', async () => {
    const { citations } = await quoted('和静县画了多少幅大型墙画?');
    expect(citations.map(({ quote }) => quote).join('\n')).toContain('840 large-scale wall paintings');
  });

  it('has every quote byte for byte from its file, at the place and lines it names', async () => {
    for (const answer of await answers()) {
      for (const { quote, span, lines, document } of citationsOf(answer)) {
        const bytes = readFileSync(join(folder, document.file));
        expect(bytes.includes(Buffer.from(quote))).toBe(true);
        expect(bytes.toString().slice(span.start, span.end)).toBe(quote);
        const between = bytes
          .toString()
          .split('\n')
          .slice(lines.first - 1, lines.last)
          .join('\n');
        expect(between).toContain(quote);
      }
    }
  });

  it('has three quotes at most, or as many as asked for, and no passage twice', async () => {
    for (const answer of await answers()) {
      const citations = citationsOf(answer);
      expect(citations.length).toBeLessThanOrEqual(DEFAULT_LIMIT);
      expect(new Set(citations.map(({ quote }) => quote)).size).toBe(citations.length);
    }
    expect(DEFAULT_LIMIT).toBe(3);
    expect(citationsOf(await app.ask('party history', { limit: 1 }))).toHaveLength(1);
  });

  it('is the same when it is asked again', async () => {
    const [first, second] = [await app.ask('party history'), await app.ask('  party history\n')];
    expect({ ...second, milliseconds: first.milliseconds }).toEqual(first);
  });

  it('can be cited again by its reference', async () => {
    for (const citation of (await quoted(QUESTIONS[1] ?? '')).citations) {
      expect(await app.cite(citation.reference)).toEqual(citation);
    }
    expect(await app.cite({ passage: '____________', sentence: 0, strength: 'fair' })).toBeUndefined();
  });

  it('says how long it took', async () => {
    const { milliseconds } = await quoted(QUESTIONS[0] ?? '');
    expect(milliseconds.encode).toBeGreaterThan(0);
    expect(milliseconds.total).toBeGreaterThanOrEqual(milliseconds.encode + milliseconds.search);
  });
});

describe('when nothing answers', () => {
  it.each(['recipe for sourdough bread with rye flour', 'how to fix error 404 in nginx', '红烧肉怎么做?'])(
    'it says so for "%s", and offers the nearest documents',
    async (question) => {
      const answer = await app.ask(question);
      if (answer.outcome !== 'not-found') throw new Error('something was quoted');
      const titles = app.index.snapshot.documents.map(({ file, metadata: { title } }) => ({ title, file }));
      expect(answer.nearest.length).toBeGreaterThan(0);
      expect(answer.nearest.length).toBeLessThanOrEqual(3);
      for (const nearest of answer.nearest) expect(titles).toContainEqual(nearest);
    },
  );

  it('a question without words is refused rather than answered', async () => {
    await expect(app.ask('🎉')).rejects.toThrow(QuestionError);
  });
});

describe('when the documents change while it runs', () => {
  const QUESTION = 'How many mills stand on the upper river at Huabu?';
  const mills = (number: string) =>
    `Mills of Huabu\n\nIn all, ${number} mills stand on the upper river at Huabu and have ground grain since the Song dynasty.\n`;

  beforeAll(async () => {
    await writeFile(join(folder, 'huabu.txt'), mills('eleven'));
    appendFileSync(join(folder, SEEDS[1] ?? ''), '\n');
    await app.ask(QUESTIONS[0] ?? '');
  });

  it('the next answer has the new text, and its old citation is gone', async () => {
    const before = (await quoted(QUESTION)).citations[0];
    expect(before.quote).toContain('eleven mills');
    await writeFile(join(folder, 'huabu.txt'), mills('twelve'));
    expect(await app.cite(before.reference)).toBeUndefined();
    const after = (await quoted(QUESTION)).citations[0];
    expect(after.quote).toContain('twelve mills');
    expect(after.document.sha256).not.toBe(before.document.sha256);
    expect(app.report).toMatchObject({ changed: 1, embedded: 1 });
  });

  it('a document that was removed is not quoted any more', async () => {
    await quoted(QUESTION);
    await rm(join(folder, 'huabu.txt'));
    expect(citationsOf(await app.ask(QUESTION)).map(({ document }) => document.file)).not.toContain('huabu.txt');
  });
});
