import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { verifyCitation } from './verify-citation.ts';

const QUOTE =
  'Kaihua County has its mills on the upper river 水磨坊 😀.\r\nThey were built of stone, “every one of them”, in 1873.';
const PAGE = `Mills\r\n\r\nTime: 2021-07-01 Source: Kaihua Daily\r\n\r\n${QUOTE}\r\n`;

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({ 'county/mills.txt': PAGE });
});

const path = () => join(library.folder, 'county/mills.txt');
const verify = () => verifyCitation(library.index.passage(0), library.index, library.folder);

beforeEach(async () => {
  await rm(path(), { recursive: true, force: true });
  await writeFile(path(), PAGE);
});

describe('a citation is checked against its file', () => {
  it('which is what was indexed', async () => {
    const start = PAGE.indexOf(QUOTE);
    const stands = { span: { start, end: start + QUOTE.length }, lines: { first: 5, last: 6 } };
    expect(await verify()).toEqual({
      outcome: 'same',
      file: 'county/mills.txt',
      sha256: { indexed: hashOf(PAGE), found: hashOf(PAGE) },
      length: QUOTE.length,
      indexed: stands,
      found: stands,
    });
  });

  it('in which the very quote stands on other lines now', async () => {
    const edited = `Mills and millers\r\n\r\nA line more.\r\n\r\n${QUOTE}\r\n`.replace('Mills', 'The mills\r\n');
    await writeFile(path(), edited);
    const found = await verify();
    expect(found).toMatchObject({
      outcome: 'moved',
      sha256: { indexed: hashOf(PAGE), found: hashOf(edited) },
      indexed: { lines: { first: 5, last: 6 } },
      found: { lines: { first: 6, last: 7 } },
    });
    expect(edited.slice(found.found?.span.start, found.found?.span.end)).toBe(QUOTE);
  });

  it('of which only something else, or the encoding, was changed', async () => {
    for (const edited of [`${PAGE}More.`, `\ufeff${PAGE}`]) {
      await writeFile(path(), edited);
      expect(await verify()).toMatchObject({ outcome: 'moved', found: { lines: { first: 5, last: 6 } } });
    }
  });

  it.each([
    ['one character of the quote was changed', PAGE.replace('stone', 'Stone')],
    ['its line breaks were changed', PAGE.replaceAll('\r\n', '\n')],
    ['nothing is left', ''],
    ['there is no text any more', Uint8Array.of(0, 1, 2, 3)],
  ])('in which %s', async (_, content) => {
    await writeFile(path(), content);
    expect(await verify()).toMatchObject({
      outcome: 'changed',
      sha256: { indexed: hashOf(PAGE), found: hashOf(content) },
      found: null,
      indexed: { lines: { first: 5 } },
    });
  });

  it('which is gone', async () => {
    await rm(path());
    const gone = {
      outcome: 'gone',
      file: 'county/mills.txt',
      sha256: { indexed: hashOf(PAGE), found: null },
      found: null,
    };
    expect(await verify()).toMatchObject(gone);
    await mkdir(path());
    expect(await verify()).toMatchObject(gone);
  });

  it('and is found wherever it stands, nearest to where it was', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r\n', '水', '😀', QUOTE.slice(0, 40)),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, text, fc.option(text), async (before, behind, again) => {
        const content = `${before}${QUOTE}${behind}${again === null ? '' : `${QUOTE}${again}`}`;
        await writeFile(path(), content);
        const was = PAGE.indexOf(QUOTE);
        const { outcome, found, length } = await verify();
        const { start, end } = found?.span ?? { start: -1, end: -1 };
        expect({ outcome, quote: content.slice(start, end), length }).toEqual({
          outcome: 'moved',
          quote: QUOTE,
          length: QUOTE.length,
        });
        const places = [before.length, content.lastIndexOf(QUOTE)];
        expect(Math.abs(start - was)).toBe(Math.min(...places.map((place) => Math.abs(place - was))));
        expect(found?.lines.first).toBe(content.slice(0, start).split(/\r\n|\n|\r/).length);
      }),
      { numRuns: 60 },
    );
  });
});
