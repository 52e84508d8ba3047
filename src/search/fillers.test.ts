import { describe, expect, it } from 'vitest';
import { terms } from '../text/terms.ts';
import { withoutFillers } from './fillers.ts';

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
  ])('are not looked for: %s', (question) => {
    expect(terms(withoutFillers(question))).toEqual([]);
  });

  it.each([
    'What is New Airport City?',
    'How many red stories did the cadres tell?',
    'the happenings of 1949',
    '要解决什么问题？',
    'Retell me',
  ])('are looked for where they ask for something: %s', (question) => {
    expect(withoutFillers(question)).toBe(question);
  });

  it('leave all else in its place', () => {
    expect(withoutFillers('Tell me about mills.')).toBe(`${' '.repeat('Tell me'.length)} about mills.`);
  });
});
