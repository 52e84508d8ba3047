import { describe, expect, it } from 'vitest';
import { wholeWords } from './whole-words.ts';

describe('the words that a model has whole', () => {
  it('are its pieces that are no parts of words', () => {
    expect(wholeWords(['[CLS]', 'contest', '##tion', '县', '1984', 'the'])).toEqual(['contest']);
  });

  it.each(['▁', 'Ġ'])('are those that begin with %s, where pieces do', (mark) => {
    expect(wholeWords([`${mark}Contest`, 'tion', `${mark}县`, `${mark}the`])).toEqual(['contest']);
  });
});
