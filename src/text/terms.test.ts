import { describe, expect, it } from 'vitest';
import { placedWords, terms, words } from './terms.ts';

describe('words', () => {
  it('keeps numbers whole, with or without group separators', () => {
    expect(words('8090, 8,500 and 3.5 by the 24th')).toEqual(['8090', '8500', 'and', '3.5', 'by', 'the', '24th']);
  });

  it.each([
    ['31 times, not 310', ['31', 'times', 'not', '310']],
    ['G20, 5G and COVID-19 in the 1990s', ['g20', '5g', 'and', 'covid', '19', 'in', 'the', '1990s']],
    ['No. 12, No.12', ['no', '12', 'no', '12']],
    ['3.5% of 3.5km and 8,500kg', ['3.5', 'of', '3.5', 'km', 'and', '8500', 'kg']],
    ['call 0570-8090123', ['call', '0570', '8090123']],
    ['第24届5G大会31次', ['第', '24', '届', '5g', '大会', '31', '次']],
  ])('keeps the numbers and names with digits in "%s" whole', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes no notice of case, accents, width and possessives', () => {
    expect(words('Quzhou’s ÜRÜMQI ＨｅＪｉｎｇ')).toEqual(['quzhou', 'urumqi', 'hejing']);
  });

  it('separates what is written together across a mark or a change of script', () => {
    expect(words('Click:Time,Source 和静县Hejing')).toEqual(
      expect.arrayContaining(['click', 'time', 'source', 'hejing']),
    );
  });
});

describe('terms', () => {
  it('brings the forms of an English word together and drops words without meaning', () => {
    expect(terms('What were the lectures?')).toEqual(terms('lecture'));
  });

  it('keeps every number, of one digit too', () => {
    expect(terms('Are there 3 mills or 8,500?')).toEqual(['3', 'mill', '8500']);
  });

  it('splits Chinese by words', () => {
    expect(terms('和静县的党史学习')).toContain('学习');
  });

  it('finds nothing to search in symbols', () => {
    expect(terms('🎉 ?! —')).toEqual([]);
  });
});

it('reads Chinese without any punctuation in the same words, however much of it stands together', () => {
  const sentence = '开化县的水磨坊在河的上游磨了三百年的粮食今年又有五千人来看';
  const once = words(sentence);
  const many = 5000;
  expect(words(sentence.repeat(many))).toEqual(Array.from({ length: many }, () => once).flat());
  expect(placedWords(sentence.repeat(many)).at(-1)?.span.end).toBe(sentence.length * many);
});
