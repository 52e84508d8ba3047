import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { sha256 } from '../text/sha256.ts';
import { snapshotOf } from './snapshot.fixture.ts';
import { DamagedIndexError, type Snapshot } from './store.ts';
import { VectraStore } from './vectra-store.ts';

/** What a writing process runs: it writes the snapshots it is sent in turn, until it is killed. */
const WRITER = `
  import { VectraStore } from ${JSON.stringify(new URL('../../dist/index/vectra-store.js', import.meta.url))};
  process.once('message', async ({ folder, snapshots }) => {
    const store = new VectraStore(folder);
    // The first time, it loads what it writes with: no write would be under way when it is killed.
    await store.write(snapshots[0]);
    process.send('writing');
    for (;;) for (const snapshot of snapshots) await store.write(snapshot);
  });
`;

function expectSame(found: Snapshot | undefined, { passages, ...rest }: Snapshot): void {
  expect(found).toMatchObject(rest);
  expect(found?.passages).toEqual(passages);
}

async function written(...snapshots: Snapshot[]): Promise<{ folder: string; store: VectraStore }> {
  const folder = join(await folderWith(), 'index');
  const store = new VectraStore(folder);
  for (const snapshot of snapshots) await store.write(snapshot);
  return { folder, store };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

const isShard = (path: string) => path.endsWith('index.json');

describe('a snapshot that was written', () => {
  it.each([0, 1, 60, 500, 2_100])('is read as it was, with %d passages', async (count) => {
    const { store, folder } = await written(snapshotOf(count, 'first'));
    expectSame(await store.read(), snapshotOf(count, 'first'));
    const shards = (await filesBelow(folder)).filter(isShard);
    expect(shards).toHaveLength(Math.ceil(count / 500));
  });

  it('is read by another process’s store, wherever the folder was moved', async () => {
    const { folder } = await written(snapshotOf(3, 'first'));
    await rename(folder, `${folder}-moved`);
    expectSame(await new VectraStore(`${folder}-moved`).read(), snapshotOf(3, 'first'));
  });

  it('takes the place of the last one, which leaves nothing behind', async () => {
    const { store, folder } = await written(snapshotOf(2_100, 'first'), snapshotOf(3, 'second'));
    expectSame(await store.read(), snapshotOf(3, 'second'));
    expect(await filesBelow(folder)).toHaveLength(2);
  });

  it('is whole when several are written at once', async () => {
    const { store, folder } = await written();
    const snapshots = ['first', 'second', 'third'].map((label) => snapshotOf(20, label));
    await Promise.all(snapshots.map((snapshot) => new VectraStore(folder).write(snapshot)));
    expect(snapshots.map(({ passages }) => passages)).toContainEqual((await store.read())?.passages);
    expect(await filesBelow(folder)).toHaveLength(2);
  });
});

describe('where no snapshot was written', () => {
  it('there is none', async () => {
    expect(await new VectraStore(join(await folderWith(), 'nowhere')).read()).toBeUndefined();
    expect(await new VectraStore(await folderWith()).read()).toBeUndefined();
  });

  it('there is none either when it is of another release', async () => {
    const { folder, store } = await written(snapshotOf(3, 'first'));
    const content = { format: 1_000, shape: 'unknown' };
    const manifest = { checksum: sha256(JSON.stringify(content)), content };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    expect(await store.read()).toBeUndefined();
  });
});

describe('damage', () => {
  it('of any byte is found', async () => {
    const { folder, store } = await written(snapshotOf(4, 'first'));
    const files = await filesBelow(folder);
    const contents = await Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })));
    const file = fc.constantFrom(...contents);
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), fc.integer({ min: 1, max: 255 }), async ({ path, bytes }, seed, mask) => {
        const position = seed % bytes.length;
        const damaged = Buffer.from(bytes);
        damaged[position] = (damaged[position] ?? 0) ^ mask;
        await writeFile(path, damaged);
        await expect(store.read()).rejects.toThrow(DamagedIndexError);
        await writeFile(path, bytes);
      }),
      { numRuns: 200 },
    );
    expectSame(await store.read(), snapshotOf(4, 'first'));
  });

  it('by losing the end of a file is found', async () => {
    const { folder, store } = await written(snapshotOf(4, 'first'));
    for (const path of await filesBelow(folder)) {
      const bytes = await readFile(path);
      for (const length of [0, 1, bytes.length >> 1, bytes.length - 1]) {
        await writeFile(path, bytes.subarray(0, length));
        await expect(store.read()).rejects.toThrow(DamagedIndexError);
      }
      await writeFile(path, bytes);
    }
  });

  it('by losing a shard is found, and says which', async () => {
    const { folder, store } = await written(snapshotOf(2_100, 'first'));
    const shards = (await filesBelow(folder)).filter(isShard).sort();
    await rm(shards[1] ?? '');
    await expect(store.read()).rejects.toThrow('shard 1 is missing');
  });
});

/** The lock of a killed process counts for another ten seconds; a test need not wait for that. */
async function forgetLock(folder: string): Promise<void> {
  await utimes(join(folder, 'lock'), 0, 0).catch(() => undefined);
}

/** Starts a process that writes the snapshots in turn, and kills it after so many milliseconds. */
async function killedWriter(folder: string, snapshots: readonly Snapshot[], after: number): Promise<void> {
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITER], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  writer.send({ folder, snapshots });
  await once(writer, 'message');
  await pause(after);
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  await forgetLock(folder);
}

describe('a writer that is killed', () => {
  it('leaves the old snapshot or the new one, and the next write removes what else it left', async () => {
    const { folder, store } = await written(snapshotOf(60, 'small'));
    const [small, large] = [snapshotOf(60, 'small'), snapshotOf(2_100, 'large')];
    for (let round = 0; round < 5; round++) {
      await killedWriter(folder, [small, large], Math.random() * 250);
      const found = await store.read();
      expectSame(found, found?.encoder === large.encoder ? large : small);
    }
    await store.write(snapshotOf(3, 'last'));
    expect(await filesBelow(folder)).toHaveLength(2);
    expectSame(await store.read(), snapshotOf(3, 'last'));
  });
});

describe('a folder that cannot be written', () => {
  it('is an error, not a crash', async () => {
    const folder = await folderWith({ index: 'a file where the folder should be' });
    const store = new VectraStore(join(folder, 'index'));
    await expect(store.write(snapshotOf(1, 'first'))).rejects.toThrow();
    expect(await store.read()).toBeUndefined();
    expect(await readFile(join(folder, 'index'), 'utf8')).toBe('a file where the folder should be');
  });

  it('as it holds what is no part of an index keeps all of it', async () => {
    const folder = await folderWith({ 'generation-photos/a.jpg': 'precious', 'manifest.json': '{"name":"an app"}' });
    await expect(new VectraStore(folder).write(snapshotOf(1, 'first'))).rejects.toThrow('"generation-photos"');
    expect(await readFile(join(folder, 'generation-photos/a.jpg'), 'utf8')).toBe('precious');
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe('{"name":"an app"}');
  });
});
