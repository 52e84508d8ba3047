import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../answer/answer-question.ts';
import { featuresOf } from '../../answer/calibration.ts';
import { libraryOf, type WordLibrary } from '../../index/library.fixture.ts';
import { MILLS } from '../mills.fixture.ts';
import type { Example } from './example.ts';
import { questionExamples } from './question-examples.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf(MILLS);
});

const examplesOf = (question: string, answers: string[] = ['oranges']): Promise<Example[]> =>
  questionExamples([{ id: '1', kind: 'fact', question, answers }], library, () => undefined);

describe('what the judge is fitted to', () => {
  it.each([
    'Which old water mills were repaired in Kaihua and Changshan?',
    'Which old water mills were repaired in Kaihua?',
    'Which mills have oranges on their roofs?',
  ])('is what it has to judge when users ask: %s', async (question) => {
    const { considered } = await answerQuestion(question, library);
    const [example] = await examplesOf(question);
    const met = considered.map(featuresOf);
    expect(example?.candidates).not.toEqual([]);
    for (const { features } of example?.candidates ?? []) expect(met).toContainEqual(features);
  });

  it('has the best about each of two places first', async () => {
    const [example] = await examplesOf('Which old water mills were repaired in Kaihua and Changshan?');
    expect(example?.candidates.map(({ answers }) => answers).slice(0, 2)).toContain(true);
  });

  it.each([
    ['its place is not covered', 'Which mills were repaired in Chengdu?'],
    ['nothing is known of what it names', 'Who planted apple trees at Shenyang Normal University?'],
  ])('has no question that is answered before anything is judged, as %s', async (_, question) => {
    expect(await examplesOf(question)).toEqual([]);
  });
});
