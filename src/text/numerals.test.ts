import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitByDigit, digitsOf, multiplied } from './numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** As a number is written out, section by section. */
function written(number: number): string {
  for (const [unit, value] of [
    ['亿', 100_000_000],
    ['万', 10_000],
    ['千', 1_000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    if (number < value) continue;
    const rest = number % value;
    const gap = rest > 0 && rest < value / 10 ? '零' : '';
    return `${written(Math.floor(number / value))}${unit}${gap}${rest > 0 ? written(rest) : ''}`;
  }
  return DIGITS.charAt(number);
}

describe('a number in Chinese numerals', () => {
  it.each([
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['三百二十', '320'],
    ['三百零五', '305'],
    ['八千', '8000'],
    ['两千〇八', '2008'],
    ['一千二百五十万', '12500000'],
    ['十万八千', '108000'],
    ['一百零八', '108'],
    ['两万亿', '2000000000000'],
    ['三亿五千万', '350000000'],
  ])('%s is %s', (numeral, digits) => {
    expect(digitsOf(numeral)).toBe(digits);
  });

  it('is read as it is written, whatever it is', () => {
    const number = fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999_999_999 }));
    fc.assert(
      fc.property(number, (value) => {
        expect(digitsOf(written(value))).toBe(String(value));
        expect(digitsOf(written(value).replace(/^一十/, '十').replaceAll('零', '〇'))).toBe(String(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['', '零', '三四十', '七八', '一万二', '三百五', '万一', '百', '千万', '亿万', '十百', '五一', '二〇二一'])(
    '%j is none',
    (numeral) => {
      expect(digitsOf(numeral)).toBeUndefined();
    },
  );

  it('may be written digit by digit', () => {
    expect(['二〇二一', '二零零八', '一九四九'].map(digitByDigit)).toEqual(['2021', '2008', '1949']);
    expect(digitByDigit('一百')).toBeUndefined();
  });

  it('may have its first part in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(0, 1, 2), (value, places) => {
        const number = (value / 10 ** places).toFixed(places);
        expect(Number(multiplied(number, '万'))).toBe((value * 10_000) / 10 ** places);
        expect(Number(multiplied(number, '千万'))).toBe((value * 10_000_000) / 10 ** places);
      }),
    );
    expect(multiplied('0.5', '亿')).toBe('50000000');
    expect(multiplied('1.23456', '万')).toBe('12345.6');
  });
});
