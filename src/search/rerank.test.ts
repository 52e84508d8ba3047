import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../index/models.fixture.ts';
import { ALIGNED, alignHits } from './align-hits.ts';
import type { Hit } from './hit.ts';
import { type Query, readQuery } from './query.ts';
import { READ } from './read-hits.ts';
import { rerank } from './rerank.ts';
import { search } from './search.ts';

const FILES = readdirSync('seeds').filter((file) => file.endsWith('.txt'));
const open = bundledLibrary(Object.fromEntries(FILES.map((file) => [file, readFileSync(`seeds/${file}`, 'utf8')])));

async function ask(question: string): Promise<{ query: Query; hits: readonly Hit[] }> {
  const { index, encoder } = open();
  const query = await readQuery(question, index, encoder);
  return { query, hits: search(query, index) };
}

const idsOf = (hits: readonly Hit[]) => hits.map(({ passage }) => passage.id);

describe('the best hits', () => {
  it('are looked at more closely: the first twelve word by word, the best eight of these by the reader', async () => {
    const { query, hits } = await ask('How many red stories were told?');
    const closer = await rerank(query, hits, open());
    expect(hits.length).toBeGreaterThan(ALIGNED + 2);
    expect(closer.map(({ signals }) => signals.alignment !== null)).toEqual(hits.map((_, at) => at < ALIGNED));
    expect(closer.map(({ signals }) => signals.reading !== null)).toEqual(hits.map((_, at) => at < READ));
    expect(idsOf(closer.slice(ALIGNED))).toEqual(idsOf(hits.slice(ALIGNED)));
    expect(idsOf(closer).sort()).toEqual(idsOf(hits).sort());
  });

  it('stay in their order where there is no reader: the answer is to be quick', async () => {
    const { query, hits } = await ask('Who visited the school?');
    expect(await rerank(query, hits, { ...open(), reader: null })).toBe(hits);
  });
});

describe('where a question asks how many', () => {
  const countedIn = async (question: string, part: string) => {
    const { query, hits } = await ask(question);
    const closer = await rerank(query, hits, open());
    return closer.find(({ passage }) => open().index.text(passage).includes(part))?.signals.counted ?? null;
  };

  it('a number counts the more, the nearer what it counts is to what is to be counted', async () => {
    const cadres = await countedIn('How many retired officials went to the grassroots?', '18 veteran cadres');
    const paintings = await countedIn('How many wall paintings were made?', '840 large-scale wall paintings');
    const members = await countedIn('How many mobile party members are there?', 'guide the mobile party members');
    expect(paintings).toBeGreaterThan(0.8);
    expect(cadres).toBeGreaterThan(members ?? 1);
    expect(members).toBeLessThan(0.6);
  });

  it('only what is read is looked at, and no other question is', async () => {
    const { query, hits } = await ask('How many wall paintings were made?');
    const closer = await rerank(query, hits, open());
    expect(closer.every(({ signals }) => (signals.counted === null) === (signals.reading === null))).toBe(true);
    expect(await countedIn('Which songs were sung?', 'song')).toBeNull();
  });
});

describe('hits that are aligned', () => {
  it('have the one first that says in other words what each word asks for', async () => {
    const { index, encoder } = open();
    const question = 'Which film about the epidemic were the cadres shown?';
    const { hits } = await ask(question);
    const aligned = await alignHits(question, hits, { index, encoder });
    const rankIn = (some: readonly Hit[]) =>
      some.findIndex(({ passage }) => index.text(passage).includes('watch movies "Chinese doctors"'));
    expect(rankIn(hits)).toBeGreaterThan(0);
    expect(rankIn(aligned)).toBe(0);
  });

  it('are as many as there are', async () => {
    const { index, encoder } = open();
    expect(await alignHits('Who?', [], { index, encoder })).toEqual([]);
  });
});
