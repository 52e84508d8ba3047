import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25 } from '../index/bm25.ts';
import { correctSpelling } from './spelling.ts';

const KNOWN = ['mill', 'tea', 'carving', 'competition', 'hejing', 'longyou', '8500', '2021', '水磨', '党史'];
const lexical = new Bm25([KNOWN]);
const correct = (term: string) => correctSpelling([term], lexical)[0];

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** A word with one letter left out, put in, or put in the place of another. */
const slip = fc
  .tuple(
    fc.constantFrom('carving', 'competition', 'hejing', 'longyou'),
    fc.nat(),
    fc.constantFrom('', ...LETTERS),
    fc.constantFrom(0, 1),
  )
  .map(([word, seed, letter, width]) => {
    const at = seed % word.length;
    return { word, written: word.slice(0, at) + letter + word.slice(at + width) };
  });

describe('a term that no text has', () => {
  it('is read as the one that a single slip made it of', () => {
    fc.assert(
      fc.property(slip, ({ word, written }) => {
        expect(correct(written)).toBe(word);
      }),
    );
  });

  it('may have two slips when it is long', () => {
    expect(correct('comeptition')).toBe('competition');
    expect(correct('lnogyuo')).toBe('lnogyuo');
  });

  it.each(['mil', 'te', 'tee', '8501', '2012', '水车', '党校', 'chengdu', 'h3jing'])(
    'stays "%s" where nothing or too much would be guessed',
    (term) => {
      expect(correct(term)).toBe(term);
    },
  );
});

describe('a known term', () => {
  it('stays as it is, beside others that are corrected', () => {
    for (const term of KNOWN) expect(correct(term)).toBe(term);
    expect(correctSpelling(['mill', 'carvng', 'unheard'], lexical)).toEqual(['mill', 'carving', 'unheard']);
  });
});
