import { expect, it } from 'vitest';
import { asksForSomething } from './asks-for.ts';
import { readSyntax } from './read-syntax.ts';

it.each([
  'How many?',
  'how much',
  'When?',
  'Who is it?',
  'what was that',
  'Which one?',
  'How long?',
  'How heavy?',
  'and how wide was it?',
  'and where?',
  '什么?',
  '什么时候？',
  '多少?',
  '多高？',
  '有多重？',
  '有多少个？',
  '几个人？',
  '谁？',
  '为什么？',
  '哪里?',
  '那是什么？',
])('"%s" asks for nothing in particular', (question) => {
  expect(asksForSomething(readSyntax(question))).toBe(false);
});

it.each([
  'How many mills?',
  'mills',
  'long',
  '8090',
  'How many in Longyou?',
  'What is going on?',
  'How long is the Long March?',
  '“how many”',
  'How heavy are the mills?',
  '多重身份',
  '有多少大学？',
  'Howard',
  'Who is Li Wenguo?',
  '水磨',
  '有多少水磨？',
  '什么是水磨?',
  '那是水磨吗？',
  '龙游呢？',
])('"%s" asks for something', (question) => {
  expect(asksForSomething(readSyntax(question))).toBe(true);
});
