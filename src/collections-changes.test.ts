import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BRIDGE, LANTERNS, MILLS, quotesOf, upload, WHEN } from './collection-documents.fixture.ts';
import { collectionsOf } from './collections.fixture.ts';
import type { Change } from './collections.ts';
import { SERVER } from './kept/kept.fixture.ts';

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
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    expect(told()).toEqual([{ server: SERVER, passages: ['added/bridge.md'] }]);
    await collections.documentsOf(SERVER).add(upload('lanterns.md', LANTERNS));
    expect(told()).toEqual([{ server: SERVER, passages: ['added/lanterns.md'] }]);
    await collections.documentsOf(SERVER).remove('added/bridge.md');
    expect(told()).toEqual([{ server: SERVER, passages: [] }]);
    await collections.documentsOf(SERVER).remove('added/lanterns.md');
    expect(told()).toEqual([{ server: SERVER, passages: [] }]);
  });

  it("of the operator's documents is told for all, and for the servers that have some of their own", async () => {
    const { collections, told, changes, config } = await watched({ 'mills.md': MILLS });
    await collections.documentsOf(SERVER).add(upload('lanterns.md', LANTERNS));
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
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    expect(told()).toEqual([]);
  });

  it('is told to all, whoever of them fails', async () => {
    const { collections, told, log } = await watched({ 'mills.md': MILLS });
    collections.onChange(() => {
      throw new Error('no');
    });
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    expect(told()).toHaveLength(1);
    expect(log.messages).toEqual(['A change of a collection could not be told']);
  });
});
