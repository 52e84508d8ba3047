import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { SourceChangedError } from './quote.ts';
import { surroundingsOf } from './surroundings.ts';

const paragraph = (number: number) =>
  `In the year ${1500 + number} the villagers 村民 mended bridge ${number} 😀 over the river, stone by stone. They were paid in rice, and ${'in salt, '.repeat(20)}and in tea.`;

/** Sections, a list and raw HTML, which are no passages, stand between the paragraphs. */
const BRIDGES = [
  '---\r\ntitle: Bridges\r\n---\r\n',
  '# Bridges\r\n',
  paragraph(1),
  paragraph(2),
  '## Later\r\n',
  paragraph(3),
  '<div class="menu">Home</div>\r\n',
  paragraph(4),
  paragraph(5),
].join('\r\n\r\n');

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'a.md': `# Mills\n\n${paragraph(8)}\n`,
    'bridges.md': BRIDGES,
    'c.md': `# Ferries\n\n${paragraph(9)}\n`,
  });
});

const passages = () => library.index.passages.filter(({ file }) => file === 'bridges.md');

async function around(at: number, reach: number, { index, folder }: WordLibrary = library) {
  const passage = passages()[at];
  if (!passage) throw new Error(`there is no passage ${at}`);
  return { ...(await surroundingsOf(passage, reach, index, folder)), own: passage.span };
}

describe('what stands around a passage', () => {
  it('is one stretch of the file, from the start of the passage before to the end of the one after', async () => {
    const { quote, passage, lines, document } = await around(2, 1);
    expect(quote).toBe(
      BRIDGES.slice(BRIDGES.indexOf(paragraph(2)), BRIDGES.indexOf(paragraph(4)) + paragraph(4).length),
    );
    expect(quote).toContain('\r\n## Later\r\n');
    expect(quote.slice(passage.start, passage.end)).toBe(paragraph(3));
    expect(lines).toEqual({ first: 11, last: 21 });
    expect(document).toMatchObject({ file: 'bridges.md', title: 'Bridges' });
  });

  it('can be widened until the document ends, and tells how much there is beyond', async () => {
    const sides = async (at: number, reach: number) => {
      const { before, after } = await around(at, reach);
      return [before, after].map(({ shown, more }) => `${shown} of ${shown + more}`);
    };
    expect(await sides(2, 0)).toEqual(['0 of 2', '0 of 2']);
    expect(await sides(2, 1)).toEqual(['1 of 2', '1 of 2']);
    expect(await sides(2, 9)).toEqual(['2 of 2', '2 of 2']);
    expect(await sides(0, 1)).toEqual(['0 of 0', '1 of 4']);
    expect(await sides(4, 3)).toEqual(['3 of 4', '0 of 0']);
  });

  it('is byte for byte the file, with the passage and its neighbours within, however wide', async () => {
    const bytes = await readFile(join(library.folder, 'bridges.md'));
    const text = bytes.toString();
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(6), async (at, reach) => {
        const { quote, passage, span, own, before, after, lines } = await around(at, reach);
        expect(bytes.includes(Buffer.from(quote))).toBe(true);
        expect(quote).toBe(text.slice(span.start, span.end));
        expect({ start: span.start + passage.start, end: span.start + passage.end }).toEqual(own);
        const shown = passages().slice(at - before.shown, at + after.shown + 1);
        expect([shown[0]?.span.start, shown.at(-1)?.span.end]).toEqual([span.start, span.end]);
        expect([before.shown + before.more, after.shown + after.more]).toEqual([at, 4 - at]);
        const between = text
          .split('\r\n')
          .slice(lines.first - 1, lines.last)
          .join('\r\n');
        expect(between).toContain(quote);
      }),
    );
  });

  it('is nothing but the passage where it is the only one of its document', async () => {
    const { index, folder } = library;
    const found = await surroundingsOf(index.passage(0), 3, index, folder);
    expect(found).toMatchObject({ quote: paragraph(8), before: { shown: 0, more: 0 }, after: { shown: 0, more: 0 } });
  });

  it('is not shown once the file has changed or is gone', async () => {
    const changing = await libraryOf({ 'bridges.md': BRIDGES });
    await writeFile(join(changing.folder, 'bridges.md'), BRIDGES.replace('bridge 5', 'bridge 6'));
    await expect(around(2, 1, changing)).rejects.toThrow(SourceChangedError);
    await rm(join(changing.folder, 'bridges.md'));
    await expect(around(2, 1, changing)).rejects.toThrow(SourceChangedError);
  });

  it.each([-1, 0.5, Number.NaN])('cannot be %d passages wide', async (reach) => {
    await expect(around(2, reach)).rejects.toThrow(RangeError);
  });
});
