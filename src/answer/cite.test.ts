import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { cite } from './cite.ts';
import { SourceChangedError } from './quote.ts';

const TEXT =
  'Kaihua County has its mills on the upper river. They were built of stone, “every one of them” 水磨坊 😀.\r\nThey turn.';
const PAGE = `Mills\r\n\r\nTime: 2021-07-01 Source: Kaihua Daily\r\n\r\n${TEXT}\r\n`;

function citeFirst({ index, folder }: WordLibrary, sentence: number | null = null) {
  return cite(index.passage(0), { sentence, strength: 'strong' }, index, folder);
}

describe('a citation', () => {
  it('quotes the file as it is written, and says where that stands', async () => {
    const citation = await citeFirst(await libraryOf({ 'county/mills.txt': PAGE }));
    expect(citation.quote).toBe(PAGE.slice(citation.span.start, citation.span.end));
    expect(citation).toMatchObject({
      quote: expect.stringMatching(/^Kaihua County has its mills/),
      lines: { first: 5 },
      document: { file: 'county/mills.txt', title: 'Mills', publisher: 'Kaihua Daily', date: '2021-07-01', url: null },
      localities: [{ id: '330824', name: 'Kaihua County', within: 'Quzhou' }],
      section: null,
      alsoIn: [],
    });
    expect(citation.document.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('highlights a sentence by its place in the quote, or none', async () => {
    const library = await libraryOf({ 'mills.txt': PAGE });
    const { quote, highlight } = await citeFirst(library, 1);
    expect(quote.slice(highlight?.start, highlight?.end)).toBe(
      'They were built of stone, “every one of them” 水磨坊 😀.',
    );
    expect((await citeFirst(library, null)).highlight).toBeNull();
    expect((await citeFirst(library, 99)).highlight).toBeNull();
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${PAGE}`)],
    ['UTF-16', Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
  ])('is the same of a file in %s', async (_, bytes) => {
    const expected = await citeFirst(await libraryOf({ 'mills.txt': PAGE }));
    const citation = await citeFirst(await libraryOf({ 'mills.txt': bytes }));
    expect(citation.quote).toBe(expected.quote);
    expect(citation.lines).toEqual(expected.lines);
  });

  it('names the other documents that say the same, each once', async () => {
    const library = await libraryOf({ 'a.txt': PAGE, 'b.txt': PAGE, 'c.txt': PAGE });
    expect((await citeFirst(library)).alsoIn.map(({ file }) => file)).toEqual(['b.txt', 'c.txt']);
  });
});

describe('nothing is quoted from a file', () => {
  it.each([
    ['has changed by one character', PAGE.replace('stone', 'Stone')],
    ['has the same text in other bytes', `\ufeff${PAGE}`],
    ['is no text any more', Uint8Array.of(0, 1, 2, 3)],
    ['is empty now', ''],
  ])('that %s since it was indexed', async (_, content) => {
    const library = await libraryOf({ 'mills.txt': PAGE });
    await writeFile(join(library.folder, 'mills.txt'), content);
    await expect(citeFirst(library)).rejects.toThrow(SourceChangedError);
  });

  it('that is gone', async () => {
    const library = await libraryOf({ 'mills.txt': PAGE });
    await rm(join(library.folder, 'mills.txt'));
    await expect(citeFirst(library)).rejects.toThrow(SourceChangedError);
  });

  it('though one that was changed and changed back is quoted', async () => {
    const library = await libraryOf({ 'mills.txt': PAGE });
    await writeFile(join(library.folder, 'mills.txt'), 'Something else.');
    await writeFile(join(library.folder, 'mills.txt'), PAGE);
    expect((await citeFirst(library)).quote).toContain('Kaihua County has its mills');
  });
});
