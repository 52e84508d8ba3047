import { describe, expect, it } from 'vitest';
import type { Quote } from '../../answer/quote.ts';
import type { CheckedQuote, Nearly, NearPlace, Place, Standing } from '../../answer/quotes-checked/checked-quote.ts';
import { source } from './answer.fixture.ts';
import { checkedJson } from './checked-json.ts';
import { printChecked } from './print-checked.ts';
import { styleFor } from './style.ts';

const style = styleFor({});

const place: Place = {
  document: source,
  passage: 'AbCdEfGh-_12',
  stretches: [
    { quote: 'They stand on the river.' as Quote, span: { start: 14, end: 38 }, lines: { first: 5, last: 6 } },
  ],
  forms: [],
};
const standing: Standing = { outcome: 'identical', places: [place], total: 1 };

const near: NearPlace = {
  quote: 'They stand on the river in 42 rows' as Quote,
  span: { start: 14, end: 48 },
  lines: { first: 5, last: 5 },
  document: source,
  passage: null,
  share: 0.759,
  differences: [
    { kind: 'denial', given: { start: 5, end: 8 }, found: { start: 4, end: 4 } },
    { kind: 'word', given: { start: 17, end: 17 }, found: { start: 14, end: 17 } },
    { kind: 'number', given: { start: 27, end: 29 }, found: { start: 27, end: 29 } },
  ],
};
const TEXT = 'They not stand on river in 24 rows';
const nearly: Nearly = { outcome: 'nearly', places: [near] };

describe('a checked quote in a terminal', () => {
  it('that stands is shown with where it stands', () => {
    expect(printChecked({ text: 'They stand on the river.', ...standing }, style).split('\n')).toEqual([
      'It stands in the documents word for word.',
      '',
      '  They stand on the river.',
      '',
      '  — Mills of Huabu',
      '    County Gazette · 2022-03-30',
      '    mills.txt, lines 5–6 · https://gazette.example/mills',
    ]);
  });

  it('that has another form is told so', () => {
    const other = { ...place, forms: ['capitals', 'left out'] } as const;
    const text = printChecked({ text: 'they', outcome: 'same-words', places: [other], total: 7 }, style);
    expect(text).toMatch(/^Its words stand in the documents, in 7 places\.\n/);
    expect(text).toContain('2022-03-30 · differs in capital letters, what it leaves out\n');
    expect(text).toMatch(/\n\n… and 6 more places\.$/);
  });

  it('that nearly stands has the differing words marked, and is told what differs', () => {
    const lines = printChecked({ text: TEXT, ...nearly, sentences: [] }, style).split('\n');
    expect(lines[0]).toBe(
      'It nearly stands in the documents: a number and a “not” differ, and 75% of the words are the same.',
    );
    expect(lines[2]).toBe('  They {+not+} stand on [-the-] river in [-42-]{+24+} rows');
    expect(lines.at(-1)).toBe('    mills.txt, line 5 · https://gazette.example/mills');
  });

  it('that does not stand is told so, and why where it is short', () => {
    expect(printChecked({ text: TEXT, outcome: 'absent', isTooShort: false }, style)).toBe(
      'It does not stand in the documents, nor does anything that is nearly the same.',
    );
    expect(printChecked({ text: 'They', outcome: 'absent', isTooShort: true }, style)).toBe(
      'It does not stand in the documents; it is too short to tell whether something comes near to it.',
    );
  });

  it('of several sentences has each of them with what became of it, and nothing that a terminal obeys', () => {
    const text = 'They stand. They\u001b[2J fell.';
    const checked: CheckedQuote = {
      text,
      outcome: 'in-parts',
      sentences: [
        { span: { start: 0, end: 11 }, finding: standing },
        { span: { start: 12, end: text.length }, finding: { outcome: 'absent', isTooShort: false } },
      ],
    };
    const printed = printChecked(checked, style);
    expect(printed).toMatch(
      /^It does not stand in the documents as a whole\. Of its 2 sentences: 1 word for word, 0 nearly, 1 not at all\.\n\n> They stand\.\nIt stands/,
    );
    expect(printed).toContain('\n\n> They␛[2J fell.\nIt does not stand');
  });
});

describe('a checked quote as JSON', () => {
  it('always has the same fields', () => {
    const fields = ['text', 'outcome', 'places', 'total', 'nearest', 'tooShort', 'sentences'];
    const sentences = [{ span: { start: 0, end: 4 }, finding: standing }] as const;
    const all: CheckedQuote[] = [
      { text: TEXT, ...standing },
      { text: TEXT, ...nearly, sentences },
      { text: TEXT, outcome: 'in-parts', sentences },
      { text: TEXT, outcome: 'absent', isTooShort: true },
    ];
    for (const checked of all) expect(Object.keys(checkedJson(checked))).toEqual(fields);
    expect(checkedJson({ text: TEXT, ...nearly, sentences })).toMatchObject({
      outcome: 'nearly',
      nearest: [{ quote: near.quote, share: near.share, differences: [{ kind: 'denial' }, {}, {}] }],
      sentences: [{ text: 'They', outcome: 'identical', places: [{ forms: [] }], total: 1 }],
    });
  });
});
