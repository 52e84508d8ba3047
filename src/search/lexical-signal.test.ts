import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25 } from '../index/bm25.ts';
import type { Script } from '../text/script.ts';
import { lexicalSignals } from './lexical-signal.ts';

const word = fc.constantFrom('mill', 'river', 'tea', 'stone', '8500', '水磨', '开化', '党史');
const texts = fc.array(fc.array(word, { maxLength: 40 }), { minLength: 1, maxLength: 10 });
const scripts = fc.array(fc.constantFrom('latin' as const, 'han' as const, null), { minLength: 10, maxLength: 10 });

/** Of every text, in order. */
function signalsOf(terms: readonly string[], lexical: Bm25, scripts: readonly (Script | null)[]) {
  return scripts.map((_, row) => lexicalSignals({ terms, names: [] }, lexical, scripts)(row));
}

describe('the lexical signal', () => {
  it('lies between 0 and 1, whatever the texts and the question', () => {
    fc.assert(
      fc.property(texts, fc.uniqueArray(fc.oneof(word, fc.constant('unheard'))), scripts, (texts, terms, scripts) => {
        const signals = signalsOf(terms, Bm25.of(texts), scripts.slice(0, texts.length));
        expect(signals).toHaveLength(texts.length);
        for (const { share, expected } of signals) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is higher for a text with more of the question’s words', () => {
    const lexical = Bm25.of([
      ['mill', 'river', 'old'],
      ['mill', 'tea', 'old'],
      ['stone', 'tea', 'old'],
    ]);
    const [both, one, none] = signalsOf(['mill', 'river'], lexical, ['latin', 'latin', 'latin']);
    expect(both?.share).toBeGreaterThan(one?.share ?? 1);
    expect(one?.share).toBeGreaterThan(0);
    expect(none?.share).toBe(0);
  });

  it('sinks where a word of the question is nowhere to be found', () => {
    const lexical = Bm25.of([['mill', 'river'], ['tea']]);
    const [all] = signalsOf(['mill'], lexical, ['latin', 'latin']);
    const [half] = signalsOf(['mill', 'unheard'], lexical, ['latin', 'latin']);
    expect(half?.share).toBeLessThan(all?.share ?? 0);
  });

  it('expects no Chinese words of an English text, nor English ones of a Chinese text', () => {
    const lexical = Bm25.of([['mill'], ['水磨']]);
    const chinese = signalsOf(['水磨'], lexical, ['latin', 'han']);
    expect(chinese.map(({ expected }) => expected)).toEqual([0, 1]);
    const both = signalsOf(['水磨', 'mill'], lexical, ['latin', 'han']);
    for (const { expected } of both) expect(expected).toBeCloseTo(0.5, 5);
  });

  it('expects numbers of texts in either script, and a word where texts of a script have it', () => {
    const lexical = Bm25.of([['mill', '42'], ['水磨', 'nfl'], ['水磨']]);
    const expectedOf = (...terms: string[]) =>
      signalsOf(terms, lexical, ['latin', 'han', 'han']).map((one) => one.expected);
    expect(expectedOf('42')).toEqual([1, 1, 1]);
    expect(expectedOf('nfl')).toEqual([1, 1, 1]);
    expect(expectedOf('mill')).toEqual([1, 0, 0]);
  });

  it('is not lowered by the names of places in another script, and finds by them', () => {
    const lexical = Bm25.of([['kaihua', 'mill'], ['开化', '水磨'], ['tea']]);
    const signal = (names: string[]) =>
      [0, 1].map((row) => lexicalSignals({ terms: ['开化', '水磨'], names }, lexical, ['latin', 'han', 'latin'])(row));
    const [without, named] = [signal([]), signal(['kaihua'])];
    expect(named[1]).toEqual(without[1]);
    expect(without[0]).toEqual({ share: 0, expected: 0 });
    expect(named[0]?.share).toBeGreaterThan(0.3);
    expect(named[0]?.expected).toBeCloseTo(1 / 3, 5);
  });
});
