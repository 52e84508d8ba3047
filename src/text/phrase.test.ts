import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTest } from './phrase.ts';

const has = (text: string, phrase: string) => phraseTest(phrase)?.(text);

describe('a phrase', () => {
  it.each([
    ['The 24th Tour Steering Group came.', '24th tour steering group'],
    ['the 24th Tour\r\n   Steering Group', '24th Tour Steering Group'],
    ['a “Red May” contest', 'Red May contest'],
    ["Quzhou's counties", 'Quzhou'],
    ['Quzhou’s counties', "Quzhou's counties"],
    ['a well–known mill', 'well-known'],
    ['mills — old ones', 'mills - old ones'],
    ['ＨｅＪｉｎｇ and Ürümqi', 'hejing and Urumqi'],
    ['8,500 people', '8500 people'],
    ['In 2021, 31, 300 people', '300 people'],
    ['Chapter 3. 5 people', '5 people'],
    ['up by 3.5 %.', '3.5%'],
    ['老干部讲红色故\n事。', '红色故事'],
    ['2021年“红五月”活动', '红五月活动'],
    ['第 24 届 NFL 比赛', '第24届NFL'],
    ['the Red May contest', 'Red May,'],
    ['选出二十名党员', '二十名党员'],
    ['第十名学生', '十名学生'],
    ['at −5 degrees', '-5 degrees'],
    ['a 〝Red May〟 contest', 'Red May contest'],
    ['what is C++ (2)?', 'C++ (2)'],
  ])('is in %j as %j', (text, phrase) => {
    expect(has(text, phrase)).toBe(true);
  });

  it.each([
    ['310 times', '31'],
    ['31.5 times', '31'],
    ['8,500 times', '500'],
    ['1.31 times', '31'],
    ['the Red Mayor', 'Red May'],
    ['a tired May', 'red May'],
    ['the Red-May contest', 'Red May'],
    ['Xi’an', 'an'],
    ['readings', 'reading'],
    ['红色的故事', '红色故事'],
    ['二十名党员', '十名'],
    ['十七人', '七'],
    ['四百三十人', '四百'],
  ])('is not in %j as %j', (text, phrase) => {
    expect(has(text, phrase)).toBe(false);
  });

  it('needs a letter or a digit', () => {
    expect(['', ' ', '?!', '…', '"'].map(phraseTest)).toEqual([null, null, null, null, null]);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'mill',
    'Red',
    'May',
    'Ürümqi',
    'Quzhou’s',
    "Xi'an",
    '24th',
    '8,500',
    '3.5',
    '31',
    'No',
    'ＴＥＡ',
    'ﬁeld',
  ),
  fc.constantFrom('红色', '故事', '县', '2021年', '第24届'),
  fc.stringMatching(/^[a-z]{1,3}$/),
);
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\r\n\t',
  ', ',
  '. ',
  ' – ',
  '-',
  ' “',
  '” ',
  ' (',
  ') ',
  '%, ',
  '\u00a0',
  '/',
);
const pieces = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 });

describe('a phrase that was cut from a text at word boundaries', () => {
  it('is in it, whatever its case and white space', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(' ', '\n', '\t  '),
        fc.boolean(),
        (all, a, b, space, up) => {
          const [start, end] = [a % all.length, b % all.length].sort((x, y) => x - y);
          const cut = all
            .slice(start, (end ?? 0) + 1)
            .flat()
            .slice(0, -1)
            .join('');
          const written = (up ? cut.toUpperCase() : cut.toLowerCase()).replace(/\s+/g, space);
          expect(has(all.flat().join(''), written)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
