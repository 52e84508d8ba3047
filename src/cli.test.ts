import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL, READER, SEEDS, Shell, TWO_DOCUMENTS, told } from './cli.fixture.ts';
import { folderWith } from './documents/folder.fixture.ts';

const WEIGHTS = 'onnx/model_quantized.onnx';

const COMMANDS = [
  'start',
  'ask',
  'index',
  'documents',
  'document',
  'localities',
  'locality',
  'compare',
  'eval',
  'calibrate',
  'verify',
  'doctor',
];

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.open(await folderWith(TWO_DOCUMENTS));
});

describe.concurrent('help', () => {
  it.each(['--help', 'ask --help', 'help start'])('is shown by "%s"', async (line) => {
    const { code, stdout, stderr } = await shell.run(line.split(' '));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: fangzhi /);
  });

  it('names every command', async () => {
    const { stdout } = await shell.run(['--help']);
    for (const name of COMMANDS) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} .*\\w`, 'm'));
    }
  });

  it.each(COMMANDS)(
    'of "%s" comes without reading settings or documents, and explains all that can be written',
    async (name) => {
      const outcome = await shell.runHere([name, '--help'], { settings: { PORT: 'abc', DOCUMENTS: '/nowhere' } });
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      const listed = outcome.stdout.split('\n').filter((line) => /^ {2}(?:-|<|\[|[a-z]+ {2,})/.test(line));
      for (const line of listed) expect(line).toMatch(/^ {2}\S.*? {2,}\w/);
    },
  );
});

describe.concurrent('wrong use ends with exit code 2 and says what is wrong', () => {
  it.each([
    ['an unknown command', ['anwser'], "unknown command 'anwser'"],
    ['an unknown option', ['ask', '--jason', 'x'], "unknown option '--jason'\n(Did you mean --json?)"],
    ['no question', ['ask'], 'write either a question, or --jsonl without one'],
    ['a question and --jsonl', ['ask', '--jsonl', 'Who?'], 'write either a question, or --jsonl without one'],
    ['a limit of none', ['ask', '--limit', '0', 'Who?'], "argument '0' is invalid. It must be a whole number from 1."],
    ['a limit left out', ['ask', 'Who?', '--limit'], "option '-n, --limit <number>' argument missing"],
    [
      'a place and everywhere',
      ['ask', '--everywhere', '-l', 'Wuhan', 'Who?'],
      "cannot be used with option '-l, --locality",
    ],
    ['no place named', ['locality'], "missing required argument 'name'"],
    ['one place to compare', ['compare', 'Wuhan'], "missing required argument 'second'"],
    ['nothing to compare', ['compare', 'Wuhan', 'Quzhou'], "missing required argument 'topic'"],
    ['no document named', ['document'], "missing required argument 'name'"],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await shell.runHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain('--help');
  });
});

describe.concurrent('settings', () => {
  it('that cannot be used are all named, with exit code 2', async () => {
    const settings = { PORT: 'abc', DISCORD_API: 'discord' };
    const { code, stdout, stderr } = await shell.run(['ask', 'Who?'], { settings });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      'These settings cannot be used (see .env.example):',
      expect.stringMatching(/^DISCORD_API: must be an http or https address$/),
      expect.stringMatching(/^PORT: must be a whole number/),
    ]);
  });

  it('are read from .env in the working folder, where the environment does not have them', async () => {
    const folder = await folderWith({ '.env': 'DOCUMENTS=/nowhere/of/the/file\nPORT=abc\n' });
    const { PORT, DOCUMENTS, ...others } = shell.settings;
    const inFolder = new Shell(folder, others);
    expect(told(await inFolder.run(['verify']))).toEqual([expect.any(String), expect.stringMatching(/^PORT: /)]);
    const outcome = await inFolder.run(['verify'], { settings: { PORT: PORT ?? '' } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringContaining('The folder "/nowhere/of/the/file" cannot be read')]);
  });

  it('left out are the folders beside each other in a clone', async () => {
    const folder = await folderWith({ 'embeddings/about.txt': '' });
    await symlink(SEEDS, join(folder, 'seeds'));
    await symlink(MODEL, join(folder, 'embeddings/model'));
    await symlink(READER, join(folder, 'embeddings/reader'));
    const { code, stdout } = await new Shell(folder, {}).run(['doctor']);
    expect(code).toBe(1);
    expect(stdout).toContain(`5 documents in ${join(folder, 'seeds')}`);
    expect(stdout).toMatch(/^✓ Encoder .*\n✓ Reader /m);
    expect(stdout).toMatch(/^✗ Index {6}there is no index .*: run "fangzhi index"\.$/m);
    expect(stdout).toMatch(/^✓ Discord {4}no DISCORD_TOKEN, so "fangzhi start" runs the sandbox$/m);
  });

  it.each([
    [{ PORT: 'abc', LOG_LEVEL: 'loud' }, ['PORT', 'LOG_LEVEL']],
    [{ PORT: 'abc', LOG_LEVEL: '' }, ['PORT']],
  ])('that cannot be used are named, the level of the log too: %j', async (settings, names) => {
    const outcome = await shell.run(['verify'], { settings });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome).slice(1)).toEqual(names.map((name) => expect.stringMatching(`^${name}: `)));
  });
});

describe.concurrent('what cannot be done ends with exit code 1 and one sentence that says what to do', () => {
  it.each([
    ['a missing folder of documents', 'none', /^The folder ".*none" cannot be read: set DOCUMENTS to the folder/],
    ['an empty one', 'empty', /^No document was found in ".*empty": put \.txt or \.md files there, or set DOCUMENTS/],
    ['a file in its place', 'file', /^".*file" is a file, not a folder: set DOCUMENTS to the folder/],
    [
      'one without a document',
      'pictures',
      /^No document was found in ".*" \(a\.png: only \.txt and \.md files are read\)/,
    ],
  ])('%s', async (_, name, message) => {
    const folder = await folderWith({ 'empty/.keep': '', file: 'x', 'pictures/a.png': 'x' });
    const outcome = await shell.run(['verify'], { settings: { DOCUMENTS: join(folder, name) } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(message)]);
  });

  it('a missing encoder', async () => {
    const outcome = await shell.run(['ask', 'Who?'], { settings: { ENCODER: join(shell.folder, 'no/model') } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringMatching(/^The encoder's folder ".*" does not exist: restore .*ENCODER/),
    ]);
  });

  it('an encoder cut short', async () => {
    const weights = await readFile(join(MODEL, WEIGHTS));
    const folder = await folderWith({ [WEIGHTS]: weights.subarray(0, weights.length / 2) });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
      await symlink(join(MODEL, file), join(folder, file));
    }
    const outcome = await shell.run(['index'], { settings: { ENCODER: folder } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringMatching(/^The encoder's file ".*onnx" is damaged: restore .*ENCODER/),
    ]);
  });
});

it('shows what a mistyped option holds, and does not obey it', async () => {
  const { stderr } = await shell.run(['ask', '--\u001b[2J\u009b1A', 'Who?']);
  expect(stderr).toContain('--␛[2J');
  expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

it('tells the cause of a failure to the log, for who asks for it', async () => {
  const settings = { DOCUMENTS: '/nowhere', LOG_LEVEL: 'debug' };
  const { stderr } = await shell.run(['verify'], { settings });
  expect(stderr).toContain('ENOENT');
});
