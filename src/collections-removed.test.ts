import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allOf,
  BRIDGE,
  homeIn,
  LANTERNS,
  MILLS,
  quotesOf,
  refusalOf,
  upload,
  WHEN,
} from './collection-documents.fixture.ts';
import { collectionsOf } from './collections.fixture.ts';
import { OTHER_SERVER, SERVER } from './kept/kept.fixture.ts';

describe('a document that a server removes', () => {
  it('is gone from its answers, and back when it is restored', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const { collections } = opened;
    const { token } = await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    await collections.documentsOf(SERVER).add(upload('lanterns.md', LANTERNS));
    const removed = await collections.documentsOf(SERVER).remove('added/bridge.md');
    expect(removed).toEqual({ file: 'added/bridge.md', removed: expect.stringMatching(/Z$/), token });
    expect(await allOf(await collections.of(SERVER))).not.toMatch(/1873/);
    expect(await collections.documentsOf(SERVER).removed()).toEqual([removed]);
    expect((await collections.documentsOf(SERVER).restore(removed.token)).file).toBe('added/bridge.md');
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toHaveLength(1);
    expect(await collections.documentsOf(SERVER).removed()).toEqual([]);
  });

  it('may be the last: then the server sees what all see, and no index of its own is left', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const { token } = await opened.collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    await opened.collections.documentsOf(SERVER).remove(token);
    expect(await opened.collections.of(SERVER)).toBe(opened.collections.base);
    expect((await readdir(homeIn(opened))).sort()).toEqual(['documents', 'removed']);
  });

  it('comes back beside another of its name', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    await collections.documentsOf(SERVER).remove('added/bridge.md');
    await collections.documentsOf(SERVER).add(upload('bridge.md', LANTERNS));
    expect((await collections.documentsOf(SERVER).restore('added/bridge.md')).file).toBe('added/bridge (2).md');
  });

  it("is never the operator's, another server's, or one that is not there", async () => {
    const { collections, config } = await collectionsOf({ 'mills.md': MILLS, 'added/bridge.md': BRIDGE });
    const { token } = await collections.documentsOf(OTHER_SERVER).add(upload('lanterns.md', LANTERNS));
    expect(await refusalOf(collections.documentsOf(SERVER).remove('mills.md'))).toBe('operators');
    expect(await refusalOf(collections.documentsOf(SERVER).remove('added/bridge.md'))).toBe('operators');
    for (const other of ['added/lanterns.md', token, '', 'added/../../settings.json', '../mills.md'])
      expect(await refusalOf(collections.documentsOf(SERVER).remove(other))).toBe('unknown');
    expect(await refusalOf(collections.documentsOf(SERVER).restore('added/lanterns.md'))).toBe('gone');
    expect((await readdir(config.documents)).sort()).toEqual(['added', 'mills.md']);
  });

  it('can no longer be restored after 30 days', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    for (const days of [31, 29]) {
      const folder = homeIn(opened, 'removed', `${Date.now() - days * 24 * 60 * 60 * 1000}-0a`);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${days}.md`), BRIDGE);
    }
    expect(await opened.collections.documentsOf(SERVER).removed()).toHaveLength(2);
    const { collections } = await opened.again();
    expect((await collections.documentsOf(SERVER).removed()).map(({ file }) => file)).toEqual(['added/29.md']);
    expect(await readdir(homeIn(opened, 'removed'))).toHaveLength(1);
  });
});
