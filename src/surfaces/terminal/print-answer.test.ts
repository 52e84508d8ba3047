import { describe, expect, it } from 'vitest';
import { citation, notFound, quoted, source } from './answer.fixture.ts';
import { printAnswer } from './print-answer.ts';
import { styleFor } from './style.ts';

const style = styleFor({});

describe('an answer in a terminal', () => {
  it('is the quote with its sentence marked, and where it stands', () => {
    expect(printAnswer(quoted(citation), style)).toBe(
      [
        '  They are old. **They stand on the river.** 磨坊。',
        '',
        '  — Mills of Huabu',
        '    County Gazette · 2022-03-30 · Huabu · Kaihua County · § The mills · fair match',
        '    mills.txt, lines 5–7 · https://gazette.example/mills',
      ].join('\n'),
    );
  });

  it('says nothing of what is not known', () => {
    const document = { ...source, publisher: null, url: null, date: null };
    const bare = {
      ...citation,
      document,
      section: null,
      localities: [],
      highlight: null,
      lines: { first: 5, last: 5 },
    };
    expect(printAnswer(quoted(bare), style).split('\n')).toEqual([
      '  They are old. They stand on the river. 磨坊。',
      '',
      '  — Mills of Huabu',
      '    fair match',
      '    mills.txt, line 5',
    ]);
  });

  it('has an empty line between quotes, and names other documents that say the same', () => {
    const alsoIn = [{ ...source, file: 'other.txt', title: 'Other mills' }];
    const printed = printAnswer(quoted({ ...citation, alsoIn }, citation), style);
    expect(printed).toContain('gazette.example/mills\n    also in Other mills (other.txt)\n\n  They are old.');
  });

  it('says that nothing answers, and what comes nearest', () => {
    expect(printAnswer(notFound({ title: 'Rice', file: 'rice.txt' }), style)).toBe(
      'Nothing in this collection answers that.\n\nNearest in it:\n  · Rice (rice.txt)',
    );
  });
});
