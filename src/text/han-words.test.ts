import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedWords, terms, words } from './terms.ts';

describe('a number or date in Chinese numerals', () => {
  it.each([
    ['二〇二一年三月十八日', '2021年3月18日'],
    ['二零二一年', '2021年'],
    ['一九四九年十月一日成立', '1949年10月1日成立'],
    ['三月八日和五月一日', '3月8日和5月1日'],
    ['有十五个人来', '有15个人来'],
    ['三百二十名学生', '320名学生'],
    ['八千多人', '8,000多人'],
    ['一千二百五十万元', '1250万元'],
    ['八万人', '80,000人'],
    ['两个百年', '2个百年'],
    ['六岁', '6岁'],
    ['第二十四届冬奥会', '第24届冬奥会'],
    ['第十五届', '第15届'],
    ['第一届', '第1届'],
    ['二十世纪八十年代', '20世纪80年代'],
    ['五年级', '5年级'],
    ['百分之十五，百分之五', '百分之15，百分之5'],
    ['十多年', '10多年'],
    ['３月 18 日', '三月十八日'],
    ['3 月', '三月'],
    ['3.5亿', '三亿五千万'],
  ])('is read as one in digits: %s', (written, digits) => {
    expect(words(written)).toEqual(words(digits));
  });

  it('is searched by the same as an English word of a number', () => {
    expect(terms('fifteen lectures, twenty schools, five counties')).toEqual(
      terms('15 lectures, 20 schools, 5 counties'),
    );
    expect(terms('十五个')).toEqual(expect.arrayContaining(terms('fifteen')));
    expect(terms('which one')).not.toContain('1');
  });

  it('is found by its digits among English words', () => {
    expect(terms('二〇二一年三月十八日，三百二十人')).toEqual(expect.arrayContaining(['2021', '3月', '18', '320']));
    expect(terms('第24届，十五个')).toEqual(expect.arrayContaining(['24', '15']));
  });

  it.each([
    '一些人',
    '一个人',
    '万一下雨',
    '十分重要',
    '三峡大坝',
    '七里乡',
    '五一劳动节',
    '九一八事变',
    '二月河写的书',
    '五台山在山西',
    '七台河市',
    '三门峡市',
    '五家渠市',
    '万年县',
    '千岛湖',
    '三元区',
    '二人转',
    '三轮车',
    '四合院',
    '一国两制',
    '一带一路',
    '七八个人',
    '三四十人',
    '几十个人',
    '数十人',
    '党的十八大',
    '二十四节气',
    '千万不要',
    '两会',
    '登月球',
    '2021 万达广场',
    '3月球',
  ])('is not seen where there is none: %s', (text) => {
    expect(words(text).join('')).toBe(text.replace(' ', ''));
  });

  it('has its place in the text', () => {
    const text = '他们在二〇二一年三月十八日来，有8万人。';
    const found = placedWords(text).map(({ word, span }) => [word, text.slice(span.start, span.end)]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['2021', '二〇二一'],
        ['3月', '三月'],
        ['18', '十八'],
        ['80000', '8万'],
      ]),
    );
  });
});

it('the words of any text are in order, and in the places that they have', () => {
  const piece = fc.constantFrom(
    ...'〇一二三十百千万亿年月日个第大分之几多河人',
    ' ',
    '，',
    '3',
    '12',
    '.5',
    'mills',
    '水磨',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const placed = placedWords(text);
      expect(placed.map(({ word }) => word)).toEqual(words(text));
      let last = 0;
      for (const { span } of placed) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeLessThanOrEqual(text.length);
        last = text.slice(span.start, span.end).includes('.') ? last : span.end;
      }
    }),
    { numRuns: 2_000 },
  );
});
