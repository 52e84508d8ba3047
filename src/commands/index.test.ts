import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import type { Snapshot } from '../index/store.ts';
import { VectraStore } from '../index/vectra-store.ts';

let built: Shell;

beforeAll(async () => {
  built = await Shell.open(await folderWith(TWO_DOCUMENTS));
  expect(told(await built.run(['index']))).toEqual(['The index was made: 2 documents, 2 passages.']);
}, 60_000);

const ask = ['ask', '--json', 'Who pays for the books in Tongcun?'];

/** Writes the index anew, with a difference. */
async function alter(shell: Shell, change: (snapshot: Snapshot) => Snapshot): Promise<void> {
  const store = new VectraStore(shell.index);
  const snapshot = await store.read();
  if (!snapshot) throw new Error('there is no index');
  await store.write(change(snapshot));
}

async function shardOf(shell: Shell): Promise<string> {
  const names = await readdir(shell.index, { recursive: true });
  return join(shell.index, names.find((name) => name.endsWith('index.json')) ?? 'none');
}

const expectAnswer = (stdout: string) =>
  expect(JSON.parse(stdout).citations[0].quote).toContain('The county pays for the lamps');

const BRIDGE = 'The bridge of Yanglin was mended by its own villagers in the spring of 1873.';

describe.concurrent('index --watch', () => {
  it('takes up what is added and removed until it is stopped, and says what cannot be', async () => {
    const documents = await folderWith(TWO_DOCUMENTS);
    const shell = new Shell(built.folder, { ...(await built.copy()).settings, DOCUMENTS: documents });
    const watching = shell.start(['index', '--watch']);
    await watching.wrote(/Watching the documents; Ctrl-C ends it\./);
    await writeFile(join(documents, 'bridge.txt'), BRIDGE);
    await watching.wrote(/brought up to date: 1 document changed, 1 of 3 passages embedded\./);
    await Promise.all(['bridge.txt', ...Object.keys(TWO_DOCUMENTS)].map((file) => rm(join(documents, file))));
    await watching.wrote(/No document was found in /);
    await writeFile(join(documents, 'bridge.txt'), BRIDGE);
    await watching.wrote(/brought up to date: 2 documents changed, 0 of 1 passage embedded\./);
    expect(await watching.stop('SIGINT')).toMatchObject({ code: 0, signal: null, stdout: '' });
  }, 60_000);
});

describe.concurrent('index', () => {
  it('does nothing when nothing has changed, and says so', async () => {
    const manifest = () => stat(join(built.index, 'manifest.json')).then(({ mtimeMs }) => mtimeMs);
    const before = await manifest();
    const outcome = await built.run(['index']);
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    expect(told(outcome)).toEqual(['The index is up to date: 2 documents, 2 passages.']);
    expect(await manifest()).toBe(before);
  });

  it('embeds only what is new, and names what it skips', async () => {
    const documents = await folderWith({ ...TWO_DOCUMENTS, 'empty.txt': '', 'map.png': 'x' });
    const shell = new Shell(built.folder, { ...(await built.copy()).settings, DOCUMENTS: documents });
    await writeFile(
      join(documents, 'bridge.txt'),
      'The bridge of Yanglin was mended by its own villagers in the spring of 1873.',
    );
    const outcome = await shell.runHere(['index']);
    expect(outcome.code).toBe(0);
    expect(told(outcome)).toEqual([
      'The index was brought up to date: 1 document changed, 1 of 3 passages embedded.',
      'empty.txt: it is empty.',
      'map.png: only .txt and .md files are read.',
    ]);
  });
});

describe.concurrent('an index that is of no use is made anew by any command, which says so in one line', () => {
  it.each([
    ['of another encoder', { encoder: 'other@0123456789ab' }, 'The index was of another encoder and was made anew'],
    ['of another version', { version: 0 }, 'The index was of another version and was made anew'],
  ])('%s', async (_, difference, line) => {
    const shell = await built.copy();
    await alter(shell, (snapshot) => ({ ...snapshot, ...difference }));
    const { code, stdout, stderr } = await shell.runHere(ask);
    expect(code).toBe(0);
    expectAnswer(stdout);
    expect(told({ stderr })).toEqual([`${line}: 2 documents, 2 passages.`]);
  });

  it('damaged', async () => {
    const shell = await built.copy();
    await rm(await shardOf(shell));
    const { code, stdout, stderr } = await shell.runHere(ask);
    expect(code).toBe(0);
    expectAnswer(stdout);
    expect(told({ stderr })).toEqual(['The index was damaged and was made anew: 2 documents, 2 passages.']);
  });
});

describe.concurrent('damage that verify finds', () => {
  it.each([
    [
      'a changed byte',
      async (shell: Shell) => writeFile(await shardOf(shell), ' ', { flag: 'r+' }),
      'shard 0 was altered',
    ],
    ['a missing file', async (shell: Shell) => rm(await shardOf(shell)), 'shard 0 is missing'],
    [
      'a file cut short',
      (shell: Shell) => truncate(join(shell.index, 'manifest.json'), 500),
      'its manifest is not complete',
    ],
  ])('is named: %s', async (_, damage, finding) => {
    const shell = await built.copy();
    await damage(shell);
    const { code, stdout, stderr } = await shell.run(['verify']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(finding);
    expect(stderr).toContain('Run "fangzhi index --rebuild"');
  });

  it('is mended by what it says', async () => {
    const shell = await built.copy();
    await writeFile(await shardOf(shell), ' ', { flag: 'r+' });
    expect(told(await shell.run(['index', '--rebuild']))).toEqual([
      'The index was made anew, as asked: 2 documents, 2 passages.',
    ]);
    expect(await shell.run(['verify'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.concurrent('where no index can be saved', () => {
  const nowhere = async () => ({ INDEX: join(await folderWith({ file: 'x' }), 'file/index') });

  it('a question is answered all the same, and what to do is said', async () => {
    const { code, stdout, stderr } = await built.runHere(ask, { settings: await nowhere() });
    expect(code).toBe(0);
    expectAnswer(stdout);
    expect(told({ stderr }).at(-1)).toMatch(
      /^The index could not be saved \(ENOTDIR.*set INDEX to a folder of its own/,
    );
  });

  it('the command that should save it fails', async () => {
    const outcome = await built.run(['index'], { settings: await nowhere() });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('The index could not be saved');
  });
});
