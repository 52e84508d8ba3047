import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { styleFor } from './style.ts';

const LONG = 'The mills of the county stand on the river, '.repeat(10).trim();

describe('where it is no terminal', () => {
  const style = styleFor({});

  it('text is as it is, and the sentence that answers stands between asterisks', () => {
    expect([style.heading('Mills'), style.faint('Gazette')]).toEqual(['Mills', 'Gazette']);
    expect(style.answering('They grind.')).toBe('**They grind.**');
  });

  it('lines are only indented, never broken', () => {
    expect(style.wrap(`${LONG}\nNext.`, '  ')).toBe(`  ${LONG}\n  Next.`);
  });

  it('an empty line has no white space', () => {
    expect(style.wrap('a\n\nb', '    ')).toBe('    a\n\n    b');
  });
});

describe('on a terminal', () => {
  it.each([
    [40, 40],
    [200, 88],
    [0, 88],
    [undefined, 88],
  ])('of %s columns no line is wider than %s, and no word is lost', (columns, widest) => {
    const lines = styleFor({ isTTY: true, ...(columns !== undefined && { columns }) })
      .wrap(LONG, '    ')
      .split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(widest);
    expect(lines.every((line) => line.startsWith('    '))).toBe(true);
    expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(LONG.split(' '));
  });

  it('a line never begins or ends with the space at which it was broken, whatever its colour', () => {
    for (const columns of [20, 21, 22, 23, 24, 25, 26, 27]) {
      const style = styleFor({ isTTY: true, columns });
      const lines = stripVTControlCharacters(style.wrap(style.faint(LONG), '  ')).split('\n');
      expect(lines.filter((line) => !/^ {2}\S.*\S$/.test(line))).toEqual([]);
    }
  });

  it('the indentation that a text has of its own stays', () => {
    const lines = styleFor({ isTTY: true, columns: 30 }).wrap('- mills\n    - of stone', '  ').split('\n');
    expect(lines).toEqual(['  - mills', '      - of stone']);
  });

  it('Chinese, which takes two columns a character and has no spaces, is broken as well', () => {
    const text = '方志是千年来中国记录地方历史的书籍'.repeat(8);
    const lines = styleFor({ isTTY: true, columns: 40 }).wrap(text, '').split('\n');
    expect(Math.max(...lines.map(({ length }) => length * 2))).toBeLessThanOrEqual(40);
    expect(lines.join('')).toBe(text);
  });
});
