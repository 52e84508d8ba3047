import { describe, expect, it } from 'vitest';
import { withoutMention } from './question-of.ts';

describe('withoutMention', () => {
  it.each([
    ['<@42> who reads?', 'who reads?'],
    ['who <@!42> reads?', 'who reads?'],
    ['who reads? <@42>', 'who reads?'],
    ['<@42><@42>', ''],
    ['who is <@43>? <@42>', 'who is <@43>?'],
    ['two\nlines <@42>', 'two\nlines'],
  ])('%s', (content, question) => {
    expect(withoutMention(content, '42')).toBe(question);
  });
});
