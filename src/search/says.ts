import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { slice } from '../text/span.ts';
import { contained, wordPairs } from './resemblance.ts';
import { type TellingWord, tellingWords } from './telling-words.ts';

/** One of a passage's sentences, by its place. */
export interface PassageSentence {
  readonly passage: Passage;
  readonly sentence: number;
}

/** Most of a sentence. */
const MOST = 0.5;

/** Whether a sentence says what another does: most of its words, and every fact. */
export function says(one: PassageSentence, other: PassageSentence, index: PassageIndex): boolean {
  const [words, others] = [wordsOf(one, index), wordsOf(other, index)];
  const facts = new Set(factsOf(words));
  return contained(pairsOf(others), pairsOf(words)) >= MOST && factsOf(others).every((fact) => facts.has(fact));
}

function wordsOf({ passage, sentence }: PassageSentence, index: PassageIndex): TellingWord[] {
  const span = passage.sentences[sentence];
  return span ? tellingWords(slice(index.documentText(passage.file), span)) : [];
}

function pairsOf(words: readonly TellingWord[]) {
  return wordPairs(words.map(({ value }) => value));
}

function factsOf(words: readonly TellingWord[]): string[] {
  return words.flatMap(({ kind, value }) => (kind === null || kind === 'other' ? [] : value));
}
