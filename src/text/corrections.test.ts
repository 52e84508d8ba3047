import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from './any-character.fixture.ts';
import { type Correction, corrected, correctionOf } from './corrections.ts';

const at = (text: string, word: string, meant: string): Correction => {
  const start = text.indexOf(word);
  return correctionOf(text, { start, end: start + word.length }, meant);
};

describe('a corrected text', () => {
  it('has the words that are meant, with the capitals of those that were written', () => {
    const text = "How many mils has HEJNG, and Hejng's 磨坊?";
    const made = corrected(text, [at(text, 'Hejng', 'hejing'), at(text, 'mils', 'mills'), at(text, 'HEJNG', 'hejing')]);
    expect(made).toBe("How many mills has HEJING, and Hejing's 磨坊?");
  });

  it('is the same but for them, whatever stands around', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (before, after) => {
        const text = `${before}carvng${after}`;
        const span = { start: before.length, end: before.length + 6 };
        expect(corrected(text, [correctionOf(text, span, 'carving')])).toBe(`${before}carving${after}`);
      }),
    );
  });
});
