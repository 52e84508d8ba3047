import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../index/models.fixture.ts';
import type { Hit } from './hit.ts';
import { readQuery } from './query.ts';
import { READ, readHits } from './read-hits.ts';
import { search } from './search.ts';

const FILES = readdirSync('seeds').filter((file) => file.endsWith('.txt'));
const open = bundledLibrary(Object.fromEntries(FILES.map((file) => [file, readFileSync(`seeds/${file}`, 'utf8')])));

const QUESTION = '江山目前开展了几次党史学习教育培训?';

async function find(question: string): Promise<readonly Hit[]> {
  const { index, encoder } = open();
  return search(await readQuery(question, index, encoder), index);
}

describe('the passages that the reader has read', () => {
  it('have the one first that answers, which others precede by words and meaning', async () => {
    const { index, reader } = open();
    const hits = await find(QUESTION);
    const read = await readHits(QUESTION, hits, { index, reader });
    const [before = 0, after] = [hits, read].map((some) =>
      some.findIndex(({ passage }) =>
        index.text(passage).includes('two training sessions on party history learning and education'),
      ),
    );
    expect(before).toBeGreaterThan(0);
    expect(after).toBe(0);
  });

  it('are the best ones; those behind them are neither read nor moved', async () => {
    const { index, reader } = open();
    const hits = await find(QUESTION);
    const read = await readHits(QUESTION, hits, { index, reader });
    expect(hits.length).toBeGreaterThan(READ + 2);
    expect(read.slice(READ)).toEqual(hits.slice(READ));
    const ids = (some: readonly Hit[]) => some.map(({ passage }) => passage.id).sort();
    expect(ids(read.slice(0, READ))).toEqual(ids(hits.slice(0, READ)));
    expect(read.map(({ signals }) => signals.reading !== null)).toEqual(hits.map((_, at) => at < READ));
    const scores = read.slice(0, READ).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('are as many as are wanted, if there are so many', async () => {
    const { index, reader } = open();
    const hits = (await find(QUESTION)).slice(0, 3);
    const count = async (wanted: number) =>
      (await readHits(QUESTION, hits, { index, reader }, wanted)).filter(({ signals }) => signals.reading !== null)
        .length;
    expect([await count(2), await count(9)]).toEqual([2, 3]);
    expect(await readHits(QUESTION, [], { index, reader })).toEqual([]);
  });
});
