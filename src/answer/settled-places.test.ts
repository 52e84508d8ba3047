import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { type AskOptions, answerQuestion } from './answer-question.ts';
import { BELIEVES_READER } from './calibration.fixture.ts';

const DOCUMENTS = {
  'kaihua.md': '# Kaihua County\n\nKaihua County repaired seven old water mills on its upper river.\n',
  'changshan.md': '# Changshan County\n\nChangshan County repaired three old water mills, and painted them.\n',
  'quzhou.md': '# Quzhou\n\nAll over the city of Quzhou eleven stone mills were counted for the museum.\n',
};

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf(DOCUMENTS);
});

/** What the reader is asked, of what begins so, when it answers with such a logit. */
async function readFor(question: string, logit: number, options?: AskOptions): Promise<[string, string][]> {
  const asked: [string, string][] = [];
  const reader = {
    id: 'reader@000000000001',
    backlog: 0,
    async read(question: string, passage: string) {
      asked.push([question, passage.split('\n', 1)[0] ?? '']);
      return logit;
    },
  };
  await answerQuestion(question, { ...library, reader, calibration: BELIEVES_READER }, options);
  return asked;
}

describe('of passages about a place', () => {
  it('the reader is not asked about the place again', async () => {
    expect(await readFor("How many mills are Kaihua County's?", 5)).toEqual([
      ['How many mills are ?', 'Kaihua County'],
    ]);
    expect(await readFor('How many mills are in Kaihua?', 5, { scope: 'everywhere' })).toContainEqual([
      'How many mills are in Kaihua?',
      'Quzhou',
    ]);
  });

  it('the reader is asked of each of two places what is asked of it', async () => {
    expect(new Set((await readFor('How many mills are in Kaihua and Changshan?', 5)).map(([asked]) => asked))).toEqual(
      new Set(['How many mills are in ?']),
    );
  });

  it('the reader is told the place where a passage is about all that it lies in', async () => {
    expect(await readFor('How many mills are in Kaihua?', -5)).toEqual([
      ['How many mills are in ?', 'Kaihua County'],
      ['How many mills are in Kaihua?', 'Quzhou'],
    ]);
  });
});
