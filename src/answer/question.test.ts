import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION, QuestionError, readQuestion } from './question.ts';

describe('a question', () => {
  it.each([
    ['nothing in it', '', 'empty'],
    ['white space in it', ' \n\t\u3000', 'empty'],
    ['10,000 characters', 'mill '.repeat(2_000), '9999 characters: ask with at most 1000'],
    ['emoji only', '🎉👍🏽👨‍👩‍👧', 'no words'],
    ['signs only', '?! — …', 'no words'],
    ['exclusions only', '-Beijing -"old mills"', 'only says what to leave out (Beijing, old mills)'],
    ['nothing that it is about', 'How many?', 'ask about something, such as'],
    ['nothing that it is about, in Chinese', '什么？', 'ask about something, such as'],
    ['Russian words', 'Сколько мельниц в уезде?', 'Only English and Chinese'],
    ['Arabic words', 'كم عدد الطواحين؟', 'Only English and Chinese'],
    ['Russian words and a number', 'Что такое 8090?', 'Only English and Chinese'],
  ])('with %s is refused, and the asker told why', (_, question, reason) => {
    expect(() => readQuestion(question)).toThrow(QuestionError);
    expect(() => readQuestion(question)).toThrow(reason);
  });

  it.each([
    'How many mills are there?',
    '和静县画了多少幅大型墙画?',
    'Kecheng 党史学习',
    'What is 8090?',
    '8090',
    'mills',
    'Où est Hejing ?',
    'mill '.repeat(LONGEST_QUESTION / 5).trim(),
    '🎉 mills?',
  ])('like "%s" is accepted as it is', (question) => {
    expect(readQuestion(question).question).toBe(question);
  });

  it('loses the white space at its ends', () => {
    expect(readQuestion('\n  How many mills? \u3000').question).toBe('How many mills?');
  });
});
