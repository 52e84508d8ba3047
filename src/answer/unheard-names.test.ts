import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { type AskOptions, answerQuestion } from './answer-question.ts';

const DOCUMENTS = {
  'school.md':
    '# Shenyang Technology Institute\n\nThe students of Shenyang Technology Institute in Shenyang planted apple trees beside a normal road.\n',
  'speech.md':
    '# A speech in Longyou County\n\nSecretary Wang Jicheng of Longyou County opened the meeting on apple trees.\n\nHe praised the gardeners who planted apple trees along the river of the county in the cold winter of that year, and asked all of the villages to water them every morning until the summer came.\n',
  'hospital.md':
    '# Kaihua County\n\nThe hospital of old soldiers in Kaihua County planted apple trees in its garden for the sick.\n',
  'wuhan.md': '# 武汉\n\n武汉植物学院的学生种植了苹果树，并在校园里修建了花园和小路。\n',
};

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf(DOCUMENTS);
});

const ask = (question: string, options?: AskOptions) => answerQuestion(question, library, options);

describe('what a question names by a place and a kind', () => {
  it.each([
    'Who planted apple trees at Shenyang Normal University?',
    'Did the Shenyang Normal University plant apple trees?',
    "Shenyang Normal University's apple trees",
  ])('is not taken for the place, where nothing there has its words: %s', async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ outcome: 'not-found', absent: ['Shenyang Normal University'], nearest: [] });
  });

  it.each([
    ['written as it stands there', 'Who planted apple trees at Shenyang Technology Institute?', 'school.md'],
    [
      'with the kind of its place',
      'Who planted apple trees at the Kaihua County Old Soldiers Hospital?',
      'hospital.md',
    ],
    [
      'with a kind that is not written there',
      'Who planted apple trees at the Shenyang City Technology Institute?',
      'school.md',
    ],
    ['in another order', 'Who planted apple trees at the Kaihua Old Soldiers Hospital?', 'hospital.md'],
    ['with a slip', 'Who planted apple trees at the Kaihua Soldeirs Hospital?', 'hospital.md'],
  ])('is looked for %s', async (_, question, file) => {
    expect(await ask(question)).toMatchObject({ outcome: 'quoted', citations: [{ document: { file } }] });
  });

  it('is no name that lacks where the documents write another script', async () => {
    expect(await ask('What is taught at Wuhan Botanical Academy?')).not.toHaveProperty('absent.0');
  });

  it('is looked for where somebody chose to look', async () => {
    const question = 'Who planted apple trees at Shenyang Normal University?';
    expect(await ask(question, { scope: 'everywhere' })).toMatchObject({ outcome: 'quoted' });
  });
});

describe('a person whom a question names', () => {
  it.each([
    ['Whom did Wang Jicheng praise for apple trees in Longyou?', 'speech.md'],
    ['Whom did Wang Ji Cheng praise for apple trees?', 'speech.md'],
  ])('is looked for in all of a document that names them: %s', async (question, file) => {
    expect(await ask(question)).toMatchObject({ outcome: 'quoted', citations: [{ document: { file } }] });
  });

  it.each([
    ['Whom did Li Keqiang praise for apple trees in Longyou?', 'Li Keqiang'],
    ['Whom did Wang Jicheng praise for apple trees in Kaihua?', 'Wang Jicheng'],
  ])('is not taken for another, where no document there names them: %s', async (question, name) => {
    expect(await ask(question)).toMatchObject({ outcome: 'not-found', absent: [name] });
  });

  it('is not taken for another where somebody chose to look further', async () => {
    const answer = await ask('Whom did Li Keqiang praise for apple trees?', { scope: ['330825'] });
    expect(answer).toMatchObject({ outcome: 'not-found', absent: ['Li Keqiang'] });
  });

  it('does not keep from an answer about another who is named beside them', async () => {
    const answer = await ask('Whom did Wang Jicheng or Li Keqiang praise for apple trees?');
    expect(answer).toMatchObject({ outcome: 'quoted', citations: [{ document: { file: 'speech.md' } }] });
  });

  it('is no name that lacks where the documents write another script', async () => {
    expect(await ask('What did Li Keqiang plant in Wuhan?')).not.toHaveProperty('absent.0');
  });
});
