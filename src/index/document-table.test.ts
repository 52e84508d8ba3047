import { describe, expect, it } from 'vitest';
import { libraryOf } from './library.fixture.ts';

const SONGS = 'The pupils of the valley sang old songs at the stone mill, and all of the village came to listen. ';
const BREAD = 'The bakers of the town bake bread from rye in the night, and sell it in the morning on the market. ';
const paragraphs = (text: string) => `${text.repeat(4).trim()}\n\n${text.repeat(4).trim()}\n`;

describe('the documents as wholes', () => {
  const library = libraryOf({
    'songs.md': `# A contest\n\n${paragraphs(SONGS)}`,
    'bread.md': `# Rye and ovens\n\n${paragraphs(BREAD)}`,
    'mills.md': '# 水磨\n\n龙游县有三座水磨，建于宋代，至今仍在使用，每一座都由村民看管。\n',
  });

  it('have each passage in its own document', async () => {
    const { passages, documents } = (await library).index;
    const rows = passages.map((_, row) => documents.rowOf(row));
    expect(passages.length).toBeGreaterThan(3);
    for (const [row, { file }] of passages.entries()) {
      for (const [other, passage] of passages.entries()) expect(rows[row] === rows[other]).toBe(file === passage.file);
    }
  });

  it('have the words of their titles and of all their passages, and no others', async () => {
    const { passages, documents } = (await library).index;
    const filesWith = (term: string) =>
      Array.from(
        documents.lexical.rowsOf(term),
        (row) => passages.find((_, passage) => documents.rowOf(passage) === row)?.file,
      );
    expect(filesWith('contest')).toEqual(['songs.md']);
    expect(filesWith('rye')).toEqual(['bread.md']);
    expect(filesWith('unheard')).toEqual([]);
    expect(documents.lexical.size).toBe(3);
  });

  it('have a vector of unit length that points the way of their passages', async () => {
    const { index, encoder } = await library;
    const { documents } = index;
    const cosines = (question: string, file: string) =>
      encoder.embed(question, 'question').then((vector) => {
        const row = documents.rowOf(index.passages.findIndex((passage) => passage.file === file));
        return documents.vectors.cosinesOf(vector, [row])[0] ?? Number.NaN;
      });
    expect(await cosines(SONGS, 'songs.md')).toBeGreaterThan(0.7);
    expect(await cosines(SONGS, 'songs.md')).toBeLessThanOrEqual(1.001);
    expect(await cosines(SONGS, 'bread.md')).toBeLessThan(await cosines(SONGS, 'songs.md'));
  });

  it('have the script in which they are written', async () => {
    const { passages, documents } = (await library).index;
    const scriptOf = (file: string) =>
      documents.scripts[documents.rowOf(passages.findIndex((passage) => passage.file === file))];
    expect(['songs.md', 'bread.md', 'mills.md'].map(scriptOf)).toEqual(['latin', 'latin', 'han']);
  });
});
