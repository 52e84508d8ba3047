import { cp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { linesOf, setFolder } from '../evaluation/beir/set.fixture.ts';

const THINGS = ['mills', 'lamps', 'bridges', 'gardens', 'orchids', 'libraries', 'lanterns', 'bells', 'kilns'];
const CORPUS = THINGS.map((thing, at) => ({
  _id: thing,
  title: '',
  text: `The ${thing} of Huabu were paid for by the ${at + 3} families of the valley.`,
}));
const QUERIES = THINGS.map((thing) => ({ _id: `q-${thing}`, text: `Who paid for the ${thing} of Huabu?` }));
const JUDGEMENTS = {
  'qrels.tsv': ['query-id\tcorpus-id\tscore', ...THINGS.map((thing) => `q-${thing}\t${thing}\t1`)].join('\n'),
};

const ANSWERED = 'The county pays for the lamps';
const QUESTIONS = [
  { id: '1', kind: 'fact', question: 'Who pays for the books in Huabu?', answers: [ANSWERED] },
  { id: '2', kind: 'fact', question: 'How many stones is a mill of Huabu built of?', answers: ['built of 90 stones'] },
  { id: '3', kind: 'fact', question: 'Who pays for the lamps?', answers: [ANSWERED] },
  { id: '4', kind: 'fact', question: 'Since when has Huabu had mills?', answers: ['since the Song dynasty'] },
  { id: '5', kind: 'unanswerable', question: 'Which dragons live in the harbour of Atlantis?' },
  { id: '6', kind: 'unanswerable', question: 'What is the name of the tallest tower?' },
];

let shell: Shell;
let set: string;
let questions: string;

beforeAll(async () => {
  shell = await Shell.indexed();
  set = await setFolder({ corpus: CORPUS, queries: QUERIES, judgements: JUDGEMENTS });
  questions = join(await folderWith({ 'own.jsonl': linesOf(QUESTIONS) }), 'own.jsonl');
}, 60_000);

/** Settings with a file of calibrations of their own. */
async function settingsWith(content?: string) {
  const folder = await folderWith(content === undefined ? {} : { 'own.json': content });
  return { CALIBRATION: join(folder, 'own.json') };
}

// The first runs as users run it, in processes of their own; the others show what is told.
describe.concurrent('calibrate', { timeout: 60_000 }, () => {
  it('fits the judge, tells how well it does on other questions, and has it used from then on', async () => {
    const settings = await settingsWith();
    const before = await shell.run(['ask', 'Who pays for the books?'], { settings });
    expect(before).toMatchObject({ code: 1, stdout: '' });
    expect(told(before)).toEqual([expect.stringMatching(/^The calibration in ".*own\.json" cannot be read: /)]);
    const others = `${shell.settings.DOCUMENTS}=${questions}`;
    const args = ['calibrate', '--questions', questions, '--collection', others, '--beir', set];
    const { code, stdout, stderr } = await shell.run(args, { settings });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[1]).toMatch(
      /^Shown from a probability of 0?\.?\d+, called strong from \d(?:\.\d+)?\. Written to .*own\.json\.$/,
    );
    const rows = lines.map((line) => line.trim().split(/ {2,}/));
    expect(rows).toContainEqual(['collection', '4', '0.0%', '2', expect.stringMatching(/%$/)]);
    expect(rows).toContainEqual([
      `${basename(shell.settings.DOCUMENTS ?? '')} (own.jsonl)`,
      '4',
      expect.stringMatching(/%$/),
      '2',
      expect.stringMatching(/%$/),
    ]);
    expect(rows).toContainEqual([basename(set), '6', expect.stringMatching(/%$/), '3', expect.stringMatching(/%$/)]);
    expect(stdout).toMatch(/^probability +questions +expected +right$/m);
    expect(JSON.parse(await readFile(settings.CALIBRATION, 'utf8'))).toMatchObject([
      { encoder: expect.stringMatching(/^model@/), reader: null, bias: expect.any(Number) },
    ]);
    expect((await shell.run(['ask', 'Who pays for the books?'], { settings })).code).toBe(0);
  });

  it('takes a set for what it was given as, whatever its folder is called', async () => {
    const settings = await settingsWith('[]');
    const called = join(await folderWith(), 'collection');
    await cp(set, called, { recursive: true });
    const { stdout } = await shell.runHere(['calibrate', '--json', '--beir', called, set, set], { settings });
    const { least, bias, outcomes } = JSON.parse(stdout);
    const names = outcomes.map((outcome: { readonly set: string }) => outcome.set);
    expect(new Set(names)).toEqual(new Set(['collection', basename(set), `${basename(set)} (2)`]));
    expect(names).toHaveLength(27);
    const plain = await shell.runHere(['calibrate', '--json', '--beir', set, set, set], { settings });
    expect(JSON.parse(plain.stdout)).toMatchObject({ least, bias });
  });

  it('prints one JSON value with what came of each question, the same for the same seed', async () => {
    const settings = await settingsWith('[]');
    const fit = async () => (await shell.runHere(['calibrate', '--json', '--beir', set], { settings })).stdout;
    const [first, again] = [await fit(), await fit()];
    expect(again).toBe(first);
    const { bias, weights, least, outcomes } = JSON.parse(first);
    expect(outcomes).toHaveLength(9);
    expect(JSON.parse(await readFile(settings.CALIBRATION, 'utf8'))).toMatchObject([{ bias, weights, least }]);
  });

  it.each([
    ['nothing to calibrate with', [], 'There is nothing to calibrate with: name questions with --questions or'],
    ['a file that is not there', ['--questions', 'none.jsonl'], 'The questions in "none.jsonl" cannot be read: name'],
    ['a folder that is no set', ['--beir', 'none'], 'none'],
  ])('says in one sentence what is wrong with %s', async (_, args, message) => {
    const settings = await settingsWith();
    const outcome = await shell.runHere(['calibrate', ...args], { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringContaining(message)]);
    await expect(readFile(settings.CALIBRATION)).rejects.toThrow('ENOENT');
  });

  it('says so where there are too few questions, and leaves the calibration as it was', async () => {
    const settings = await settingsWith('[]');
    const few = join(await folderWith({ 'few.jsonl': linesOf(QUESTIONS.slice(0, 3)) }), 'few.jsonl');
    const outcome = await shell.runHere(['calibrate', '--questions', few], { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      'There are too few questions in "collection" that can be asked (3): use at least 5.',
    ]);
    expect(await readFile(settings.CALIBRATION, 'utf8')).toBe('[]');
  });

  it('does not write over a damaged file, and says so before it asks anything', async () => {
    const settings = await settingsWith('[{');
    const outcome = await shell.runHere(['calibrate', '--questions', 'none.jsonl'], { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(/^The calibration in ".*" cannot be read: restore/)]);
    expect(await readFile(settings.CALIBRATION, 'utf8')).toBe('[{');
  });
});
