import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL, Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { MILLS, setFolder } from '../evaluation/beir/set.fixture.ts';

const QUERIES = [
  { _id: 'q1', text: 'What were the mills of Huabu built of?' },
  // Questions may have ids of documents by chance, and are documents only where they have their text as well.
  { _id: 'lamps', text: 'Who pays for the lamps?' },
  { _id: 'q3', text: 'When is tea picked?' },
  { _id: 'tea', text: 'Tea is picked by hand in the weeks before the rains.' },
  { _id: 'unjudged', text: 'Who else?' },
];
const JUDGEMENTS = {
  'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\tmills\t1\nlamps\tlamps\t2\nq3\ttea\t1\ntea\ttea\t1\n',
};
const CORPUS = [...MILLS, { _id: 'roads', title: 'Roads', text: 'The road over the mountains was opened in 1931.' }];

let shell: Shell;
let set: string;
/** What a measurement of the set printed as JSON. */
let earlier: string;

beforeAll(async () => {
  const folder = await folderWith();
  // Nothing of the collection is needed, and nothing is written.
  const none = join(folder, 'none');
  shell = new Shell(folder, { ENCODER: MODEL, READER: 'off', DOCUMENTS: none, INDEX: none });
  set = await setFolder({ corpus: CORPUS, queries: QUERIES, judgements: JUDGEMENTS });
  earlier = (await shell.runHere(['eval', '--json', '--beir', set])).stdout;
}, 60_000);

const json = async (...args: readonly string[]) =>
  JSON.parse((await shell.runHere(['eval', '--json', ...args])).stdout);

/** A file with what a measurement printed. */
async function fileWith(measured: string): Promise<string> {
  return join(await folderWith({ 'earlier.json': measured }), 'earlier.json');
}

describe.concurrent('eval --beir', { timeout: 60_000 }, () => {
  it('prints a table with a line for each system, and with what it was made', async () => {
    const { code, stdout, stderr } = await shell.run(['eval', '--beir', set]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`${basename(set)} (qrels/test.tsv): 4 questions; 4 documents in 4 passages`);
    expect(stdout).toContain('1 question without a right document left out');
    const table = lines.slice(lines.findIndex((line) => line.includes('nDCG@10')));
    expect(table[0]?.split(/ +/)).toEqual(['', 'nDCG@10', 'recall@1', 'recall@3', 'recall@10', 'MRR@10']);
    expect(table.slice(1, 5).map((line) => line.split(/ +/)[0])).toEqual(['dense', 'lexical', 'fused', 'hybrid']);
    expect(table[1]).toMatch(/^dense {4}\.750 \(\.250–1\.00\) {2}\.750 /);
    expect(stdout).toMatch(/2,000 bootstrap samples of the questions, seed 1/);
    expect(stdout).toMatch(/Encoder model@[0-9a-f]{12}; no reader/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('prints one JSON value with the measures of each question', async () => {
    expect(await json('--beir', set, set)).toMatchObject({
      encoder: expect.stringMatching(/^model@/),
      reader: null,
      settings: { sample: null, unanswerable: null, seed: 1, resamples: 2_000 },
      sets: [
        {
          name: basename(set),
          judgements: 'qrels/test.tsv',
          documents: 4,
          passages: 4,
          questions: ['q1', 'lamps', 'q3', 'tea'],
          of: 4,
          withoutRight: 1,
          rows: { hybrid: { 'recall@10': { mean: 0.75, values: [1, 1, 1, 0] } } },
          unanswerable: null,
        },
        { name: basename(set) },
      ],
    });
  });

  it('asks the questions that a seed draws, the same each time', async () => {
    const drawn = async (seed: string) => {
      const { sets } = await json('--beir', set, '--sample', '2', '--seed', seed);
      return JSON.stringify({ ...sets[0], milliseconds: null });
    };
    const [first, again, other] = await Promise.all(['3', '3', '4'].map(drawn));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    const { stdout } = await shell.runHere(['eval', '--beir', set, '--sample', '2', '--seed', '3']);
    expect(stdout).toContain('2 questions of 4, drawn with seed 3; 4 documents');
  });

  it('compares with an earlier measurement of the same questions, measure by measure', async () => {
    const before = JSON.parse(earlier);
    before.sets[0].rows.dense['recall@1'].values = [0, 0, 0, 0];
    const path = await fileWith(JSON.stringify(before));
    const { sets } = await json('--beir', set, '--against', path);
    expect(sets[0].compared).toHaveLength(20);
    expect(sets[0].compared[1]).toMatchObject({ row: 'dense', metric: 'recall@1', questions: 4, before: 0, now: 0.75 });
    // Three of four better: of the eight signs, two are as far from 0.
    expect(sets[0].compared[1].p).toBeCloseTo(0.25, 1);
    const { stdout } = await shell.runHere(['eval', '--beir', set, '--against', path]);
    expect(stdout).toMatch(/dense +nDCG@10 +0\.750 +0\.750 +0\.000 +0\.000 to 0\.000 +1\.000/);
    expect(stdout).toMatch(/recall@1 +0\.000 +0\.750 +\+0\.750 +\+0\.250 to \+1\.000 +0\.2\d\d/);
    expect(stdout).toContain(`Before is ${path} (encoder ${before.encoder}, no reader).`);
    expect(stdout).toContain('p by a paired permutation test, two-sided');
  });

  it('refuses to compare other questions, other sets, and what is no measurement, before it measures', async () => {
    const path = await fileWith(earlier);
    const renamed = await setFolder({ corpus: CORPUS, queries: QUERIES, judgements: JUDGEMENTS });
    const compared = async (...args: readonly string[]) => {
      const outcome = await shell.runHere(['eval', ...args]);
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      return told(outcome);
    };
    expect(await compared('--beir', set, '--sample', '2', '--against', path)).toEqual([
      `"${path}" has other questions or documents of ${basename(set)}: take the same files, --sample, --unanswerable and --seed.`,
    ]);
    expect(await compared('--beir', renamed, '--against', path)).toEqual([
      `"${path}" has other sets (${basename(set)}): name the same folders in the same order.`,
    ]);
    expect(await compared('--beir', set, '--against', join(set, 'corpus.jsonl'))).toEqual([
      expect.stringMatching(/corpus\.jsonl" is not what this measurement prints with --json/),
    ]);
    expect(await compared('--beir', set, '--against', 'nowhere.json')).toEqual([
      '"nowhere.json" cannot be read: name a file that holds what "fangzhi eval --json" printed.',
    ]);
  });

  it('leaves right documents out, and tells how many of those questions are refused', async () => {
    const args = ['--beir', set, '--unanswerable', '0.25'];
    const { sets, settings } = await json(...args);
    const [{ questions, documents, unanswerable }] = sets;
    expect(settings.unanswerable).toBe(0.25);
    expect(questions.length + unanswerable.questions.length).toBe(4);
    expect(unanswerable.questions.length).toBeGreaterThan(0);
    expect(documents).toBe(3);
    expect(unanswerable.refusals.map(({ name }: { name: string }) => name)).toEqual([
      'refused at 5%',
      'refused at 8%',
      'refused as shipped',
    ]);
    const { stdout } = await shell.runHere(['eval', ...args]);
    expect(stdout).toMatch(/made unanswerable by leaving out right documents, seed 1; above are the others\./);
    expect(stdout).toMatch(/% +\(.*–.*\) +with 0% of the answerable ones, at \S+, chosen on this set itself/);
    expect(stdout).toMatch(/at the shipped threshold, with \d+% of the answerable ones/);
  });

  it('names the file and line that cannot be used', async () => {
    const broken = await setFolder({ corpus: [...CORPUS, '{"_id":'] });
    const outcome = await shell.runHere(['eval', '--beir', set, broken]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringMatching(/corpus\.jsonl:5 cannot be used: write \{"_id", "title", "text"\}/),
    ]);
  });

  it.each([
    [
      ['--questions', 'own.jsonl', '--beir', 'set'],
      "option '--beir <folder...>' cannot be used with option '--questions <file>'",
    ],
    [['--sample', '10'], '--sample goes with --beir'],
    [['--unanswerable', '0.3'], '--unanswerable goes with --beir'],
    [['--beir', 'set', '--unanswerable', '1'], 'It must be between 0 and 1, such as 0.33.'],
    [['--beir', 'set', '--sample', '0'], 'It must be a whole number from 1.'],
    [['--beir'], "option '--beir <folder...>' argument missing"],
  ])('is not to be used with %j', async (args, message) => {
    const outcome = await shell.runHere(['eval', ...args]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)[0]).toContain(message);
  });
});
