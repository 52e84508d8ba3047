import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips } from '../text/slips.ts';
import { correctSpelling } from './spelling.ts';

const KNOWN = ['mill', 'tea', 'carving', 'competition', 'hejing', 'longyou', '8500', '2021', '水磨', '党史'];
const VOCABULARY = new Map(KNOWN.map((word) => [word, 1]));
const correct = (word: string) => (VOCABULARY.has(word) ? word : (correctSpelling(word, VOCABULARY) ?? word));

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
    const at = 1 + (seed % (word.length - 1));
    return { word, written: word.slice(0, at) + letter + word.slice(at + width) };
  });

describe('a word that no text has', () => {
  it('is read as the one that a single slip made it of', () => {
    fc.assert(
      fc.property(slip, ({ word, written }) => {
        expect(correct(written)).toBe(word);
      }),
    );
  });

  it('may have two slips when it is long', () => {
    expect(correct('compettiton')).toBe('competition');
    expect(correct('lnogyuo')).toBe('lnogyuo');
  });

  it('may have two letters in each other’s place', () => {
    expect(correct('hejign')).toBe('hejing');
  });

  it.each(['mil', 'te', 'tee', '8501', '2012', '水车', '党校', 'mull', 'chengdu', 'h3jing'])(
    'stays "%s" where nothing or too much would be guessed',
    (term) => {
      expect(correct(term)).toBe(term);
    },
  );
});

describe('among very many known words', () => {
  const LATIN = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 4, maxLength: 9 });

  it('the nearest are found as if each had been compared', () => {
    fc.assert(
      fc.property(fc.uniqueArray(LATIN, { maxLength: 200 }), LATIN, (known, word) => {
        const all = known.filter((one) => correctSpelling(word, new Map([[one, 1]])) !== undefined);
        const least = Math.min(...all.map((one) => countSlips(word, one)));
        const found = correctSpelling(word, new Map(known.map((one) => [one, 1])));
        expect(found === undefined ? Number.POSITIVE_INFINITY : countSlips(word, found)).toBe(least);
      }),
    );
  });
});

describe('of several known words', () => {
  it('the nearest is meant, then the most frequent', () => {
    const vocabulary = new Map([
      ['lecture', 3],
      ['lectures', 9],
      ['lecturer', 1],
    ]);
    expect(correctSpelling('lectre', vocabulary)).toBe('lecture');
    expect(correctSpelling('lecturez', vocabulary)).toBe('lectures');
  });

  it('one that begins otherwise is not meant: a province is no county', () => {
    expect(correctSpelling('zhejiang', new Map([['hejing', 9]]))).toBeUndefined();
  });
});
