import { describe, expect, it } from 'vitest';
import { terms } from '../text/terms.ts';
import { asksForAnything, withoutFillers } from './fillers.ts';

describe('the words that open a question', () => {
  it.each([
    'Tell me about',
    'Could you please tell us more about it?',
    'What is going on in',
    "What's happening at",
    'what happened there?',
    'What has been new in',
    'Do you know',
    '请告诉我',
    '发生了什么事？',
    '介绍一下',
    'Compare',
    'vs.',
    'How about',
    'Show us all',
    "I'd like to know about",
    'I’m interested in',
    'the latest news on',
    'Hello, good morning!',
    'quick one:',
    '有没有',
    '你好',
    '的最新情况呢？',
    '我想了解',
    'Can you help me with',
    'What does the collection say about',
    'Difference between',
    '比较  和',
    '对比一下',
  ])('are not looked for: %s', (question) => {
    expect(terms(withoutFillers(question))).toEqual([]);
  });

  it.each([
    'What is New Airport City?',
    'How many red stories did the cadres tell?',
    'the happenings of 1949',
    '要解决什么问题？',
    'Retell me',
    'What does the collection of stamps say?',
    'Which differences between the mills were found?',
    '水磨比较多的村',
    '老师需要拥有什么？',
    '水磨的信息',
    '学生想了解哪些水磨？',
    'Good Morning America began when?',
    'What did the news workers hand over in the morning?',
    'Which information centre was opened?',
    '有多少新闻工作者？',
    '哪些村的信息技术老师来了？',
  ])('are looked for where they ask for something: %s', (question) => {
    expect(withoutFillers(question)).toBe(question);
  });

  it('leave all else in its place', () => {
    expect(withoutFillers('Tell me about mills.')).toBe(`${' '.repeat('Tell me'.length)} about mills.`);
  });
});

describe('a question without its places', () => {
  it.each([
    'Hello, ',
    'good evening everybody,     ',
    'Anything on      ?',
    '      news, please',
    '     有什么消息？',
    'Is there any information?',
  ])('asks for whatever there is: %s', (rest) => {
    expect(asksForAnything(rest)).toBe(true);
  });

  it.each(['Is there anything on mills in      ?', 'news of the school of', 'Is      good?', '     的水磨'])(
    'asks for what it says: %s',
    (rest) => {
      expect(asksForAnything(rest)).toBe(false);
    },
  );
});
