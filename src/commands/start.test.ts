import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { manyDocuments, type Running, Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { inNodeStarts } from '../time.fixture.ts';
import { encoderOf, PROBED } from './probe.fixture.ts';
import { isRunning, socketsOf } from './process.fixture.ts';

/** Shows that indexing is well under way. */
const BUSY = /(?:probe: encoder says vector[\s\S]*?){20}/;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexed();
}, 60_000);

describe('start without a token', () => {
  let bot: Running;

  beforeAll(async () => {
    bot = shell.start(['start'], { settings: PROBED });
    await bot.wrote(ADDRESS);
  });

  it('is there in no time', { retry: 2 }, async () => {
    let another: Running | undefined;
    const time = await inNodeStarts(async () => {
      another = shell.start(['start']);
      await another.wrote(ADDRESS);
    });
    await another?.stop();
    expect(time, 'starts of Node').toBeLessThan(25);
  });

  it('prints one line with the address, and answers there', async () => {
    const [address] = await bot.wrote(ADDRESS);
    expect(bot.stdout).toBe(`No DISCORD_TOKEN is set, so the bot runs in a sandbox on this machine: ${address}\n`);
    expect(told(bot)).toEqual([]);
    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/^<!doctype html>/i)]);
  });

  it('shows the documents there too, as pages', async () => {
    const [address] = await bot.wrote(ADDRESS);
    const page = await fetch(`${address}documents`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Mills of Huabu')]);
  });

  it('takes up a document that is put into the folder while it runs', async () => {
    const lamps = join(shell.settings.DOCUMENTS ?? '', 'lamps.txt');
    await writeFile(lamps, 'Lamps\n\nA lamp needs oil and a wick. The wick is spun from cotton by hand.\n');
    await bot.wrote(/"msg":"Took up documents that changed"/);
    const [address] = await bot.wrote(ADDRESS);
    expect(await (await fetch(`${address}documents`)).text()).toContain('Lamps');
    await rm(lamps);
    await bot.wrote(/(?:Took up documents that changed[\s\S]*){2}/);
  });

  it('speaks to nobody but this machine', async () => {
    const peers = Array.from(bot.stderr.matchAll(/probe: peer (.*)/g), ([, peer]) => peer);
    expect(new Set(peers)).toEqual(new Set(['127.0.0.1']));
  });

  it.runIf(process.platform === 'linux')('can be reached from this machine alone', async () => {
    const sockets = await socketsOf(bot.pid);
    expect(sockets.filter(({ isListening }) => isListening)).toHaveLength(1);
    expect(new Set(sockets.map(({ local }) => local))).toEqual(new Set(['0100007F']));
    expect(await socketsOf(await encoderOf(bot))).toEqual([]);
  });

  it('keeps its port to itself: a second one says what to do', async () => {
    const [address] = await bot.wrote(ADDRESS);
    const { port } = new URL(address);
    const outcome = await shell.run(['start'], { settings: { PORT: port } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([`Port ${port} is in use: stop what uses it, or set PORT to another one.`]);
  });

  it('ends with exit code 0 at Ctrl-C, and leaves nothing behind', async () => {
    const encoder = await encoderOf(bot);
    const outcome = await bot.stop('SIGINT');
    expect(outcome).toMatchObject({ code: 0, signal: null });
    expect(told(outcome)).toEqual([]);
    expect(await isRunning(encoder)).toBe(false);
  });
});

describe.concurrent('start that is stopped while it is indexing', () => {
  let documents: string;

  beforeAll(async () => {
    // So many that it is not done before the signal comes, however busy the machine is.
    documents = await folderWith(manyDocuments(60));
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends with exit code 0, and leaves the old index as it was',
    async (signal) => {
      const copy = await shell.copy();
      const manifest = () => readFile(join(copy.index, 'manifest.json'), 'utf8');
      const before = await manifest();
      const running = copy.start(['start'], { settings: { ...PROBED, DOCUMENTS: documents } });
      await running.wrote(BUSY);
      const encoder = await encoderOf(running);
      const outcome = await running.stop(signal);
      expect(outcome).toMatchObject({ code: 0, signal: null, stdout: '' });
      expect(told(outcome)).toEqual(['Indexing 480 passages …']);
      expect(await manifest()).toBe(before);
      expect((await new VectraStore(copy.index).read())?.passages).toHaveLength(2);
      expect(await isRunning(encoder)).toBe(false);
    },
  );

  it('by SIGKILL leaves no half of a first index, and no encoder', async ({ expect }) => {
    const fresh = await Shell.open(documents);
    const running = fresh.start(['start'], { settings: PROBED });
    await running.wrote(BUSY);
    const encoder = await encoderOf(running);
    await running.stop('SIGKILL');
    expect(await new VectraStore(fresh.index).read()).toBeUndefined();
    await expect.poll(() => isRunning(encoder), { timeout: 5_000 }).toBe(false);
  });
});
