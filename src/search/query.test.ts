import { beforeAll, describe, expect, it } from 'vitest';
import { libraryIn, type WordLibrary } from '../index/library.fixture.ts';
import { readQuery } from './query.ts';

let seeds: WordLibrary;
beforeAll(async () => {
  seeds = await libraryIn('seeds');
});

const termsOf = async (question: string) => (await readQuery(question, seeds.index, seeds.encoder)).terms;

describe('a question', () => {
  it.each([
    ['Hejin', 'Hejing'],
    ['carvngs', 'carvings'],
    ['lectuers', 'lectures'],
    ['paintngs', 'paintings'],
  ])('with "%s" in it is searched as one with "%s"', async (slipped, meant) => {
    expect(await termsOf(slipped)).toEqual(await termsOf(meant));
  });

  it('is searched without what people say around it, unless there is nothing else', async () => {
    expect(await termsOf('Hello everybody, could you please tell me: wall paintings?')).toEqual(
      await termsOf('wall paintings'),
    );
    expect(await termsOf('hello')).toHaveLength(1);
  });
});
