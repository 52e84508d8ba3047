import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { feedbackAsQuestions } from './feedback.ts';
import { judged } from './kept.fixture.ts';

describe('helpful answers as questions to measure with', () => {
  const texts = new Map([
    ['a', 'The mills were built in 1873.'],
    ['b', 'The villagers built them.'],
  ]);
  const time = '2024-05-06T07:08:09.000Z';
  const questionsOf = (...lines: readonly ReturnType<typeof judged>[]) =>
    feedbackAsQuestions(
      lines.map((line) => ({ ...line, time })),
      (id) => texts.get(id),
    );

  it('can be read by the evaluation, with what was shown for what answers', async () => {
    const questions = questionsOf(judged('Who built the mills?', true, 'a', 'b', 'gone'));
    const folder = await folderWith();
    const path = join(folder, 'questions.jsonl');
    await writeFile(path, questions.map((question) => JSON.stringify(question)).join('\n'));
    expect(await readQuestions(path)).toEqual([
      { id: 'feedback-1', kind: 'feedback', question: 'Who built the mills?', answers: [...texts.values()] },
    ]);
  });

  it('are each there once, none that anybody found unhelpful, and none whose passages are gone', () => {
    const questions = questionsOf(
      judged('Who?', true, 'a'),
      judged('Who?', true, 'b'),
      judged('When?', true, 'a'),
      judged('When?', false, 'a'),
      judged('Where?', true, 'gone'),
    );
    expect(questions.map(({ question, answers }) => [question, answers.length])).toEqual([['Who?', 2]]);
  });
});
