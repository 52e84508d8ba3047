import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chosen, citation, kaihua, notFoundIn, quzhou, scoped } from './answer.fixture.ts';
import { columnsOf } from './columns.ts';
import { comparisonJson, printComparison } from './print-comparison.ts';

const unmarked = { ...citation, highlight: null };
const first = scoped({ ...chosen(kaihua) }, { citations: [unmarked] });
const second = notFoundIn({ ...chosen(quzhou), missing: [quzhou] }, { covered: [kaihua] });
const comparison = { topic: 'mills', sides: [first, second] } as const;

const lines = (columns: number, compared: Parameters<typeof printComparison>[0] = comparison) =>
  stripVTControlCharacters(printComparison(compared, { isTTY: true, columns })).split('\n');

describe('a comparison', () => {
  it('stands side by side in a wide window', () => {
    expect(lines(101)).toEqual([
      'mills',
      '',
      'Kaihua County, Quzhou                             │ Quzhou, Zhejiang',
      '──────────────────────────────────────────────────┼──────────────────────────────────────────────────',
      '  They are old. They stand on the river. 磨坊。   │ Nothing on Quzhou, Zhejiang in this collection.',
      '                                                  │ There is something on Kaihua County, Quzhou.',
      '  — Mills of Huabu                                │',
      '    County Gazette · 2022-03-30 · Huabu Town ·    │',
      '    Kaihua County · § The mills · fair match      │',
      '    mills.txt, lines 5–7 ·                        │',
      '    https://gazette.example/mills                 │',
    ]);
  });

  it.each([100, 120, 177, 400])('keeps its columns in a window of %i columns, in any script', (columns) => {
    const long = { ...citation, section: `方志\t${'地方历史的书籍'.repeat(20)} end` };
    const sides = [scoped({ ...chosen(kaihua) }, { citations: [long, long] }), first] as const;
    const rows = lines(columns, { topic: 'mills', sides }).slice(2);
    expect(new Set(rows.map((row) => columnsOf(row.slice(0, row.search(/[│┼]/)))))).toHaveLength(1);
    expect(Math.max(...rows.map(columnsOf))).toBeLessThanOrEqual(columns);
  });

  it.each([
    ['a narrow window', { isTTY: true, columns: 99 }],
    ['a file', { columns: 200 }],
    ['a terminal that does not know its width', { isTTY: true, columns: 0 }],
  ])('stands one below the other in %s', (_, output) => {
    const printed = stripVTControlCharacters(printComparison(comparison, output));
    expect(printed).toMatch(/^mills\n\nKaihua County, Quzhou\n\n {2}They are old\./);
    expect(printed).toMatch(
      /mills\n\nQuzhou, Zhejiang\n\nNothing on Quzhou, Zhejiang in this collection\. There is something on /,
    );
    expect(printed).not.toContain('│');
  });

  it('is JSON with both answers', () => {
    const json = comparisonJson(comparison);
    expect(json).toMatchObject({
      topic: 'mills',
      first: { outcome: 'quoted', scope: [kaihua] },
      second: { outcome: 'not-found', missing: [quzhou], covered: [kaihua] },
    });
  });
});
