import { describe, expect, it } from 'vitest';
import { folderWith, paragraphsOf, readFolder } from './folder.fixture.ts';

describe('a Markdown text whose quotes or lists stand within one another, thousands deep', () => {
  const AFTER = 'Kaihua County repaired seven mills on the upper river.';
  const inList = Array.from({ length: 1_500 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n');

  it.each([
    ['quotes', `${'> '.repeat(50_000)}deep`],
    ['lists in a line', `${'- '.repeat(50_000)}deep`],
    ['lists below one another', inList],
  ])('is read as plain text, and that is said (%s)', async (_, nested) => {
    const folder = await folderWith({ 'nested.md': `${nested}\n\n${AFTER}\n`, 'other.md': `# Mills\n\n${AFTER}\n` });
    const { documents, problems } = await readFolder(folder);
    expect(problems).toEqual([{ file: 'nested.md', reason: expect.stringContaining('read as plain text') }]);
    expect(documents.map((document) => paragraphsOf(document).at(-1))).toEqual([AFTER, AFTER]);
  });
});
