import { fold } from '../text/terms.ts';

/** Shorter ones are as often the beginning of a word. */
const WORD = /^\p{Script=Latin}{4,}$/u;

/** Where a vocabulary marks the pieces that begin a word, those without a mark go on with one. */
const MARK = /^[▁Ġ]/u;

/** The words, folded, that a model's tokenizer has whole, from its pieces; those that go on with a word begin with "##", or lack a mark. */
export function wholeWords(pieces: readonly string[]): string[] {
  const marked = pieces.filter((piece) => MARK.test(piece)).map((piece) => piece.slice(1));
  return (marked.length > 0 ? marked : pieces).filter((piece) => WORD.test(piece)).map(fold);
}
