import { describe, expect, it } from 'vitest';
import { answerKindTest } from './answer-kinds.ts';

describe('a question', () => {
  it.each([
    ['How many mills are there?', 'There are 11 of them.', 'There are mills.'],
    ['How many mills are there?', 'There are eleven of them.', 'There are mills.'],
    ['和静县画了多少幅墙画?', '画了八百四十幅。', '画了墙画。'],
    ['When was the mill built?', 'It was built in 1931.', 'It was built of stone.'],
    ['什么时候开会?', '三月18日开会。', '在市里开会。'],
    ['什么时候开会?', '十月开会。', '在十里开会。'],
    ['What is the phone number of the office?', 'Call 0570 123 4567.', 'The office has 12 rooms.'],
    ['How long is the tunnel?', 'Three miles.', 'Here is the Small Three Gorges Tunnel.'],
    ['How much does a carving cost?', 'It costs 40 yuan.', 'There are 310 carvings.'],
  ])('like "%s" asks for a thing that "%s" has and "%s" has not', (question, having, lacking) => {
    const hasKind = answerKindTest(question);
    expect(hasKind(having)).toBe(true);
    expect(hasKind(lacking)).toBe(false);
  });

  it('that asks for no such thing is content with any text', () => {
    expect(answerKindTest('Who built the mill?')('')).toBe(true);
  });
});
