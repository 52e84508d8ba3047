import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import type { Answer } from './answer.ts';
import { type AskOptions, answerQuestion } from './answer-question.ts';
import { BoundsError } from './bounds-error.ts';

const STORIES =
  'Hejing County innovated its ways of learning. It has successively invited retired cadres, veteran soldiers and other figures to tell 42 red stories to the party members, especially young cadres and the masses, and to inspire the people around them. The county has a museum of its own.';
const VETERANS = 'veteran soldiers tell red stories to party members of Hejing County';
const LANTERNS = 'Where do lanterns of silk hang along the streets?';

const page = (title: string, date: string | null, text: string) =>
  `---\ntitle: ${title}\n${date === null ? '' : `date: ${date}\n`}---\n\n${text}\n`;

const lanterns = (where: string) => `In ${where} lanterns of silk hang along the streets on every winter evening.`;

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'first.md': page('Red stories', '2021-01-01', STORIES),
    'reprint.md': page('Veterans tell', '2022-06-30', STORIES),
    'late.md': page('A late reprint', '2024-01-01', STORIES),
    'copy.md': page('An undated reprint', null, STORIES),
    'corrected.md': page('A new count', '2023-01-01', STORIES.replace('42', '24')),
    'kaihua.md': page('Lanterns of Kaihua County', '2022-02-02', lanterns('Kaihua County')),
    'longyou.md': page('Lanterns of Longyou County', '2023-03-03', lanterns('Longyou County')),
    'quzhou.md': page('Lanterns of Quzhou', '2023-04-04', 'Whoever travels in Quzhou sees lanterns of silk.'),
    'diary.md': page('Journeys', null, 'Lanterns of silk hang along the streets of Jiangshan City, wrote a traveller.'),
  });
});

const ask = (question: string, options: AskOptions) => answerQuestion(question, library, options);

function filesOf(answer: Answer): string[] {
  return answer.outcome === 'quoted' ? answer.citations.map(({ document }) => document.file) : [];
}

async function filesFor(question: string, options: AskOptions): Promise<string[]> {
  return filesOf(await ask(question, options)).sort();
}

describe('a question about some dates', () => {
  it('is answered from documents of these dates alone, both ends included', async () => {
    expect(await filesFor(LANTERNS, {})).toContain('kaihua.md');
    expect(await filesFor(LANTERNS, { from: '2022-02-03' })).toEqual(['longyou.md', 'quzhou.md']);
    expect(await filesFor(LANTERNS, { from: '2022-02-02', to: '2023-03-03' })).toEqual(['kaihua.md', 'longyou.md']);
    expect(await filesFor(LANTERNS, { to: '2022' })).toEqual(['kaihua.md']);
    expect(await filesFor(LANTERNS, { from: '2023', to: '2023-03' })).toEqual(['longyou.md']);
  });

  it('is never answered from what has no date', async () => {
    const question = 'Which traveller wrote of lanterns of silk along the streets?';
    expect(await filesFor(question, {})).toContain('diary.md');
    expect(await filesFor(question, { from: '1000', to: '9999' })).not.toContain('diary.md');
  });

  it('says what it was bounded by, how much lies within, and how much has no date', async () => {
    expect((await ask(LANTERNS, {})).bounds).toBeNull();
    const { bounds } = await ask(LANTERNS, { from: '2023', to: '2023-03' });
    expect(bounds).toEqual({
      from: '2023-01-01',
      to: '2023-03-31',
      chosen: null,
      documents: 2,
      undated: 2,
    });
  });

  it('is limited to its place too, whether passages are about it, name it, or are about the whole', async () => {
    expect(await filesFor(`In Kaihua: ${LANTERNS}`, { to: '2022' })).toEqual(['kaihua.md']);
    expect(await ask(`In Kaihua: ${LANTERNS}`, { from: '2023' })).toMatchObject({ reach: 'around', bounds: {} });
    expect(await filesFor(`In Kaihua: ${LANTERNS}`, { from: '2023' })).toEqual(['quzhou.md']);
    expect(await ask(`In Kaihua: ${LANTERNS}`, { from: '2024' })).toMatchObject({ outcome: 'not-found', nearest: [] });
    expect(await filesFor(LANTERNS, { from: '2023', scope: ['330824'] })).toEqual([]);
  });

  it('offers as the nearest documents none but those within', async () => {
    const answer = await ask('Which dragons ate lanterns of gold?', { from: '2023-03-01', to: '2023-03-31' });
    expect(answer).toMatchObject({ outcome: 'not-found', nearest: [{ file: 'longyou.md' }] });
  });

  it('misses a quoted phrase that only others have', async () => {
    expect(await ask('"42 red stories"', { from: '2023', to: '2023' })).toMatchObject({ absent: ['42 red stories'] });
  });

  it('says so where no document is of these dates', async () => {
    expect(await ask(LANTERNS, { from: '2020', to: '2020' })).toMatchObject({
      outcome: 'not-found',
      nearest: [],
      bounds: { from: '2020-01-01', to: '2020-12-31', documents: 0, undated: 2 },
    });
  });

  it.each([
    [{ from: '2023-13' }, 'There is no month 13 in “2023-13”'],
    [{ to: 'soon' }, '“soon” is not read as a date here'],
    [{ from: '2023', to: '2022' }, 'Nothing is dated from 2023-01-01 to 2022-12-31: write the earlier date first.'],
    [{ documents: ['none.md'] as const }, 'There is no document “none.md” in this collection'],
  ])('is refused where its bounds are wrong', async (options, message) => {
    await expect(ask(LANTERNS, options)).rejects.toThrow(message);
    await expect(ask(LANTERNS, options)).rejects.toThrow(BoundsError);
  });
});

describe('news that several sites have', () => {
  it.each([
    [{ from: '2021' }, ['first.md', 'reprint.md', 'late.md', 'copy.md']],
    [{ from: '2022' }, ['reprint.md', 'first.md', 'late.md', 'copy.md']],
    [{ from: '2023-06' }, ['late.md', 'first.md', 'reprint.md', 'copy.md']],
    [{ documents: ['copy.md'] as const }, ['copy.md', 'first.md', 'reprint.md', 'late.md']],
  ])('is quoted from the oldest within %j, with the others named wherever they are', async (bounds, files) => {
    const answer = await ask(VETERANS, bounds);
    const citations = answer.outcome === 'quoted' ? answer.citations : [];
    const shown = citations.map(({ document, alsoIn }) => [document.file, ...alsoIn.map(({ file }) => file)]);
    expect(shown.filter(([file]) => file !== 'corrected.md')).toEqual([files]);
  });

  it('names the contradiction of a document outside, but quotes none of it as an answer', async () => {
    const answer = await ask(VETERANS, { from: '2023', to: '2023' });
    expect(answer).toMatchObject({
      citations: [{ document: { file: 'corrected.md' }, versions: [{ document: { file: 'first.md' } }] }],
    });
    expect(filesOf(answer)).toEqual(['corrected.md']);
  });
});

describe('a question about one document', () => {
  it('is answered from it alone', async () => {
    const answer = await ask(VETERANS, { documents: ['copy.md'] });
    expect(filesOf(answer)).toEqual(['copy.md']);
    expect(answer.bounds).toEqual({
      from: null,
      to: null,
      chosen: [{ file: 'copy.md', title: 'An undated reprint', date: null }],
      documents: 1,
      undated: 0,
    });
    expect(await ask(LANTERNS, { documents: ['copy.md'] })).toMatchObject({ outcome: 'not-found', nearest: [] });
  });

  it('or several is answered from them alone', async () => {
    const documents = ['kaihua.md', 'longyou.md', 'diary.md'] as const;
    expect(await filesFor(LANTERNS, { documents })).toEqual(['diary.md', 'kaihua.md', 'longyou.md']);
    expect(await filesFor(LANTERNS, { documents, from: '2023' })).toEqual(['longyou.md']);
    const { bounds } = await ask(LANTERNS, { documents, from: '2023' });
    expect(bounds).toMatchObject({ documents: 1, undated: 1 });
  });

  it('says so where that is of another date, or of none', async () => {
    const answer = await ask(VETERANS, { documents: ['first.md'], from: '2022' });
    expect(answer).toMatchObject({ outcome: 'not-found', bounds: { documents: 0, undated: 0 } });
    const undated = await ask(VETERANS, { documents: ['copy.md'], from: '2022' });
    expect(undated).toMatchObject({ outcome: 'not-found', bounds: { documents: 0, undated: 1 } });
  });
});
