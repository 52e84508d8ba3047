import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { type AskOptions, answerQuestion } from './answer-question.ts';

const mills = (name: string) =>
  `# ${name}\n\nOld water mills of ${name} were repaired along the upper river in winter.\n`;

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'kaihua.md': mills('Kaihua County, Quzhou'),
    'longyou.md': mills('Longyou County, Quzhou'),
    'hejing.md': mills('Hejing County'),
  });
});

async function asked(question: string, options?: AskOptions) {
  const answer = await answerQuestion(question, library, options);
  const files = answer.outcome === 'quoted' ? answer.citations.map(({ document }) => document.file).sort() : [];
  return { files, excluded: answer.excluded.map(({ name }) => name) };
}

describe('a place that the question excludes', () => {
  it.each([
    ['Which water mills were repaired in Quzhou but not in Kaihua?', ['longyou.md'], ['Kaihua County']],
    ['Which water mills were repaired outside Hejing?', ['kaihua.md', 'longyou.md'], ['Hejing County']],
    [
      'Which water mills, except those of Kaihua and Longyou, were repaired?',
      ['hejing.md'],
      ['Kaihua County', 'Longyou County'],
    ],
    ['Which water mills were repaired in Longyou, not in Quzhou?', ['longyou.md'], ['Quzhou']],
    ['Quzhou without Kaihua', ['longyou.md'], ['Kaihua County']],
  ])('is not quoted about, and named: %s', async (question, files, excluded) => {
    expect(await asked(question)).toEqual({ files, excluded });
  });

  it('stays out where somebody chose to look further', async () => {
    const question = 'Which water mills were repaired in Quzhou but not in Kaihua?';
    expect(await asked(question, { scope: 'everywhere' })).toMatchObject({ files: ['longyou.md'] });
  });
});
