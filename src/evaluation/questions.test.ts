import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { readSourceFiles } from '../documents/source-files.ts';
import { QuestionsError, readQuestions } from './questions.ts';

const BUNDLED = fileURLToPath(new URL('questions.jsonl', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

async function read(...lines: string[]) {
  const path = join(await folderWith({ 'own.jsonl': lines.join('\n') }), 'own.jsonl');
  return readQuestions(path).catch((error: unknown) => error);
}

describe('readQuestions', () => {
  const question = { id: '1', kind: 'fact', question: 'Who?', answers: ['the county'] };

  it('reads a question a line, and minds no empty lines', async () => {
    expect(await read('', JSON.stringify(question), '  ', JSON.stringify({ ...question, id: '2' }), '')).toEqual([
      question,
      { ...question, id: '2' },
    ]);
  });

  it('takes a question without answers for one that should be refused', async () => {
    const { answers, ...open } = question;
    expect(await read(JSON.stringify(open))).toEqual([{ ...open, answers: [] }]);
  });

  it.each([
    ['no JSON', 'Who?'],
    ['no question', '{"id":"1","kind":"fact","answers":[]}'],
    ['an empty answer, which everything contains', JSON.stringify({ ...question, answers: [''] })],
  ])('names the line that has %s', async (_, line) => {
    const error = await read(JSON.stringify(question), '', line);
    expect(error).toBeInstanceOf(QuestionsError);
    expect(String(error)).toMatch(/own\.jsonl:3 is no question: write/);
  });

  it('names the file that cannot be read', async () => {
    await expect(readQuestions('/nowhere/own.jsonl')).rejects.toThrow(/"\/nowhere\/own\.jsonl" cannot be read/);
  });
});

describe('the bundled questions', () => {
  it('have answers that stand in the bundled pages, word for word', async () => {
    const { files } = await readSourceFiles(SEEDS);
    const answers = (await readQuestions(BUNDLED)).flatMap((question) => question.answers);
    const missing = answers.filter((answer) => !files.some(({ text }) => text.includes(answer)));
    expect(missing).toEqual([]);
    expect(answers.length).toBeGreaterThan(90);
  });

  it('have an id each, and an answer unless they are of the unanswerable kind', async () => {
    const questions = await readQuestions(BUNDLED);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, kind, answers } of questions)
      expect([id, answers.length > 0]).toEqual([id, kind !== 'unanswerable']);
  });

  it('are written a line each', async () => {
    const lines = (await readFile(BUNDLED, 'utf8')).trim().split('\n');
    expect(await readQuestions(BUNDLED)).toHaveLength(lines.length);
  });
});
