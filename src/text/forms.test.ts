import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from './any-character.fixture.ts';
import { formsBetween, withoutForms } from './forms.ts';

const folded = (text: string) => withoutForms(text).text;

describe('a text without its forms of writing', () => {
  it.each([
    ['The “Old Mill” — of ＨＵＡＢＵ…', 'the"old mill"-of huabu…'],
    ["it's ‘old’", 'it"s"old"'],
    ['one -- two –— three', 'one-two-three'],
    ['end.... or . . . or ⋯ or .…', 'end…or…or…or…'],
    ['第 24 届\n比赛', '第24届比赛'],
    ['3. 5 and 10 - 5', '3. 5 and 10- 5'],
    ['10² and 1½ and ①', '10² and 1½ and ①'],
    ['ﬁeld ℃ Ⅳ', 'field°c iv'],
    ['cafe\u0301 Ürümqi \u1100\u1161\u11a8', 'café ürümqi 각'],
    ['o\u00adld\u200b m\ufeffill', 'old mill'],
  ])('%j', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('tells where each of its characters comes from', () => {
    const text = ' The  ﬁeld — “a...';
    const { text: plain, starts, ends } = withoutForms(text);
    const from = (part: string) => {
      const at = plain.indexOf(part);
      return text.slice(starts[at], ends[at + part.length - 1]);
    };
    expect(['the', ' ', 'field', '-', '"a', '…'].map(from)).toEqual(['The', '  ', 'ﬁeld', '—', '“a', '...']);
  });

  it('has a place in the text for each of its characters, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
        const { text: plain, starts, ends } = withoutForms(text);
        expect([starts.length, ends.length]).toEqual([plain.length, plain.length]);
        for (const [at, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(ends[at]).toBeGreaterThan(start);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('is told from another by the forms in which they differ, and by none only if they are identical', () => {
    expect(formsBetween('a b', 'a b')).toEqual([]);
    expect(formsBetween('“A…', '"a. . .')).toEqual(['capitals', 'white space', 'quotation marks', 'ellipses']);
    const piece = fc.constantFrom(
      'a',
      'A',
      'Ａ',
      ' ',
      '\u00a0',
      '\u3000',
      '"',
      '“',
      '＂',
      '-',
      '－',
      '—',
      '.',
      '…',
      'é',
      'e\u0301',
      '\u200b',
      'ﬁ',
      'K',
      'Å',
      '红',
      '⽬',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (one, other) => {
        const [a, b] = [one.join(''), other.join('')];
        if (folded(a) === folded(b)) expect(formsBetween(a, b).length > 0).toBe(a !== b);
      }),
      { numRuns: 5_000 },
    );
  });
});
