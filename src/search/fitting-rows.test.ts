import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { fittingRows } from './fitting-rows.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'contest.md': '# Contests\n\nThe school held a “Red\nMay” contest,\nand 310 pupils were reading.',
    'tired.md': '# Mills of Hejing County\n\nA tired May came, with 31 people who like to read on the river.',
    'chinese.txt': '学校举办了“红五月”比赛，共有三十人参加了这次活动。',
  });
});

function filesWith(phrases: readonly string[], excluded: readonly string[] = []): string[] {
  const { index } = library;
  const rows = Array.from(index.passages.keys());
  return fittingRows(rows, { phrases, excluded }, index)
    .map((row) => index.passage(row).file)
    .sort();
}

describe('the passages that fit a question', () => {
  it('have its quoted phrases, over a line break and in other marks too', () => {
    expect(filesWith(['red may'])).toEqual(['contest.md']);
    expect(filesWith(['31'])).toEqual(['tired.md']);
    expect(filesWith(['红五月'])).toEqual(['chinese.txt']);
  });

  it('have a number that Chinese makes a month or a greater one of', async () => {
    const { index } = await libraryOf({
      'a.txt': '去年3月的比赛共有25.5万人参加，其中十五个人来自龙游县，水磨还在河边。',
      'b.txt': '今年的比赛没有人参加，龙游县没有比赛，河上也没有船，来年再比一次，还是没有人。',
    });
    const rows = (phrase: string) => fittingRows(index.rows, { phrases: [phrase], excluded: [] }, index);
    const row = index.passages.findIndex(({ file }) => file === 'a.txt');
    for (const phrase of ['3', '3月', '25.5', '25.5万', '25.5万人', '十五', '十五个', '磨还在河'])
      expect(rows(phrase)).toEqual([row]);
  });

  it('have all of them at once', () => {
    expect(filesWith(['Red May', '310'])).toEqual(['contest.md']);
    expect(filesWith(['Red May', '31'])).toEqual([]);
  });

  it('have them in the text itself, not only in the title', () => {
    expect(filesWith(['on the river'])).toEqual(['tired.md']);
    expect(filesWith(['Mills of Hejing']).filter((file) => file !== 'chinese.txt')).toEqual([]);
  });

  it('may lack a phrase where none has it and they are in another script', () => {
    expect(filesWith(['白六月'])).toEqual(['contest.md', 'tired.md']);
    expect(filesWith(['8090'])).toEqual([]);
  });

  it('have nothing that is excluded, neither themselves nor in their title', () => {
    expect(filesWith([], ['red may'])).toEqual(['chinese.txt', 'tired.md']);
    expect(filesWith([], ['Hejing', '红五月'])).toEqual(['contest.md']);
  });

  it('may have another form of a word that is excluded', () => {
    expect(filesWith([], ['reading'])).toEqual(['chinese.txt', 'tired.md']);
  });
});
