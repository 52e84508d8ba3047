import { LRUCache } from 'lru-cache';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { slice } from '../text/span.ts';
import { type ReadSentence, readSentence } from './match-sentences.ts';
import { type WordPairs, wordPairs } from './resemblance.ts';
import { tellingWords } from './telling-words.ts';

/** A passage as it is compared with others. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly sentences: readonly ReadSentence[];
  readonly pairs: WordPairs;
}

/** An answer reads the same passages several times; so many are kept, those that were read last. */
const MOST_KEPT = 500;

const kept = new WeakMap<PassageIndex, LRUCache<Passage, ReadPassage>>();

/** Reads a passage to compare it with others; the spans are those of its document. */
export function readPassage(passage: Passage, index: PassageIndex): ReadPassage {
  const known = kept.get(index) ?? new LRUCache<Passage, ReadPassage>({ max: MOST_KEPT });
  kept.set(index, known);
  const read = known.get(passage) ?? readAnew(passage, index);
  known.set(passage, read);
  return read;
}

function readAnew(passage: Passage, index: PassageIndex): ReadPassage {
  const text = index.documentText(passage.file);
  const sentences = passage.sentences.map((span) => readSentence(span, tellingWords(slice(text, span), span.start)));
  return { passage, sentences, pairs: pairsOf(sentences) };
}

/** The word pairs of sentences that follow one another. */
export function pairsOf(sentences: readonly ReadSentence[]): WordPairs {
  return wordPairs(sentences.flatMap(({ words }) => words.map(({ value }) => value)));
}
