import { describe, expect, it } from 'vitest';
import { quotesIn } from './quotes-in.ts';

describe('the quotations in a message', () => {
  it.each([
    ['He said “the mills of Huabu are old”, I think', ['the mills of Huabu are old']],
    ['see "the mills of Huabu" and "the old stone bridge"', ['the mills of Huabu', 'the old stone bridge']],
    ['据报道「退休干部讲了42个红色故事」', ['退休干部讲了42个红色故事']],
    ['『退休干部讲述红色故事』和“退休的老战士们”', ['退休干部讲述红色故事', '退休的老战士们']],
    ['il dit «the mills are very old»', ['the mills are very old']],
    ['„the mills are very old“', ['the mills are very old']],
    ['a ‘mill that doesn’t ever turn’ here', ['mill that doesn’t ever turn']],
    ['“the villagers’ “Old Mill” of Huabu is old”', ['the villagers’ “Old Mill” of Huabu is old']],
    ['"they call it the "Old Mill" of Huabu"', ['they call it the "Old Mill" of Huabu']],
    ['look:\n> the mills are\n> very old\nreally?', ['> the mills are\n> very old']],
    [
      '> one\n> block of four words\n\n> and another one here',
      ['> one\n> block of four words', '> and another one here'],
    ],
    ['now:\n>>> the mills are\nvery old', ['>>> the mills are\nvery old']],
    ['> the mills are old\nand “the bridge is quite new”', ['> the mills are old', 'the bridge is quite new']],
    ['“the mills are old”, “the mills are old”', ['the mills are old']],
  ])('of %j', (message, quotes) => {
    expect(quotesIn(message)).toEqual(quotes);
  });

  it.each([
    'The mills of “Huabu” are old.',
    '讲了“红色故事”。',
    'It isn’t the villagers’ mill.',
    'A 5" stone and a 6" one of the mill',
    'no quote at all',
  ])('are all of %j, where none is long enough', (message) => {
    expect(quotesIn(` ${message}\n`)).toEqual([message]);
  });

  it('are none of one without words', () => {
    expect([' ', '👍', '> …'].map(quotesIn)).toEqual([[], [], []]);
  });
});
