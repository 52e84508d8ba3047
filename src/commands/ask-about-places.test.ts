import { beforeAll, describe, expect, it } from 'vitest';
import { type Shell, told } from '../cli.fixture.ts';
import { PLACES, placesShell } from './places.fixture.ts';

const MILLS = 'How many mills are there?';
const LANTERNS = 'How many lanterns does Chaoyang District hang?';

let shell: Shell;

beforeAll(async () => {
  shell = await placesShell();
}, 60_000);

async function ask(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await shell.runHere(['ask', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Asks one question a line. */
async function askLines(asked: readonly object[], ...options: string[]) {
  const input = asked.map((line, number) => JSON.stringify({ id: number, ...line })).join('\n');
  const { code, stdout } = await shell.runHere(['ask', '--jsonl', ...options], { input });
  expect(code).toBe(0);
  const answers = stdout.trimEnd().split('\n');
  return answers.map((line) => JSON.parse(line));
}

const filesOf = ({ citations }: { citations: { document: { file: string } }[] }) =>
  citations.map(({ document }) => document.file).sort();

describe.concurrent('ask', () => {
  it('about a place is answered with passages about it, and says so', async () => {
    const shown = await ask('How many mills has Kaihua?');
    expect(shown).toMatch(/^About Kaihua County, Quzhou \(from the question\)\n\n {2}.*90 mills/);
    expect(shown).not.toContain('hejing.txt');
  });

  it('--locality looks there alone, and may be written several times', async () => {
    expect(await ask('--locality', '和静', MILLS)).toMatch(
      /^About Hejing County, Bayingolin Mongol Autonomous Prefecture \(chosen\)\n\n {2}.*12 mills/,
    );
    const answer = JSON.parse(await ask('--json', '-l', 'Hejing', '-l', 'Kaihua', '-l', 'Chengdu', MILLS));
    expect(filesOf(answer)).toEqual(['hejing.txt', 'kaihua.txt']);
    expect(answer).toMatchObject({
      scope: [{ id: '652827', from: 'option' }, { id: '330824' }, { id: '510100' }],
      missing: [{ name: 'Chengdu', within: 'Sichuan', from: 'option' }],
      reach: 'about',
      citations: [{ about: [{ id: expect.any(String) }] }, {}],
    });
  });

  it('--everywhere looks in all of the collection', async () => {
    const answer = JSON.parse(await ask('--json', '--everywhere', 'How many mills has Kaihua?'));
    expect(answer).toMatchObject({ outcome: 'quoted', scope: [] });
  });

  it('about a place of which there is nothing names the nearest', async () => {
    expect(await ask('How many mills has Chengdu?')).toMatch(
      /^Nothing on Chengdu, Sichuan in this collection\. There is something on .*\.\n$/,
    );
  });

  it('--explain says why no passage was looked at', async () => {
    expect(await ask('--explain', 'How many mills has Chengdu?')).toMatch(
      /\n {2}place {6}Chengdu, Sichuan \(named\)\n\nThere was no passage among which to look\.\n$/,
    );
    expect(await ask('--explain', LANTERNS)).toMatch(
      /\n\nNothing was looked for yet, as it is not clear which place is meant\.\n$/,
    );
    expect(JSON.parse(await ask('--json', '--explain', LANTERNS)).explanation.searched).toEqual([]);
  });

  it('asks back which of two places is meant, and takes the answer', async () => {
    const printed = (await ask(LANTERNS)).split('\n');
    expect(printed.slice(0, 2)).toEqual(['Which Chaoyang District do you mean?', '']);
    expect(printed.slice(2, 4).sort()).toEqual([
      '  110105  Chaoyang District, Beijing',
      '  220104  Chaoyang District, Changchun',
    ]);
    expect(await ask('--locality', '220104', LANTERNS)).toContain('hangs 70 lanterns');
  });

  it('of a place that cannot be told ends with exit code 2, and says what to do', async () => {
    const outcome = await shell.runHere(['ask', '--json', '-l', 'Hejing', '-l', 'Atlantis\u001b[2J\u009b1A', MILLS]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringMatching(/^No place called "Atlantis␛\[2J\ufffd1A" is known\. .*"fangzhi localities" lists/),
    ]);
    const namesakes = await shell.runHere(['ask', '--locality', 'Chaoyang District', MILLS]);
    expect(namesakes).toMatchObject({ code: 2, stdout: '' });
    expect(told(namesakes)).toContain('  220104  Chaoyang District, Changchun, Jilin');
  });
});

describe.concurrent('ask --jsonl', () => {
  it('takes a place, or several, with each question; one that cannot be told is a problem of its line alone', async () => {
    const answers = await askLines([
      { question: MILLS, locality: 'Hejing' },
      { question: MILLS, locality: ['Hejing', 'Kaihua'] },
      { question: MILLS, locality: 'Atlantis' },
      { question: MILLS, locality: ['Hejing', 'Chaoyang District'] },
      { question: MILLS, locality: [] },
      { question: MILLS, locality: ['Hejing', 7] },
      { question: 'How many mills has Kaihua?', locality: null },
    ]);
    expect(answers.map((answer) => answer.problem ?? filesOf(answer))).toEqual([
      ['hejing.txt'],
      ['hejing.txt', 'kaihua.txt'],
      expect.stringMatching(/^No place called "Atlantis" is known\./),
      expect.stringMatching(/^"Chaoyang District" may be any of these/),
      'This line cannot be used: locality: must not be empty.',
      'This line cannot be used: locality: must be a name, or a list of names.',
      ['kaihua.txt'],
    ]);
    expect(answers[3].candidates).toHaveLength(2);
    expect(answers.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('takes a place for all lines that have none', async () => {
    const lines = [{ question: MILLS }, { question: MILLS, locality: 'Kaihua' }];
    expect((await askLines(lines, '--locality', 'Hejing')).map(filesOf)).toEqual([['hejing.txt'], ['kaihua.txt']]);
    const outcome = await shell.runHere(['ask', '--jsonl', '--locality', 'Atlantis'], { input: '{"id":1}' });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
  });
});

it('nothing in a document reaches the terminal as a command', async () => {
  const hostile = await placesShell({
    'bad.txt': 'The bridge of Hejing \u001b[2J County was mended by 400 villagers. They carried every stone of it.\n',
    'bad.meta.yaml': 'title: "Bridge \\e[2J\\x9b1A"\npublisher: "\\e]0;owned\\a"\nlocality: Hejing County\n',
  });
  const question = 'Who mended the bridge?';
  for (const args of [
    ['ask', question],
    ['ask', '--json', question],
    ['ask', '--explain', question],
    ['ask', '--json', '--explain', question],
    ['document', 'bad.txt'],
  ]) {
    const { code, stdout } = await hostile.runHere(args);
    expect({ args, code }).toEqual({ args, code: 0 });
    expect(stdout).toContain('[2J County');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
}, 60_000);

it('ask about more than three places quotes a passage for each, unless fewer are wanted', async () => {
  const longyou = PLACES['kaihua.txt'].replaceAll('Kaihua', 'Longyou').replace('90', '31');
  const changshan = PLACES['kaihua.txt'].replaceAll('Kaihua', 'Changshan').replace('90', '47');
  const four = await placesShell({ 'longyou.txt': longyou, 'changshan.txt': changshan });
  const question = 'How many mills do Kaihua, Hejing, Longyou and Changshan have?';
  const quoted = async (...options: string[]) => {
    const { stdout } = await four.runHere(['ask', '--json', ...options, question]);
    return filesOf(JSON.parse(stdout));
  };
  const all = ['changshan.txt', 'hejing.txt', 'kaihua.txt', 'longyou.txt'];
  expect(await quoted()).toEqual(all);
  expect(await quoted('--limit', '2')).toHaveLength(2);
  const { stdout } = await four.runHere(['ask', '--jsonl'], { input: JSON.stringify({ id: 1, question }) });
  expect(filesOf(JSON.parse(stdout))).toEqual(all);
}, 60_000);
