import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../text/span.ts';
import { personsIn } from './persons.ts';

describe('the persons that a question names in Latin letters', () => {
  it.each([
    ['What did Li Keqiang say?', ['Li Keqiang']],
    ['Can Tang Feifan and Li Na attend?', ['Tang Feifan', 'Li Na']],
    ['Mr. Wang Ji Cheng’s speech', ['Wang Ji Cheng']],
    ['Did Li Kangju Institute exist?', ['Li Kangju']],
    ['Can Men Dance in Tang Dynasty Costumes?', []],
    ['Sun Yat-sen, Red Boat, He Who Sings, li wei, LI WEI, Xi', []],
  ])('are found by their pinyin: %s', (question, names) => {
    expect(personsIn(question).map(({ span }) => slice(question, span))).toEqual(names);
  });

  it('may write a given name apart that others write together', () => {
    const all = ['Li Kang Ju', 'Li kangju', 'Likangju', 'Li kang ju'];
    expect(personsIn('Li Kang Ju')).toMatchObject([{ spellings: all }]);
    expect(personsIn('Li Xian')[0]?.spellings).toEqual(['Li Xian', 'Li xian', 'Lixian', 'Li xi an']);
  });

  it('stand where they are said to, in order', () => {
    const word = fc.constantFrom('Li', 'Kang', 'Kangju', 'Can', 'the', 'Boat', '', '.', '李');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        const found = personsIn(text);
        for (const { span, spellings } of found) expect(slice(text, span)).toBe(spellings[0]);
        const ends = found.flatMap(({ span }) => [span.start, span.end]);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }),
    );
  });
});
