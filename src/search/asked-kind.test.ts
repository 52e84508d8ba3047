import { describe, expect, it } from 'vitest';
import { answerKindOf } from './asked-kind.ts';

describe('a question', () => {
  it.each([
    '很多大学生读了什么?',
    '许多高校做了什么?',
    '这几个村做了什么?',
    '十几名老党员做了什么?',
    '石磨有什么多重意义?',
    '多快好省地做了什么?',
    '大家有什么多深刻的体会?',
    'How heavy-handed was it?',
    '任何时候都要做什么?',
    'What did a number of cadres do?',
    'How far-reaching are they?',
    'What day care is there?',
    'Who paid the fees?',
    'Where did the funding come from?',
    'What type of wages do they receive?',
    'How was the population of fish brought under control?',
    'Which area of the county was flooded?',
    'When the meeting ended, what was said?',
    'What controls wages?',
    'What method tells the amount of water?',
    'The size of a mill is its greatest what?',
    'When a mill has no weaver, it is called what?',
  ])('like "%s" asks for none of these', (question) => {
    expect(answerKindOf(question)).toBeNull();
  });

  it.each([
    ['price of a carving', 'sum of money'],
    ['Give me the number of bridges.', 'number'],
    ['size of the audience', 'number'],
    ['What percentage of the mills stand?', 'number'],
    ['What does a carving cost?', 'sum of money'],
    ['How high was the budget?', 'sum of money'],
    ['How heavy is the millstone?', 'number'],
    ['How wide were the gates?', 'number'],
    ['石磨有多重？', 'number'],
    ['石磨多重?', 'number'],
    ['城门多宽?', 'number'],
    ['会议开了多久？', 'number'],
    ['When the meeting ended?', 'date'],
  ])('like "%s" asks for a %s', (question, kind) => {
    expect(answerKindOf(question)).toBe(kind);
  });
});
