import { beforeAll, describe, expect, it } from 'vitest';
import { libraryIn, libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { questionScope, withoutNames } from '../localities/questions/question-scope.ts';
import { readQuery, type Unsettled } from './query.ts';

let seeds: WordLibrary;
beforeAll(async () => {
  seeds = await libraryIn('seeds');
});

const textOf = async (question: string, unsettled?: Unsettled) =>
  (await readQuery(question, seeds.index, seeds.encoder, unsettled)).text;

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

  it('is read by the models with its slips corrected, and all else as it was written', async () => {
    const question = 'How many root Carvngs,  were "made" by Hejin’s lectuers? 和静';
    const meant = 'How many root Carvings,  were "made" by Hejing’s lectures? 和静';
    expect(await textOf(question)).toBe(meant);
    expect(seeds.encoder.read.at(-1)).toBe(meant);
  });

  it('that has no slip is read as it is', async () => {
    for (const question of ['He jing: Bayin buluke?', 'wall-paintings  of “Hejing”', '和静县有多少幅墙画?']) {
      expect(await textOf(question)).toBe(question);
    }
  });

  it('has no slip in a word that the encoder knows, however near to one of the passages', async () => {
    const encoder = { ...seeds.encoder, knows: (word: string) => word === 'carvngs' };
    const { text, words } = await readQuery('root carvngs, lectuers', seeds.index, encoder);
    expect(text).toBe('root carvngs, lectures');
    expect(words.map(({ written }) => written)).toEqual(['root', 'carvngs', 'lectures']);
  });

  it('is read with the names that its scope has settled spelt right', async () => {
    const question = 'Which songs did Hejng County sing?';
    const { names } = questionScope(question, seeds.index.gazetteer, seeds.index.localities);
    const settled = { rest: withoutNames(question, names), slips: names.flatMap(({ slip }) => slip ?? []) };
    expect(settled.rest).not.toContain('Hejng');
    expect(await textOf(question, { ...settled, unsettled: [] })).toBe('Which songs did Hejing County sing?');
  });

  it('is given to the reader without what its scope has settled, unless it asks for nothing else', async () => {
    const restOf = async (question: string) => {
      const { names } = questionScope(question, seeds.index.gazetteer, seeds.index.localities);
      const settled = { rest: withoutNames(question, names), slips: names.flatMap(({ slip }) => slip ?? []) };
      return (await readQuery(question, seeds.index, seeds.encoder, { ...settled, unsettled: [] })).rest;
    };
    expect(await restOf("What are Hejng County's lectuers about?")).toBe('What are lectures about?');
    expect(await restOf('和静县有多少幅墙画?')).toBe('有多少幅墙画?');
    expect(await restOf('What happened in Hejing County?')).toBe('What happened in Hejing County?');
  });

  it('is searched without what people say around it, unless there is nothing else', async () => {
    expect(await termsOf('Hello everybody, could you please tell me: wall paintings?')).toEqual(
      await termsOf('wall paintings'),
    );
    expect(await termsOf('hello')).toHaveLength(1);
  });

  it('looks for its numbers and dates however a text writes them', async () => {
    const { index, encoder } = await libraryOf({
      'a.txt': 'On March 18, 2021, the fifteen mills of Kaihua ground 8,000 sacks of grain for 320 families.',
      'b.txt': '二〇二一年三月十八日，开化县的十五个水磨为三百二十户人家磨了八千袋粮食。',
    });
    for (const question of ['二零二一年三月十八日，15个，三百二十，八千', 'March 18, 2021: fifteen, 320 and 8000']) {
      const { terms, names } = await readQuery(question, index, encoder);
      const scores = index.lexical.scores([...terms, ...names]);
      for (const term of ['2021', '18', '15', '320', '8000']) expect(terms).toContain(term);
      expect([...terms, ...names]).toEqual(expect.arrayContaining(['3月', 'march']));
      expect(Math.min(...scores) / Math.max(...scores)).toBeGreaterThan(0.8);
    }
  });
});
