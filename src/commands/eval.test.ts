import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';

const QUESTIONS = [
  { id: '1', kind: 'fact', question: 'Who pays for the books in Huabu?', answers: ['The county pays for the lamps'] },
  { id: '2', kind: 'fact', question: 'How many stones is a mill of Huabu built of?', answers: ['built of 90 stones'] },
  { id: '3', kind: 'unanswerable', question: 'Which dragons live in the harbour of Atlantis?' },
];

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.open(await folderWith(TWO_DOCUMENTS));
  await shell.run(['index']);
}, 60_000);

describe.concurrent('eval', () => {
  it('prints a table with a line for each kind of question', async () => {
    const folder = await folderWith({ 'own.jsonl': QUESTIONS.map((question) => JSON.stringify(question)).join('\n') });
    const { code, stdout, stderr } = await shell.run(['eval', '--questions', join(folder, 'own.jsonl')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['', 'questions right first among shown sentence refused', 'place quotes'],
      ['fact', '2', '100.0%', '100.0%', '100.0%', '0.0%', '–', expect.any(String)],
      ['all answerable', '2', '100.0%', '100.0%', '100.0%', '0.0%', '–', expect.any(String)],
      ['unanswerable', '1', '0.0%', '0.0%', '–', '100.0%', '–', '0.0'],
      [''],
      [expect.stringMatching(/^Encoder model@[0-9a-f]{12}; median \d+\.\d ms a question\.$/)],
      [''],
    ]);
  });

  it('asks the bundled questions where none are named, and prints JSON', async () => {
    const { code, stdout, stderr } = await shell.run(['eval', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      encoder: expect.stringMatching(/^model@/),
      scores: { 'all answerable': { questions: 161 }, unanswerable: { questions: 46 } },
      milliseconds: expect.any(Number),
    });
  });

  it('names the line that is no question', async () => {
    const folder = await folderWith({ 'own.jsonl': `${JSON.stringify(QUESTIONS[0])}\n\n{"question":"Who?"}\n` });
    const outcome = await shell.run(['eval', '--json', '--questions', join(folder, 'own.jsonl')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(/own\.jsonl:3 is no question: write \{"id", "kind"/)]);
  });

  it('says that the file of questions cannot be read', async () => {
    const outcome = await shell.run(['eval', '--questions', 'nowhere.jsonl']);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      'The questions in "nowhere.jsonl" cannot be read: name another file with --questions.',
    ]);
  });
});
