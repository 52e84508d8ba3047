import { beforeAll, describe, expect, it } from 'vitest';
import { type Shell, told } from '../cli.fixture.ts';
import { placesShell } from './places.fixture.ts';

const MILLS = 'How many mills are there?';

let shell: Shell;

beforeAll(async () => {
  shell = await placesShell({ 'mills-old.md': '# Millers of Jiangshan County\n\nThe millers of Jiangshan sing.\n' });
}, 60_000);

async function ask(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await shell.runHere(['ask', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const filesOf = ({ citations }: { citations: { document: { file: string } }[] }) =>
  citations.map(({ document }) => document.file).sort();

describe.concurrent('ask', () => {
  it('--from and --to look only in documents of these dates, and say so', async () => {
    expect(await ask('--from', '2023', MILLS)).toMatch(
      /^Only from the one document dated 2023 or later \(4 documents without a date are left out\)\n\n {2}.*12 mills/,
    );
    const answer = JSON.parse(await ask('--json', '--to', '2022年', MILLS));
    expect(filesOf(answer)).toEqual(['kaihua.txt']);
    expect(answer.bounds).toEqual({ from: null, to: '2022-12-31', document: null, documents: 1, undated: 4 });
  });

  it('of dates that no document has says so', async () => {
    expect(await ask('--from', '2020', '--to', '2020', MILLS)).toMatch(
      /^No document of this collection is dated 2020\. 4 documents without a date are left out\.\n\nWithout --from and --to all/,
    );
  });

  it('--document looks in one alone, named by its file, its title, or the beginning of either', async () => {
    for (const name of ['hejing.txt', 'hejing', 'Mills of Hejing County', 'mills of hej']) {
      expect(await ask('--document', name, MILLS)).toMatch(
        /^Only from Mills of Hejing County \(hejing\.txt\)\n\n {2}.*12 mills/,
      );
    }
    expect(await ask('--explain', '-d', 'lamps', MILLS)).toMatch(
      /^Nothing in Lamps \(lamps\.txt\) answers that\.(?:.|\n)*\n {2}within {5}Lamps \(lamps\.txt\)\n\nLooked for in Lamps/,
    );
  });

  it.each([
    [['--from', '2023-13'], /^There is no month 13 in “2023-13”: write a day \(2023-08-08\), a month/],
    [['--from', '2023', '--to', '2022'], /^Nothing is dated from 2023-01-01 to 2022-12-31: write the earlier/],
    [['--document', 'mills of'], /^"mills of" may be any of these; name one by its file:$/],
    [['--document', 'dragons'], /^No document is called "dragons": "fangzhi documents" lists them\.$/],
  ])('%j ends with exit code 2, and says what to do', async (args, message) => {
    const outcome = await shell.runHere(['ask', ...args, MILLS]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)[0]).toMatch(message);
  });

  it('names the documents that an ambiguous name may mean', async () => {
    expect(told(await shell.runHere(['ask', '-d', 'mills of', MILLS])).slice(1)).toEqual([
      '  hejing.txt  Mills of Hejing County',
      '  kaihua.txt  Mills of Kaihua County',
    ]);
    expect(told(await shell.runHere(['ask', '-d', 'jiangshan', MILLS]))).toEqual([
      'No document is called "jiangshan", but these have it in their names:',
      '  mills-old.md  Millers of Jiangshan County',
    ]);
  });
});

it('ask --jsonl takes bounds with each question, before those of the command; a wrong one is a problem of its line', async () => {
  const lines = [
    { from: 2023 },
    { to: '2022-12' },
    { document: 'kaihua' },
    { from: '2023-13' },
    { document: 'mills of' },
    { from: true },
    {},
  ];
  const input = lines.map((line, id) => JSON.stringify({ id, question: MILLS, ...line })).join('\n');
  const { code, stdout } = await shell.runHere(['ask', '--jsonl', '--from', '2021'], { input });
  expect(code).toBe(0);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map((answer) => answer.problem?.split('\n')[0] ?? filesOf(answer))).toEqual([
    ['hejing.txt'],
    ['kaihua.txt'],
    ['kaihua.txt'],
    expect.stringMatching(/^There is no month 13/),
    expect.stringMatching(/^"mills of" may be any of these/),
    'This line cannot be used: from: must be a date such as "2023-08-08".',
    ['hejing.txt', 'kaihua.txt'],
  ]);
  const outcome = await shell.runHere(['ask', '--jsonl', '--to', 'soon'], { input });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
});
