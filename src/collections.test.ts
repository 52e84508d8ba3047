import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BRIDGE, homeIn, LANTERNS, MILLS, quotesOf, upload, WHEN } from './collection-documents.fixture.ts';
import { collectionsOf } from './collections.fixture.ts';
import type { Progress } from './index/index-report.ts';
import { wordEncoder } from './index/word-encoder.fixture.ts';
import { SERVER } from './kept/kept.fixture.ts';

describe('an index that cannot be saved', () => {
  it('serves all the same, and the operator is told', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await mkdir(homeIn(opened), { recursive: true });
    await writeFile(homeIn(opened, 'index'), 'a file where the folder should be');
    await opened.collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    await opened.collections.documentsOf(SERVER).add(upload('lanterns.md', LANTERNS));
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
    const adding = collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE), {
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

describe('a server of its own', () => {
  it('notices what another process has indexed for all', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await opened.collections.documentsOf(SERVER).add(upload('lanterns.md', LANTERNS));
    await writeFile(join(opened.config.documents, 'bridge.md'), BRIDGE);
    await opened.again();
    expect(await quotesOf(await opened.collections.of(SERVER), WHEN)).toHaveLength(1);
  });

  it('is made again from its documents when its index is lost, damaged, or of another encoder', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await opened.collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
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
    await opened.collections.documentsOf(SERVER).add({ name: 'bridge.md', bytes });
    expect(await readFile(homeIn(opened, 'documents/bridge.md'))).toEqual(bytes);
  });
});
