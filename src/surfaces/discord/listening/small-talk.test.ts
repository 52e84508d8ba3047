import { expect, it } from 'vitest';
import { acknowledges, greets, soundOf } from './small-talk.ts';

it.each([
  ['Where do the lanterns hang?', 'question'],
  ['which villages took part', 'question'],
  ['Tell me about the mobile libraries', 'question'],
  ['哪些村参加了读书活动', 'question'],
  ['Am I right about the mobile libraries', 'question'],
  ['might the villages take part', 'question'],
  ['流动图书馆有多远', 'question'],
  ['why?', 'statement'],
  ['The mobile libraries go to the mountain villages', 'statement'],
  ['thanks, that was helpful', 'small talk'],
  ['lol', 'small talk'],
  ['好的', 'small talk'],
  ['', 'small talk'],
])('"%s" sounds like a %s', (text, sound) => {
  expect(soundOf(text)).toBe(sound);
});

it.each(['Thanks!', 'thank you so much ❤️🙏🏽', 'Ok, got it.', '谢谢您！', '好的，明白了', '👍'])(
  '"%s" only acknowledges',
  (text) => {
    expect(acknowledges(text)).toBe(true);
  },
);

it.each([
  'Kaihua',
  'and in Kaihua?',
  'thanks, and in Longyou?',
  'Is there no good library?',
  '好的，那开化呢？',
  '是否开放',
])('"%s" asks for more', (text) => {
  expect(acknowledges(text)).toBe(false);
});

it.each([
  ['Hello!', true],
  ['good morning, bot', true],
  ['你好', true],
  ['Hello, where do the lanterns hang?', false],
  ['Which villages help?', false],
])('"%s" is no more than a greeting: %s', (text, expected) => {
  expect(greets(text)).toBe(expected);
});
