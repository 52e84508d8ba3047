import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';

const QUESTIONS = [
  { id: '1', kind: 'fact', question: 'Who pays for the books in Huabu?', answers: ['The county pays for the lamps'] },
  { id: '2', kind: 'fact', question: 'How many stones is a mill of Huabu built of?', answers: ['built of 90 stones'] },
  { id: '3', kind: 'unanswerable', question: 'Which dragons live in the harbour of Atlantis?' },
];

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexed();
}, 60_000);

describe.concurrent('eval', { timeout: 60_000 }, () => {
  it('names a question that cannot be asked', async () => {
    const [first] = QUESTIONS;
    const lines = [first, { ...first, id: 'marks', question: '???' }].map((question) => JSON.stringify(question));
    const folder = await folderWith({ 'own.jsonl': lines.join('\n') });
    const outcome = await shell.runHere(['eval', '--questions', join(folder, 'own.jsonl')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringContaining('Question marks cannot be asked, so leave it out: There are no words'),
    ]);
  });

  it('prints a table with a line for each kind of question', async () => {
    const folder = await folderWith({ 'own.jsonl': QUESTIONS.map((question) => JSON.stringify(question)).join('\n') });
    const { code, stdout, stderr } = await shell.run(['eval', '--questions', join(folder, 'own.jsonl')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['', 'questions', 'right first', 'among shown', 'sentence', 'refused', 'place', 'quotes'],
      ['fact', '2', '100.0%', '100.0%', '100.0%', '0.0%', '–', expect.any(String)],
      ['all answerable', '2', '100.0%', '100.0%', '100.0%', '0.0%', '–', expect.any(String)],
      ['', 'from–to', '100–100%', '100–100%', '0–0%'],
      ['unanswerable', '1', '0.0%', '0.0%', '–', '100.0%', '–', '0.0'],
      ['', 'from–to', '0–0%', '0–0%', '100–100%'],
      [''],
      [
        expect.stringMatching(
          /^Encoder model@[0-9a-f]{12}; median \d+\.\d ms a question; 95% intervals by bootstrap\.$/,
        ),
      ],
      [''],
    ]);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('asks the bundled questions where none are named, and prints JSON', async () => {
    const { code, stdout, stderr } = await shell.runHere(['eval', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const measured = JSON.parse(stdout);
    expect(measured.questions).toHaveLength(232);
    expect(measured.questions[0]).toMatchObject({ id: 'fact-01', first: false, refused: true });
    const { refused } = measured.intervals['all answerable'];
    expect(refused.mean).toBe(measured.scores['all answerable'].refused);
    expect(refused.low).toBeLessThan(refused.mean);
    expect(refused.high).toBeGreaterThan(refused.mean);
    expect(measured).toMatchObject({
      encoder: expect.stringMatching(/^model@/),
      scores: { 'all answerable': { questions: 161 }, unanswerable: { questions: 71 } },
      milliseconds: expect.any(Number),
    });
  });

  it('names the line that is no question', async () => {
    const folder = await folderWith({ 'own.jsonl': `${JSON.stringify(QUESTIONS[0])}\n\n{"question":"Who?"}\n` });
    const outcome = await shell.runHere(['eval', '--json', '--questions', join(folder, 'own.jsonl')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(/own\.jsonl:3 is no question: write \{"id", "kind"/)]);
  });

  it('says that the file of questions cannot be read', async () => {
    const outcome = await shell.runHere(['eval', '--questions', 'nowhere.jsonl']);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      'The questions in "nowhere.jsonl" cannot be read: name another file with --questions.',
    ]);
  });

  it('compares with an earlier measurement of the same questions, and refuses other questions', async () => {
    const written = (questions: readonly object[]) => questions.map((question) => JSON.stringify(question)).join('\n');
    const folder = await folderWith({ 'own.jsonl': written(QUESTIONS), 'other.jsonl': written(QUESTIONS.slice(1)) });
    const own = ['eval', '--questions', join(folder, 'own.jsonl')];
    const earlier = JSON.parse((await shell.runHere([...own, '--json'])).stdout);
    earlier.questions[0].first = false;
    const path = join(folder, 'earlier.json');
    await writeFile(path, JSON.stringify(earlier));
    const { compared } = JSON.parse((await shell.runHere([...own, '--json', '--against', path])).stdout);
    expect(compared).toMatchObject([
      { row: 'all answerable', metric: 'right first', questions: 2, before: 0.5, now: 1, difference: 0.5, p: 1 },
      { row: 'all answerable', metric: 'among shown', questions: 2, difference: 0, p: 1 },
      { row: 'all answerable', metric: 'refused', questions: 2, difference: 0, p: 1 },
      { row: 'unanswerable', metric: 'refused', questions: 1, before: 1, now: 1, difference: 0, p: 1 },
    ]);
    const { stdout } = await shell.runHere([...own, '--against', path]);
    expect(stdout).toMatch(/all answerable +right first +0\.500 +1\.000 +\+0\.500 +0\.000 to \+1\.000 +1\.000/);
    const outcome = await shell.runHere(['eval', '--questions', join(folder, 'other.jsonl'), '--against', path]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([`"${path}" has other questions: measure both with the same file of questions.`]);
  });
});
