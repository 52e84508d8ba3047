import { expect, it } from 'vitest';
import { columnsOf, cutTo, padTo } from './columns.ts';

it.each([
  ['Kaihua County', 13],
  ['开化县', 6],
  ['（衢州）。', 10],
  ['Ürümqi', 6],
  ['U\u0308ru\u0308mqi', 6],
  ['🏮', 2],
  ['├─ ›…·', 6],
  ['\u001b[1m开化\u001b[22m', 4],
  ['', 0],
])('%s takes as many columns as a terminal gives it', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

it('texts in any script end at the same column', () => {
  expect(['开化县', 'Kaihua', '\u001b[1m开化\u001b[22m'].map((text) => columnsOf(padTo(text, 9)))).toEqual([9, 9, 9]);
  expect(padTo('Kaihua County', 5)).toBe('Kaihua County');
});

it.each([
  ['Kaihua County', 13, 'Kaihua County'],
  ['Kaihua County', 8, 'Kaihua …'],
  ['开化县城关镇', 8, '开化县…'],
])('%s in %i columns is cut between characters, and says so', (text, columns, cut) => {
  expect(cutTo(text, columns)).toBe(cut);
});
