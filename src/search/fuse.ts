import type { LexicalSignal } from './lexical-signal.ts';

/**
 * How much the cosines of the whole passage, of its nearest sentence and of its document count for the meaning, and what
 * passage and document count for the words. (nDCG@10 on six collections, the mean of sets as different as news in capitals,
 * abstracts, answers to frequent questions and questions in the other language: the passage alone .705, with its sentences
 * .728, with its document .732. The parts may change by a third without a difference that could be told from chance.)
 */
const MEANING = { whole: 0.5, sentence: 0.35, document: 0.15 } as const;
const WORDS = { passage: 0.7, document: 0.3 } as const;

/** How much words count, as far as they can be expected in the passage: below .4 facts are missed, from .5 on answers that say it otherwise. */
const WEIGHT_OF_WORDS = 0.45;

interface Meanings {
  readonly whole: number;
  readonly sentence: number;
  readonly document: number;
}

/** How well a passage goes with a question, by all that is known before it is read. */
export function fuse(
  { whole, sentence, document }: Meanings,
  { share, expected, documentShare }: LexicalSignal & { readonly documentShare: number },
): number {
  const meaning = MEANING.whole * whole + MEANING.sentence * sentence + MEANING.document * document;
  return weigh(meaning, WORDS.passage * share + WORDS.document * documentShare, expected);
}

/** What `fuse` tells, at a first look: by the passage as a whole. */
export function fuseAtFirstLook(whole: number, { share, expected }: LexicalSignal): number {
  return weigh(whole, share, expected);
}

/** The weighted sum of both, scaled alike for all questions (so that it can be judged, unlike a fusion by ranks). */
function weigh(meaning: number, words: number, expected: number): number {
  const trust = expected * WEIGHT_OF_WORDS;
  return (1 - trust) * meaning + trust * words;
}
