import { expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import { readPassage } from './read-passage.ts';

it('passages that were read lately are not read again, however many were read before', async () => {
  const section = (_: unknown, at: number) =>
    `## Mill ${at}\n\nMill ${at} stands on the upper river and grinds grain.\n`;
  const { index } = await libraryOf({ 'mills.md': Array.from({ length: 600 }, section).join('\n') });
  const [early, late] = [index.passages.slice(0, 100), index.passages.slice(100, 600)];
  expect(late).toHaveLength(500);
  for (const passage of [...early, ...late]) readPassage(passage, index);
  const read = late.map((passage) => readPassage(passage, index));
  expect(late.filter((passage, at) => readPassage(passage, index) !== read[at])).toEqual([]);
});
