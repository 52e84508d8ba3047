import { expect, it } from 'vitest';
import { tellingWords } from './telling-words.ts';

const told = (text: string) =>
  tellingWords(text).flatMap(({ kind, value }) => (kind === null || kind === 'other' ? [] : [[kind, value]]));

it('numbers and dates in numerals say the same as in digits', () => {
  expect(told('三百二十名学生')).toEqual([['number', '320']]);
  expect(told('320名学生')).toEqual([['number', '320']]);
  expect(told('二〇二一年三月十八日')).toEqual(told('2021年3月18日'));
  expect(told('2021年3月18日')).toEqual([
    ['year', '2021'],
    ['date', '3月'],
    ['number', '18'],
  ]);
  expect(told('fifteen lectures')).toEqual(told('15 lectures'));
});
