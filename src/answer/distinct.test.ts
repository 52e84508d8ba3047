import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import type { Citation } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { cite } from './cite.ts';
import { SourceChangedError } from './quote.ts';

const STORIES =
  'Hejing County innovated its ways of learning. It has successively invited retired cadres, veteran soldiers and other figures to tell 42 red stories to the party members, especially young cadres and the masses, and to inspire the people around them. The county has a museum of its own.';
const QUESTION = 'veteran soldiers tell red stories to party members of Hejing County';

const page = (title: string, date: string | null, text: string) =>
  `---\ntitle: ${title}\n${date === null ? '' : `date: ${date}\n`}---\n\n${text}\n`;

async function citationsOf(library: WordLibrary, limit = 3): Promise<readonly Citation[]> {
  const answer = await answerQuestion(QUESTION, library, { limit });
  return answer.outcome === 'quoted' ? answer.citations : [];
}

const filesOf = (citations: readonly Citation[]) =>
  citations.map(({ document, alsoIn }) => [document.file, ...alsoIn.map(({ file }) => file)]);

describe('news that several sites have', () => {
  it('is quoted once, from the oldest, with all the others from old to new', async () => {
    const library = await libraryOf({
      'undated.md': page('Red stories', null, STORIES),
      'new.md': page(
        'Red stories told',
        '2023-01-01',
        STORIES.replace(', especially young cadres and the masses,', ''),
      ),
      'old.md': page('Veterans tell of the past', '2021-01-01', STORIES),
      'middle.md': page('A reprint', '2022-01-01', STORIES.replace('red stories', '“red stories”')),
    });
    expect(filesOf(await citationsOf(library))).toEqual([['old.md', 'middle.md', 'new.md', 'undated.md']]);
  });

  it('is quoted once where another site divides it into other passages', async () => {
    const around =
      'A sentence that the other site put in front of it all, as its editors like to do with what they take over. Another such sentence, longer than the first, in which the editors tell of themselves and of their readers, whom they thank for reading all of it.';
    const after =
      'Nothing else has happened in these weeks that anybody in the valley could tell of, as the snow lay too deep on the passes. Traders came no more, and the markets were closed until the bells rang for spring, as they do each year when the ice on the lake breaks with a noise like thunder.';
    const library = await libraryOf({
      'a.md': page('Red stories', '2021-01-01', `${STORIES} ${after}`),
      'b.md': page('Veterans tell', '2022-01-01', `${around} ${STORIES} ${after}`),
    });
    expect(library.index.passages.length).toBeGreaterThan(2);
    const [first, ...others] = await citationsOf(library);
    expect(first?.quote).toContain('42 red stories');
    expect(first?.alsoIn).toHaveLength(1);
    expect(others.filter(({ quote }) => quote.includes('42 red stories'))).toEqual([]);
  });

  it('lists the same sources when it is cited again', async () => {
    const library = await libraryOf({
      'a.md': page('Red stories', '2021-01-01', STORIES),
      'b.md': page('Veterans tell', '2022-01-01', STORIES),
      'c.md': page('A new count', '2023-01-01', STORIES.replace('42', '24')),
    });
    const citations = await citationsOf(library);
    expect(citations).toHaveLength(2);
    for (const citation of citations) {
      const passage = library.index.find(citation.reference.passage);
      if (!passage) throw new Error('the passage is gone');
      expect(await cite(passage, citation.reference, library.index, library.folder)).toEqual(citation);
    }
  });
});

describe('versions that contradict one another', () => {
  const files = {
    'first.md': page('Red stories', '2021-01-01', STORIES),
    'reprint.md': page('Veterans tell', '2024-01-01', STORIES),
    'corrected.md': page('A new count', '2023-01-01', STORIES.replace('42', '24')),
  };

  it('are shown one after the other, the newest first, each with what the other says', async () => {
    const [newest, older] = await citationsOf(await libraryOf(files));
    expect(newest).toMatchObject({
      document: { file: 'corrected.md' },
      alsoIn: [],
      versions: [{ document: { file: 'first.md' }, differs: [{ here: '24', there: '42' }] }],
    });
    expect(older).toMatchObject({
      document: { file: 'first.md' },
      alsoIn: [{ file: 'reprint.md' }],
      versions: [{ document: { file: 'corrected.md' }, differs: [{ here: '42', there: '24' }] }],
    });
    expect(newest?.versions[0]?.passage).toBe(older?.reference.passage);
    expect(older?.versions[0]?.passage).toBe(newest?.reference.passage);
  });

  it('are shown together, whatever comes between them otherwise', async () => {
    const other = 'Veteran soldiers of Hejing County tell red stories to party members, each in a village of its own.';
    const citations = await citationsOf(
      await libraryOf({ ...files, 'other.md': page('Soldiers', '2025-01-01', other) }),
    );
    const shown = filesOf(citations).map(([file]) => file);
    expect(shown).toContain('other.md');
    expect(shown.indexOf('first.md') - shown.indexOf('corrected.md')).toBe(1);
  });

  it('are quoted word for word, with the sentence that each contradicts', async () => {
    const [newest] = await citationsOf(await libraryOf(files));
    const [version] = newest?.versions ?? [];
    expect(version?.quote).toBe(STORIES.match(/It has [^.]*\./)?.[0]);
    expect(newest?.quote.slice(version?.sentence.start, version?.sentence.end)).toBe(
      version?.quote.replace('42', '24'),
    );
    expect(version?.lines).toEqual({ first: 6, last: 6 });
  });

  it('are told of even where one quote alone is asked for', async () => {
    const citations = await citationsOf(await libraryOf(files), 1);
    expect(citations).toMatchObject([{ versions: [{ differs: [{ here: '24', there: '42' }] }] }]);
  });

  it('are not told of once the other document is gone', async () => {
    const library = await libraryOf(files);
    await rm(join(library.folder, 'first.md'));
    await expect(citationsOf(library)).rejects.toThrow(SourceChangedError);
  });
});
