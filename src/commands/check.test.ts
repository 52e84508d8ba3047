import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';

const QUOTE = 'They were built of 90 stones each, and every one of them is in use today.';

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexed();
}, 60_000);

describe.concurrent('check', () => {
  it('tells where a quote stands', async () => {
    expect(await shell.run(['check', ...QUOTE.split(' ')])).toEqual({
      code: 0,
      signal: null,
      stderr: '',
      stdout: [
        'It stands in the documents word for word.',
        '',
        `  ${QUOTE}`,
        '',
        '  — Mills of Huabu',
        '    2022-03-30',
        '    mills.txt, line 5',
        '',
      ].join('\n'),
    });
  });

  it('reads a text from standard input, and marks the words that differ', async () => {
    const { code, stdout } = await shell.run(['check', '-'], { input: `> ${QUOTE.replace('90', '80')}\n` });
    expect(code).toBe(0);
    expect(stdout).toContain('They were built of [-90-]{+80+} stones each, and');
  });

  it('prints one JSON value with --json, and nothing else', async () => {
    const { stdout, stderr } = await shell.runHere(['check', '--json', `“${QUOTE}”`]);
    expect(stderr).toBe('');
    const start = TWO_DOCUMENTS['mills.txt'].indexOf(QUOTE);
    expect(JSON.parse(stdout)).toMatchObject({
      text: QUOTE,
      outcome: 'identical',
      places: [
        { document: { file: 'mills.txt' }, quotes: [{ quote: QUOTE, span: { start, end: start + QUOTE.length } }] },
      ],
      total: 1,
    });
  });

  it('says what to do where there is nothing to check, with exit code 2', async () => {
    const outcome = await shell.runHere(['check', '-'], { input: '“…”\n' });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)).toEqual([
      'There are no words to check in that: write the words that are said to be a quote.',
    ]);
  });
});
