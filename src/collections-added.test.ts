import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allOf, BRIDGE, homeIn, LANTERNS, MILLS, quotesOf, upload, WHEN } from './collection-documents.fixture.ts';
import { collectionsOf } from './collections.fixture.ts';
import { OTHER_SERVER, SERVER } from './kept/kept.fixture.ts';

/** It shows a place that no gazetteer has. */
const INSTITUTE = `# The bridge of Xitou Technology Institute

The bridge of Xitou Technology Institute in Kecheng District was mended in 1873 by the villagers, stone by stone.
`;

describe('what a server adds', () => {
  it('is told of, answers there at once with its citation, and can be cited again', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    const added = await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
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
    expect(await collections.documentsOf(SERVER).list()).toEqual([added]);
  });

  it('is seen nowhere else: not in answers, titles, places, words or counts', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    await collections.documentsOf(SERVER).add(upload('institute.md', INSTITUTE));
    const others = [collections.base, await collections.of(OTHER_SERVER), await collections.of(null)];
    for (const [place, app] of others.entries()) {
      expect(await allOf(app), String(place)).toContain('Kaihua');
      expect(await allOf(app), String(place)).not.toMatch(/Xitou|1873|about Kecheng/i);
    }
    expect(await collections.documentsOf(OTHER_SERVER).list()).toEqual([]);
    const own = await allOf(await collections.of(SERVER));
    for (const seen of [/"quoted"/, /"name":"Xitou Technology Institute"/, /\["xitou",1\]/, /about Kecheng/])
      expect(own).toMatch(seen);
  });

  it("stands beside the operator's documents, whose passages keep their ids, and costs only its own passages", async () => {
    const { collections, encoder } = await collectionsOf({ 'mills.md': MILLS, 'lanterns.md': LANTERNS });
    const read = encoder.read.length;
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    const { index } = await collections.of(SERVER);
    expect(index.passages.map(({ file }) => file).sort()).toEqual(['added/bridge.md', 'lanterns.md', 'mills.md']);
    for (const { id } of collections.base.index.passages) expect(index.find(id)).toBeDefined();
    expect(encoder.read.slice(read).filter((text) => !/bridge/i.test(text))).toEqual([]);
  });

  it('is there after a restart, without being read by the encoder again', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await opened.collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    const { collections, encoder } = await opened.again();
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toEqual([expect.stringContaining('1873')]);
    expect(encoder.read.filter((text) => text !== WHEN && /\n/.test(text))).toEqual([]);
    expect(await collections.of(SERVER)).toBe(await collections.of(SERVER));
  });

  it('does not hide what the operator has under the same name', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS, 'added/bridge.md': LANTERNS });
    expect((await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE))).file).toBe('added/bridge (2).md');
    const app = await collections.of(SERVER);
    expect(await quotesOf(app, WHEN)).toEqual([expect.stringContaining('1873')]);
    expect(await quotesOf(app, 'Where do the lanterns of Jiangshan City hang?')).toHaveLength(1);
  });

  it('is quoted from its own file, also where the operator adds one of that name later', async () => {
    const { collections, config } = await collectionsOf({ 'mills.md': MILLS });
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
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
      files.push((await collections.documentsOf(SERVER).add(upload(name, text))).file);
    expect(files).toEqual(['added/a.txt', 'added/A (2).md', 'added/a (3).txt']);
  });

  it('may come from several at once', async () => {
    const { collections } = await collectionsOf({ 'mills.md': MILLS });
    const texts = Array.from({ length: 4 }, (_, number) => BRIDGE.replaceAll('1873', `187${number}`));
    await Promise.all(texts.map((text) => collections.documentsOf(SERVER).add(upload('bridge.md', text))));
    const { index } = await collections.of(SERVER);
    expect(index.snapshot.documents).toHaveLength(5);
    const years = index.passages.flatMap((passage) => /187\d/.exec(index.text(passage))?.[0] ?? []);
    expect(years.sort()).toEqual(['1870', '1871', '1872', '1873']);
  });

  it('is told with where it can be read, where that is known', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    const url = 'https://example.org/bridge: the page';
    await opened.collections.documentsOf(SERVER).add({ ...upload('bridge.txt', BRIDGE), url: encodeURI(url) });
    const { index } = await opened.collections.of(SERVER);
    expect(index.document('added/bridge.txt').metadata.url).toBe(encodeURI(url));
    await opened.collections.documentsOf(SERVER).remove('added/bridge.txt');
    await opened.collections.documentsOf(SERVER).restore('added/bridge.txt');
    expect((await opened.collections.of(SERVER)).index.document('added/bridge.txt').metadata.url).toBe(encodeURI(url));
    expect((await readdir(homeIn(opened, 'documents'))).sort()).toEqual(['bridge.meta.yaml', 'bridge.txt']);
  });
});
