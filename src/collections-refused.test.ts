import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BRIDGE, homeIn, LANTERNS, MILLS, quotesOf, refusalOf, upload, WHEN } from './collection-documents.fixture.ts';
import { collectionsOf } from './collections.fixture.ts';
import { EncoderError } from './index/encoder.ts';
import { wordEncoder } from './index/word-encoder.fixture.ts';
import { SERVER } from './kept/kept.fixture.ts';

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
    const adding = opened.collections.documentsOf(SERVER).add(upload(name, content));
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
    await expect(collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE))).rejects.toThrow(EncoderError);
    expect(await readdir(homeIn(opened, 'documents'))).toEqual([]);
    expect(await collections.of(SERVER)).toBe(collections.base);
    isBroken = false;
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    isBroken = true;
    await expect(collections.documentsOf(SERVER).add(upload('lanterns.md', LANTERNS))).rejects.toThrow(EncoderError);
    expect(await readdir(homeIn(opened, 'documents'))).toEqual(['bridge.md']);
    expect(await quotesOf(await collections.of(SERVER), WHEN)).toEqual([expect.stringContaining('1873')]);
  });

  it('as the disk cannot be written is an error that says so, and what was answers on', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await mkdir(homeIn(opened), { recursive: true });
    await writeFile(homeIn(opened, 'documents'), 'a file where the folder should be');
    await expect(opened.collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE))).rejects.toThrow(/set DATA/);
    expect(await opened.collections.of(SERVER)).toBe(opened.collections.base);
  });

  it('as it would be too many is refused', async () => {
    const opened = await collectionsOf({ 'mills.md': MILLS });
    await mkdir(homeIn(opened, 'documents'), { recursive: true });
    for (let number = 0; number < 500; number++) await writeFile(homeIn(opened, 'documents', `${number}.txt`), '');
    expect(await refusalOf(opened.collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE)))).toBe('many');
  });
});

describe('what turns out not to be quotable beside the others', () => {
  it('is refused though it would be by itself, and nothing is left of it', async () => {
    const frame = 'Old stone mills and wooden bridges in the upper villages of the county';
    const opened = await collectionsOf({ 'mills.txt': `The mills\n\n${MILLS.split('\n').at(-2)}\n\n${frame}\n` });
    const { collections } = opened;
    const adding = collections.documentsOf(SERVER).add(upload('frame.txt', `The frame\n\n${frame}\n`));
    expect(await refusalOf(adding)).toBe('quotable');
    expect(await collections.of(SERVER)).toBe(collections.base);
    await collections.documentsOf(SERVER).add(upload('bridge.md', BRIDGE));
    expect(await refusalOf(collections.documentsOf(SERVER).add(upload('frame.txt', `The frame\n\n${frame}\n`)))).toBe(
      'quotable',
    );
    expect(await readdir(homeIn(opened, 'documents'))).toEqual(['bridge.md']);
    const { index } = await collections.of(SERVER);
    expect(index.snapshot.documents.map(({ file }) => file)).toEqual(['added/bridge.md', 'mills.txt']);
    expect(index.passages.map((passage) => index.text(passage)).join()).toContain('Old stone mills');
  });
});
