import { bench, describe } from 'vitest';
import { findNear } from './find-near.ts';
import { wordIndex } from './index.fixture.ts';
import { placesOf } from './places.ts';

const PASSAGES = 100_000;
const SENTENCES = 4;
const WORDS = 16;
const VOCABULARY = 50_000;
const CHARACTERS = 3_000;

/** The same numbers in every run. */
function* randomNumbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 48_271) % 2_147_483_647) yield state / 2_147_483_647;
}

const random = randomNumbers();

/** A few words are everywhere and most are rare, as in any language (Zipf). */
const anyWord = () => spelled(Math.floor(VOCABULARY ** random.next().value));
const spelled = (number: number) => [...String(number)].map((digit) => 'bcdfghklmn'[Number(digit)] ?? '').join('a');
const anySentence = () => `${Array.from({ length: WORDS }, anyWord).join(' ')} 42.`;
const anyCharacter = () => String.fromCharCode(0x4e00 + Math.floor(CHARACTERS ** random.next().value));
const anyChinese = () => `${Array.from({ length: 2 * WORDS }, anyCharacter).join('')}42。`;

/** Passages of some 400 characters, of which one in ten is Chinese. */
function textOf(number: number): string {
  const isChinese = number % 10 === 0;
  return Array.from({ length: SENTENCES }, isChinese ? anyChinese : anySentence).join(isChinese ? '' : ' ');
}

const texts = Object.fromEntries(Array.from({ length: PASSAGES }, (_, number) => [`${number}.txt`, textOf(number)]));
const index = wordIndex(texts);

/** What is looked for, each time elsewhere. */
function quotes(isChinese: boolean): () => string {
  let number = 0;
  return () => {
    number = (number + 7_310) % PASSAGES;
    const text = texts[`${isChinese ? number : number + 1}.txt`] ?? '';
    const half = text.slice(0, text.length / 2);
    return isChinese ? half : half.replace(/\S+$/, '');
  };
}

describe(`${PASSAGES} passages`, () => {
  const [english, chinese] = [quotes(false), quotes(true)];
  placesOf(english(), index);

  bench('a quote word for word', () => {
    if (placesOf(english(), index).length === 0) throw new Error('It was not found');
  });

  bench('… in Chinese', () => {
    if (placesOf(chinese(), index).length === 0) throw new Error('It was not found');
  });

  bench('one that nowhere stands word for word', () => {
    if (placesOf(`${english()} zebra`, index).length > 0) throw new Error('It was found');
  });

  bench('what comes near to one', () => {
    if (findNear(english().replace('42', '24'), index).length === 0) throw new Error('It was not found');
  });

  bench('… in Chinese', () => {
    if (findNear(chinese().replace('42', '24'), index).length === 0) throw new Error('It was not found');
  });
});
