import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { App } from './app.ts';
import { collectionsOf, type OpenedCollections } from './collections.fixture.ts';
import type { Change } from './collections.ts';
import { EncoderError } from './index/encoder.ts';
import type { Progress } from './index/index-report.ts';
import { wordEncoder } from './index/word-encoder.fixture.ts';
import { DocumentRefused } from './kept/added/refused.ts';
import { OTHER_SERVER, SERVER } from './kept/kept.fixture.ts';

const MILLS = `---
title: Mills of Kaihua County
date: 2023-08-08
---

The mills of Kaihua County stand on the upper river and have ground grain since the Song dynasty.
`;

const BRIDGE = `---
title: A bridge in Kecheng District
date: 2024-01-02
---

The bridge of Kecheng District was mended in 1873 by villagers, who carried every stone of it themselves.
`;

/** It shows a place that no gazetteer has. */
const INSTITUTE = `# The bridge of Xitou Technology Institute

The bridge of Xitou Technology Institute in Kecheng District was mended in 1873 by the villagers, stone by stone.
`;

const LANTERNS =
  '# Lanterns of Jiangshan City\n\nThe lanterns of Jiangshan City hang in every library until harvest.\n';

const WHEN = 'When was the bridge of Kecheng District mended?';

const upload = (name: string, text: string | Uint8Array) => ({ name, bytes: Buffer.from(text) });

/** What an app shows in any way, as one text. */
async function allOf(app: App): Promise<string> {
  const { index } = app;
  const answer = await app.ask('When was the bridge mended?');
  return JSON.stringify([
    answer,
    index.snapshot,
    index.passages,
    [...index.vocabulary],
    index.complete('Xitou', 20),
    index.lookUp('Xitou Technology Institute'),
    index.localities.about('330802').map((row) => `about Kecheng: ${row}`),
  ]);
}

async function quotesOf(app: App, question: string): Promise<string[]> {
  const answer = await app.ask(question);
  return answer.outcome === 'quoted' ? answer.citations.map(({ quote }) => quote) : [];
}

const homeIn = ({ config }: OpenedCollections, ...names: readonly string[]) =>
  join(config.kept.folder, 'servers', SERVER, ...names);

async function refusalOf(doing: Promise<unknown>): Promise<string> {
  const cause = await doing.then(
    () => undefined,
    (error: unknown) => error,
  );
  return cause instanceof DocumentRefused ? cause.refusal : String(cause);
}

describe('what a server adds', () => {
  it('is told of, answers there at once with its citation, and can be cited again', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    const added = await collections.add(SERVER, upload('bridge.md', BRIDGE));
    expect(added).toEqual({
      file: 'added/bridge.md',
      title: 'A bridge in Kecheng District',
      date: '2024-01-02',
      localities: [expect.objectContaining({ name: 'Kecheng District', within: 'Quzhou' })],
      passages: 1,
      token: expect.stringMatching(/^[\w-]{16}$/),
    });
    const app = await collections.of(SERVER);
    const answer = await app.ask(WHEN);
    if (answer.outcome !== 'quoted') throw new Error('it was not answered');
    expect(answer.citations[0].quote).toContain('mended in 1873');
    expect(answer.citations[0].document.file).toBe('added/bridge.md');
    expect(await app.cite(answer.citations[0].reference)).toEqual(answer.citations[0]);
    expect(await collections.added(SERVER)).toEqual([added]);
  });

  it('is seen nowhere else: not in answers, titles, places, words or counts', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    await collections.add(SERVER, upload('institute.md', INSTITUTE));
    const others = [collections.base, await collections.of(OTHER_SERVER), await collections.of(null)];
    for (const [place, app] of others.entries()) {
      expect(await allOf(app), String(place)).toContain('Kaihua');
      expect(await allOf(app), String(place)).not.toMatch(/Xitou|1873|about Kecheng/i);
    }
    expect(await collections.added(OTHER_SERVER)).toEqual([]);
    const own = await allOf(await collections.of(SERVER));
    for (const seen of [/"quoted"/, /"name":"Xitou Technology Institute"/, /\["xitou",1\]/, /about Kecheng/])
      expect(own).toMatch(seen);
  });

  it("stands beside the operator's documents, whose passages keep their ids, and costs only its own passages", async () => {
    const { collections, encoder } = await collectionsOf({ 'mills.md': MILLS, 'lanterns.md': LANTERNS });
    const read = encoder.read.length;
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    const { index } = await collections.of(SERVER);
    expect(index.passages.map(({ file }) => file).sort()).toEqual(['added/bridge.md', 'lanterns.md', 'mills.md']);
    for (const { id } of collections.base.index.passages) expect(index.find(id)).toBeDefined();
    expect(encoder.read.slice(read).filter((text) => !/bridge/i.test(text))).toEqual([]);
  });

  it('is there after a restart, without being read by the encoder again', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await opened.collections.add(SERVER, upload('bridge.md', BRIDGE));
    const { collections, encoder } = await opened.again();
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toEqual([expect.stringContaining('1873')]);
    expect(encoder.read.filter((text) => text !== WHEN && /\n/.test(text))).toEqual([]);
    expect(await collections.of(SERVER)).toBe(await collections.of(SERVER));
  });

  it('does not hide what the operator has under the same name', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS, 'added/bridge.md': LANTERNS });
    expect((await collections.add(SERVER, upload('bridge.md', BRIDGE))).file).toBe('added/bridge (2).md');
    const app = await collections.of(SERVER);
    expect(await quotesOf(app, WHEN)).toEqual([expect.stringContaining('1873')]);
    expect(await quotesOf(app, 'Where do the lanterns of Jiangshan City hang?')).toHaveLength(1);
  });

  it('is quoted from its own file, also where the operator adds one of that name later', async () => {
    const { collections, config } = await collectionsOf({ 'mills.md': MILLS });
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    await mkdir(join(config.documents, 'added'));
    await writeFile(join(config.documents, 'added/bridge.md'), LANTERNS);
    const report = await collections.reindex(SERVER);
    expect(report.problems).toEqual([{ file: 'added/bridge.md', reason: 'the one that was added hides the other' }]);
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toEqual([expect.stringContaining('1873')]);
    expect(await quotesOf(collections.base, 'Where do the lanterns of Jiangshan City hang?')).toHaveLength(1);
  });

  it('has a number where its name is taken, whatever the case', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    const files = [];
    for (const [name, text] of [
      ['a.txt', BRIDGE],
      ['A.md', LANTERNS],
      ['a.txt', `${BRIDGE} `],
    ] as const)
      files.push((await collections.add(SERVER, upload(name, text))).file);
    expect(files).toEqual(['added/a.txt', 'added/A (2).md', 'added/a (3).txt']);
  });

  it('may come from several at once', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    const texts = Array.from({ length: 4 }, (_, number) => BRIDGE.replaceAll('1873', `187${number}`));
    await Promise.all(texts.map((text) => collections.add(SERVER, upload('bridge.md', text))));
    const { index } = await collections.of(SERVER);
    expect(index.snapshot.documents).toHaveLength(5);
    const years = index.passages.flatMap((passage) => /187\d/.exec(index.text(passage))?.[0] ?? []);
    expect(years.sort()).toEqual(['1870', '1871', '1872', '1873']);
  });

  it('is told with where it can be read, where that is known', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const url = 'https://example.org/bridge: the page';
    await opened.collections.add(SERVER, { ...upload('bridge.txt', BRIDGE), url: encodeURI(url) });
    const { index } = await opened.collections.of(SERVER);
    expect(index.document('added/bridge.txt').metadata.url).toBe(encodeURI(url));
    await opened.collections.remove(SERVER, 'added/bridge.txt');
    await opened.collections.restore(SERVER, 'added/bridge.txt');
    expect((await opened.collections.of(SERVER)).index.document('added/bridge.txt').metadata.url).toBe(encodeURI(url));
    expect((await readdir(homeIn(opened, 'documents'))).sort()).toEqual(['bridge.meta.yaml', 'bridge.txt']);
  });
});

describe('what cannot be added', () => {
  it.each([
    ['name', '../bridge.md', BRIDGE],
    ['name', 'a/bridge.md', BRIDGE],
    ['name', 'a\\bridge.md', BRIDGE],
    ['name', '.md', BRIDGE],
    ['name', '.bridge.md', BRIDGE],
    ['name', 'bri\u0000dge.md', BRIDGE],
    ['name', 'bri\u202edge.md', BRIDGE],
    ['name', 'nul.txt', BRIDGE],
    ['name', `${'b'.repeat(200)}.md`, BRIDGE],
    ['format', 'bridge.pdf', BRIDGE],
    ['format', 'bridge.meta.yaml', 'title: Bridge'],
    ['format', 'bridge', BRIDGE],
    ['size', 'bridge.md', Buffer.alloc(1024 * 1024 + 1, 'a')],
    ['text', 'bridge.txt', Uint8Array.from({ length: 512 }, (_, index) => index % 256)],
    ['text', 'bridge.txt', ' \r\n\t'],
    ['quotable', 'bridge.md', '# A bridge\n\n## Its stones\n'],
    ['duplicate', 'bridge.md', MILLS],
  ])('for its %s is refused in one sentence, and leaves nothing behind (%s)', async (refusal, name, content) => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const adding = opened.collections.add(SERVER, upload(name, content));
    expect(await refusalOf(adding)).toBe(refusal);
    await expect(adding).rejects.toThrow(/^[^\n]+\.$/);
    expect(await readdir(homeIn(opened)).catch(() => [])).toEqual([]);
    expect(await opened.collections.of(SERVER)).toBe(opened.collections.base);
  });

  it('as the encoder fails is not there, and what was answers on', async () => {
    const encoder = wordEncoder();
    let isBroken = false;
    const breaking = {
      ...encoder,
      embed: (text: string, urgency: 'question' | 'indexing') =>
        isBroken && urgency === 'indexing'
          ? Promise.reject(new EncoderError('It broke.'))
          : encoder.embed(text, urgency),
    };
    const opened = await collectionsOf({ 'mills.md': MILLS }, breaking);
    const { collections } = opened;
    isBroken = true;
    await expect(collections.add(SERVER, upload('bridge.md', BRIDGE))).rejects.toThrow(EncoderError);
    expect(await readdir(homeIn(opened, 'documents'))).toEqual([]);
    expect(await collections.of(SERVER)).toBe(collections.base);
    isBroken = false;
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    isBroken = true;
    await expect(collections.add(SERVER, upload('lanterns.md', LANTERNS))).rejects.toThrow(EncoderError);
    expect(await readdir(homeIn(opened, 'documents'))).toEqual(['bridge.md']);
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toEqual([expect.stringContaining('1873')]);
  });

  it('as the disk cannot be written is an error that says so, and what was answers on', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await mkdir(homeIn(opened), { recursive: true });
    await writeFile(homeIn(opened, 'documents'), 'a file where the folder should be');
    await expect(opened.collections.add(SERVER, upload('bridge.md', BRIDGE))).rejects.toThrow(/set DATA/);
    expect(await opened.collections.of(SERVER)).toBe(opened.collections.base);
  });

  it('as it would be too many is refused', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await mkdir(homeIn(opened, 'documents'), { recursive: true });
    for (let number = 0; number < 500; number++) await writeFile(homeIn(opened, 'documents', `${number}.txt`), '');
    expect(await refusalOf(opened.collections.add(SERVER, upload('bridge.md', BRIDGE)))).toBe('many');
  });
});

describe('what turns out not to be quotable beside the others', () => {
  it('is refused though it would be by itself, and nothing is left of it', async () => {
    const frame = 'Old stone mills and wooden bridges in the upper villages of the county';
    const opened = await collectionsOf({ 'mills.txt': `The mills\n\n${MILLS.split('\n').at(-2)}\n\n${frame}\n` });
    const { collections } = opened;
    const adding = collections.add(SERVER, upload('frame.txt', `The frame\n\n${frame}\n`));
    expect(await refusalOf(adding)).toBe('quotable');
    expect(await collections.of(SERVER)).toBe(collections.base);
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    expect(await refusalOf(collections.add(SERVER, upload('frame.txt', `The frame\n\n${frame}\n`)))).toBe('quotable');
    expect(await readdir(homeIn(opened, 'documents'))).toEqual(['bridge.md']);
    const { index } = await collections.of(SERVER);
    expect(index.snapshot.documents.map(({ file }) => file)).toEqual(['added/bridge.md', 'mills.txt']);
    expect(index.passages.map((passage) => index.text(passage)).join()).toContain('Old stone mills');
  });
});

describe('an index that cannot be saved', () => {
  it('serves all the same, and the operator is told', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await mkdir(homeIn(opened), { recursive: true });
    await writeFile(homeIn(opened, 'index'), 'a file where the folder should be');
    await opened.collections.add(SERVER, upload('bridge.md', BRIDGE));
    await opened.collections.add(SERVER, upload('lanterns.md', LANTERNS));
    expect(await quotesOf(await opened.collections.of(SERVER), WHEN)).toHaveLength(1);
    expect(opened.log.messages).toEqual(Array(2).fill("A server's index could not be saved"));
    expect(await quotesOf(await (await opened.again()).collections.of(SERVER), WHEN)).toHaveLength(1);
  });
});

describe('while an index is made', () => {
  it('questions are answered from the one before, and it is told how far it is', async () => {
    const encoder = wordEncoder();
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = {
      ...encoder,
      embed: async (text: string, urgency: 'question' | 'indexing') => {
        if (/bridge/.test(text) && urgency === 'indexing') await wait;
        return encoder.embed(text, urgency);
      },
    };
    const { collections } = await collectionsOf({ 'mills.md': MILLS }, slow);
    const told: Progress[] = [];
    const adding = collections.add(SERVER, upload('bridge.md', BRIDGE), {
      onProgress: (progress) => told.push(progress),
    });
    await vi.waitFor(() => expect(told).toEqual([{ done: 0, total: 1 }]));
    expect(await quotesOf(await collections.of(SERVER), 'Where do the mills of Kaihua County stand?')).toHaveLength(1);
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toEqual([]);
    goOn();
    await adding;
    expect(told.at(-1)).toEqual({ done: 1, total: 1 });
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toHaveLength(1);
  });
});

describe('a document that a server removes', () => {
  it('is gone from its answers, and back when it is restored', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const { collections } = opened;
    const { token } = await collections.add(SERVER, upload('bridge.md', BRIDGE));
    await collections.add(SERVER, upload('lanterns.md', LANTERNS));
    const removed = await collections.remove(SERVER, 'added/bridge.md');
    expect(removed).toEqual({ file: 'added/bridge.md', removed: expect.stringMatching(/Z$/), token });
    expect(await allOf(await collections.of(SERVER))).not.toMatch(/1873/);
    expect(await collections.removed(SERVER)).toEqual([removed]);
    expect((await collections.restore(SERVER, removed.token)).file).toBe('added/bridge.md');
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toHaveLength(1);
    expect(await collections.removed(SERVER)).toEqual([]);
  });

  it('may be the last: then the server sees what all see, and no index of its own is left', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const { token } = await opened.collections.add(SERVER, upload('bridge.md', BRIDGE));
    await opened.collections.remove(SERVER, token);
    expect(await opened.collections.of(SERVER)).toBe(opened.collections.base);
    expect((await readdir(homeIn(opened))).sort()).toEqual(['documents', 'removed']);
  });

  it('comes back beside another of its name', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    await collections.remove(SERVER, 'added/bridge.md');
    await collections.add(SERVER, upload('bridge.md', LANTERNS));
    expect((await collections.restore(SERVER, 'added/bridge.md')).file).toBe('added/bridge (2).md');
  });

  it("is never the operator's, another server's, or one that is not there", async () => {
    const { collections, config } = await collectionsOf({ 'mills.md': MILLS, 'added/bridge.md': BRIDGE });
    const { token } = await collections.add(OTHER_SERVER, upload('lanterns.md', LANTERNS));
    expect(await refusalOf(collections.remove(SERVER, 'mills.md'))).toBe('operators');
    expect(await refusalOf(collections.remove(SERVER, 'added/bridge.md'))).toBe('operators');
    for (const other of ['added/lanterns.md', token, '', 'added/../../settings.json', '../mills.md'])
      expect(await refusalOf(collections.remove(SERVER, other))).toBe('unknown');
    expect(await refusalOf(collections.restore(SERVER, 'added/lanterns.md'))).toBe('gone');
    expect((await readdir(config.documents)).sort()).toEqual(['added', 'mills.md']);
  });

  it('can no longer be restored after 30 days', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    for (const days of [31, 29]) {
      const folder = homeIn(opened, 'removed', `${Date.now() - days * 24 * 60 * 60 * 1000}-0a`);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${days}.md`), BRIDGE);
    }
    expect(await opened.collections.removed(SERVER)).toHaveLength(2);
    const { collections } = await opened.again();
    expect((await collections.removed(SERVER)).map(({ file }) => file)).toEqual(['added/29.md']);
    expect(await readdir(homeIn(opened, 'removed'))).toHaveLength(1);
  });
});

describe('a change of a collection', () => {
  async function watched(files: Readonly<Record<string, string>>) {
    const opened = await collectionsOf(files);
    const changes: Change[] = [];
    const stop = opened.collections.onChange((change) => changes.push(change));
    const told = () =>
      changes.splice(0).map(({ server, index, passages }) => ({
        server,
        passages: passages.map((id) => index.find(id)?.file),
      }));
    return { ...opened, told, changes, stop };
  }

  it('is told with the passages that are new, to that server only', async () => {
    const { collections, told } = await watched({ 'mills.md': MILLS });
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    expect(told()).toEqual([{ server: SERVER, passages: ['added/bridge.md'] }]);
    await collections.add(SERVER, upload('lanterns.md', LANTERNS));
    expect(told()).toEqual([{ server: SERVER, passages: ['added/lanterns.md'] }]);
    await collections.remove(SERVER, 'added/bridge.md');
    expect(told()).toEqual([{ server: SERVER, passages: [] }]);
    await collections.remove(SERVER, 'added/lanterns.md');
    expect(told()).toEqual([{ server: SERVER, passages: [] }]);
  });

  it("of the operator's documents is told for all, and for the servers that have some of their own", async () => {
    const { collections, told, changes, config } = await watched({ 'mills.md': MILLS });
    await collections.add(SERVER, upload('lanterns.md', LANTERNS));
    told();
    await writeFile(join(config.documents, 'bridge.md'), BRIDGE);
    await collections.reindex(null);
    await vi.waitFor(() => expect(changes).toHaveLength(2));
    expect(told()).toEqual([
      { server: null, passages: ['bridge.md'] },
      { server: SERVER, passages: ['bridge.md'] },
    ]);
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toHaveLength(1);
  });

  it('does not call a passage new that only stands in another document or elsewhere in its own', async () => {
    const { collections, told, config } = await watched({ 'mills.md': MILLS });
    const old = MILLS.split('\n').at(-2);
    const mended =
      'The mills were mended by their millers in the spring, with stone from the upper quarries of the river.';
    await writeFile(join(config.documents, 'mills.md'), `---\ntitle: Mills\n---\n\n${mended.repeat(3)}\n\n${old}\n`);
    await writeFile(join(config.documents, 'copy.md'), MILLS.replace('title: Mills', 'title: The old mills'));
    await collections.reindex(null);
    const [{ passages = [] } = {}] = told();
    expect(passages).toEqual(['mills.md']);
  });

  it('is not told when nothing has changed, or nobody listens any more', async () => {
    const { collections, told, stop, config } = await watched({ 'mills.md': MILLS });
    await collections.reindex(null);
    await collections.reindex(SERVER);
    await utimes(join(config.documents, 'mills.md'), 1, 1);
    await collections.reindex(SERVER);
    expect(told()).toEqual([]);
    stop();
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    expect(told()).toEqual([]);
  });

  it('is told to all, whoever of them fails', async () => {
    const { collections, told, log } = await watched({ 'mills.md': MILLS });
    collections.onChange(() => {
      throw new Error('no');
    });
    await collections.add(SERVER, upload('bridge.md', BRIDGE));
    expect(told()).toHaveLength(1);
    expect(log.messages).toEqual(['A change of a collection could not be told']);
  });
});

describe('a server of its own', () => {
  it('notices what another process has indexed for all', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await opened.collections.add(SERVER, upload('lanterns.md', LANTERNS));
    await writeFile(join(opened.config.documents, 'bridge.md'), BRIDGE);
    await opened.again();
    expect(await quotesOf(await opened.collections.of(SERVER), WHEN)).toHaveLength(1);
  });

  it('is made again from its documents when its index is lost, damaged, or of another encoder', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await opened.collections.add(SERVER, upload('bridge.md', BRIDGE));
    await writeFile(homeIn(opened, 'index/manifest.json'), '{');
    expect(await quotesOf(await (await opened.again()).collections.of(SERVER), WHEN)).toHaveLength(1);
    await rm(homeIn(opened, 'index'), { recursive: true });
    const { collections, encoder } = await opened.again(wordEncoder('words@000000000002'));
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toHaveLength(1);
    expect(encoder.id).toBe((await collections.of(SERVER)).index.snapshot.encoder);
  });

  it('has its documents as they were sent, byte for byte', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const bytes = Buffer.from(`\ufeff${BRIDGE.replaceAll('\n', '\r\n')}`);
    await opened.collections.add(SERVER, { name: 'bridge.md', bytes });
    expect(await readFile(homeIn(opened, 'documents/bridge.md'))).toEqual(bytes);
  });
});
