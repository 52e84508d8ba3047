import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsBetween } from '../../text/forms.ts';
import { slice } from '../../text/span.ts';
import { isWholeWords } from '../../text/word-edges.ts';
import { findVerbatim, wantedOf } from './find-verbatim.ts';

function found(wanted: string, text: string): string[] {
  const read = wantedOf(wanted);
  if (!read) throw new Error(`There is nothing to look for in "${wanted}"`);
  return findVerbatim(read, text).map((span) => slice(text, span));
}

describe('a quote stands in a text', () => {
  it.each([
    ['the county pays', 'So the county pays for it.', 'the county pays', []],
    ['The County pays', 'So the county pays for it.', 'the county pays', ['capitals']],
    ['the county pays', 'So the\r\n   county pays for it.', 'the\r\n   county pays', ['white space']],
    ['a "Red May" contest', 'It is a “Red May” contest', 'a “Red May” contest', ['quotation marks']],
    ['old - and new -- mills', 'old – and new—mills', 'old – and new—mills', ['white space', 'dashes']],
    ['the café field', 'the cafe\u0301 ﬁeld', 'the cafe\u0301 ﬁeld', ['width', 'composition']],
    ['the old mills', 'the o\u00adld\u200b mills', 'the o\u00adld\u200b mills', ['invisible characters']],
    ['Wait... it is', 'Wait… it is', 'Wait… it is', ['ellipses']],
    ['第24届（红五月）', '在第 24 届(红五月)上', '第 24 届(红五月)', ['white space', 'width']],
    ['老干部讲红色故事', '老干部讲红色故\n事。', '老干部讲红色故\n事', ['white space']],
    ['ＫＡＩＨＵＡ', 'in Kaihua County', 'Kaihua', ['capitals', 'width']],
    ['(a) the mills', 'see: ( a ) the mills', '( a ) the mills', ['white space']],
    ['$5 a day', 'for $5 a day', '$5 a day', []],
    ["Quzhou's mills", 'of Quzhou’s mills', 'Quzhou’s mills', ['quotation marks']],
    ['Quzhou', 'Quzhou’s mills', 'Quzhou', []],
    ['it is 5°C today', 'it is 5℃ today', 'it is 5℃ today', ['width']],
  ])('%j in %j', (wanted, text, quote, forms) => {
    expect(found(wanted, text)).toEqual([quote]);
    expect(formsBetween(wanted, quote)).toEqual(forms);
  });

  it.each([
    ['31', '310, 31.5, 1.31 and 1,310'],
    ['5 mills', '3.5 mills and 3. 5 stones'],
    ['3. 5 mills', '3.5 mills'],
    ['10 mills', '10² mills'],
    ['art is long', 'part is long'],
    ['the villagers can', "the villagers can't"],
    ['ms of old', 'mill’ms of old'],
    ['apart of it', 'a part of it'],
    ['a part of it', 'apart of it'],
    ['$5 a day', 'for €5 a day'],
    ['-5 degrees', '5 degrees'],
    ['the cafe', 'the café'],
    ['resume it', 're\u0301sume\u0301 it'],
    ['十名学生', '二十名学生'],
    ['学生三', '学生三十名'],
    ['the mill, old', 'the mill old'],
    ['eld of rice', 'the ﬁeld of rice'],
  ])('but not %j in %j', (wanted, text) => {
    expect(found(wanted, text)).toEqual([]);
  });

  it('at every place, also those that overlap', () => {
    expect(found('the mill and the mill', 'The mill and the mill and the mill')).toHaveLength(2);
  });

  it('where it begins with a character of two UTF-16 units', () => {
    expect(found('𠮷野的磨坊', '在𠮷野的磨坊，𠮷野的磨坊很老。')).toEqual(['𠮷野的磨坊', '𠮷野的磨坊']);
  });

  it('however much white space there is', () => {
    const text = `the${' '.repeat(5_000)}county${'\n'.repeat(5_000)}pays`;
    expect(found('the county pays', text)).toEqual([text]);
  });
});

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));
const HAN =
  '全县共有31,300名党员参加了“红五月”活动。老干部讲了42个红色故事（其中20个在开化县）；2021年6月，\n智慧新城——衢州的新区——办了第24届比赛…… 到会的有NFL代表、ＣＢＡ代表。';
const texts = [
  ...readdirSync(SEEDS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(SEEDS, file), 'utf8')),
  HAN,
  'The ﬁrst cafe\u0301 of Ürümqi—“Old Mill”—was built of 1,090 stones… in 1½ years, at −5 ℃; it\u00ads price: $3.50.',
];

/** Somewhere between two words, or Chinese characters. */
const EDGE = /(?<=^|\s)(?=\S)|(?<=\S)(?=\s|$)|(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

/** A slice of a text that is whole words, and has some. */
const slices = fc.nat(texts.length - 1).chain((number) => {
  const text = texts[number] ?? '';
  const edges = Array.from(text.matchAll(EDGE), ({ index }) => index);
  return fc
    .tuple(fc.nat(edges.length - 1), fc.integer({ min: 1, max: 90 }))
    .map(([first, length]) => ({ number, start: edges[first] ?? 0, end: edges[first + length] ?? text.length }))
    .filter((span) => /[\p{L}\p{N}]/u.test(slice(text, span)) && isWholeWords(text, span));
});

function starts(wanted: string, text: string): number[] {
  const read = wantedOf(wanted);
  return read ? findVerbatim(read, text).map(({ start }) => start) : [];
}

/** Where the slice is, from its first visible character. */
function startOf(text: string, start: number): number {
  return start + slice(text, { start, end: text.length }).search(/\S/);
}

const changes: [string, (slice: string) => string][] = [
  ['as it is', (part) => part],
  ['with its lines broken otherwise', (part) => part.replaceAll(/\s+/g, '\r\n \t')],
  ['with accents of their own', (part) => part.normalize('NFD')],
  ['with accents composed', (part) => part.normalize('NFC')],
  ['with other quotation marks', (part) => part.replaceAll(/["“”]/g, '»').replaceAll(/['‘’]/g, '`')],
  ['with other dashes', (part) => part.replaceAll(/\p{Pd}+/gu, '–')],
  ['in capitals', (part) => part.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())],
  [
    'in full width',
    (part) => part.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
  ['with invisible characters', (part) => part.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u200b')],
];

describe.each(changes)('any whole words of a document, %s,', (_name, change) => {
  it('are found where they are', () => {
    fc.assert(
      fc.property(slices, ({ number, start, end }) => {
        const text = texts[number] ?? '';
        expect(starts(change(slice(text, { start, end })), text)).toContain(startOf(text, start));
      }),
      { numRuns: 300 },
    );
  });
});

describe('any whole words of a document with one changed', () => {
  it('are not found', () => {
    const changed = slices.chain(({ number, start, end }) => {
      const text = texts[number] ?? '';
      const part = slice(text, { start, end });
      const words = Array.from(part.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu));
      return fc
        .tuple(fc.constantFrom(...words), fc.constantFrom('zebra', '77', '龘', ''))
        .map(([word, other]) => ({ number, part, word: word[0], at: word.index, other }))
        .filter((one) => one.word !== one.other && (one.other !== '' || (isInside(one) && !isDoubled(one))));
    });
    fc.assert(
      fc.property(changed, ({ number, part, word, at, other }) => {
        const text = texts[number] ?? '';
        const falsified = part.slice(0, at) + other + part.slice(at + word.length);
        const spans = starts(falsified, text);
        // Where a word is left out, what is left may stand elsewhere.
        if (other !== '') expect(spans).toEqual([]);
        else expect(spans.every((found) => !text.startsWith(part, found))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Whether there are words before and behind one. */
function isInside({ part, word, at }: { part: string; word: string; at: number }): boolean {
  return /[\p{L}\p{N}]/u.test(part.slice(0, at)) && /[\p{L}\p{N}]/u.test(part.slice(at + word.length));
}

/** Whether the same word stands beside it, as in 2023-08-08: without one of them, what is left stands there. */
function isDoubled({ part, word, at }: { part: string; word: string; at: number }): boolean {
  const isSame = (text: string | undefined) => text?.toLowerCase() === word.toLowerCase();
  const before = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(part.slice(0, at))?.[0];
  const behind = /[\p{L}\p{N}]+/u.exec(part.slice(at + word.length))?.[0];
  return isSame(before) || isSame(behind);
}
