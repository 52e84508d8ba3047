import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import type { Answer } from './answer.ts';
import { type AskOptions, answerQuestion } from './answer-question.ts';

const DOCUMENTS = {
  'kaihua.md': '# Kaihua County\n\nKaihua County repaired old water mills along the upper river in the winter.\n',
  'changshan.md': '# Changshan County\n\nThe oranges of Changshan County were dried on the roofs of its old barns.\n',
  'quzhou.md': '# Quzhou\n\nThe bridges of Quzhou were hung with lanterns made by many ropemakers.\n',
};

/** A judge that takes next to nothing for an answer. */
let strict: WordLibrary;
beforeAll(async () => {
  const library = await libraryOf(DOCUMENTS);
  strict = { ...library, calibration: { ...library.calibration, least: { fair: 0.999, strong: 0.9999 } } };
});

const ask = (question: string, options?: AskOptions) => answerQuestion(question, strict, options);

const filesOf = (answer: Answer) =>
  answer.outcome === 'quoted' ? answer.citations.map(({ document }) => document.file).sort() : [];

describe('who names nothing but a place', () => {
  it.each([
    'Kaihua',
    'Kaihua?',
    '开化',
    '介绍一下开化',
    '开化发生了什么？',
    'Tell me about Kaihua County',
    'How about Kaihua?',
  ])('hears what there is on it: %s', async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ outcome: 'quoted', reach: 'about', citations: [{ document: {} }] });
    expect(filesOf(answer)).toEqual(['kaihua.md']);
  });

  it.each(['Kaihua vs Changshan', 'Compare Kaihua and Changshan', '开化和常山'])(
    'or places, what there is on each: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ outcome: 'quoted', unanswered: [] });
      expect(filesOf(answer)).toEqual(['changshan.md', 'kaihua.md']);
    },
  );

  it.each([
    'Who is from Kaihua?',
    'Where is Kaihua?',
    '开化在哪里？',
    'How many mills were repaired in Kaihua?',
    'mills?',
  ])('is told from who asks for more: %s', async (question) => {
    expect((await ask(question)).outcome).toBe('not-found');
  });

  it('hears the newest first, and of one document its beginning', async () => {
    const page = (date: string, ...paragraphs: string[]) =>
      ['---', `date: ${date}`, '---', '# Longyou County', ...paragraphs].join('\n').replaceAll('\nIn ', '\n\nIn ');
    const summer =
      'In summer Longyou County opened the grottoes beside its river to visitors, who came by boat from the cities down the valley, and were shown around by pupils of the nearest school for no fee at all.';
    const autumn =
      'In autumn a guild of carpenters repaired seven covered bridges with wood from old barns, and hung red lanterns below their roofs, so that people could find home after the long evening of the harvest feast.';
    const winter =
      'In winter nobody could cross the pass for weeks, so letters, salt and lamp oil were carried over it by walkers on snowshoes, whom each hamlet paid with rice cakes, dried fish and a place beside the stove.';
    const dated = await libraryOf({
      'a.md': page('2021-05-06', 'In spring Longyou County planted tea on the hills.'),
      'b.md': page('2023-05-06', summer, autumn, winter),
    });
    const answer = await answerQuestion('Latest news on Longyou?', dated, { limit: 4 });
    const cited = answer.outcome === 'quoted' ? answer.citations : [];
    const said = cited.map(({ document, quote }) => [document.file, /^In (\w+)/.exec(quote)?.[1]]);
    expect(said).toEqual([
      ['b.md', 'summer'],
      ['b.md', 'winter'],
      ['a.md', 'spring'],
    ]);
    expect(cited.map(({ reference }) => reference.strength)).toEqual(['fair', 'fair', 'fair']);
  });

  it('is told of what is not quoted that there was no room for it', async () => {
    const { considered } = await ask('Quzhou', { limit: 1 });
    expect(considered.map(({ leftOut }) => leftOut).sort()).toEqual(['beyond-limit', 'beyond-limit', null]);
  });

  it('hears nothing of all that the place lies in, where that alone fits', async () => {
    expect((await ask('Kaihua', { documents: ['quzhou.md'] })).outcome).toBe('not-found');
  });
});
