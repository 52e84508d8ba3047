import type { AnswerKind } from '../search/asked-kind.ts';
import type { Query } from '../search/query.ts';
import type { Demands, QuestionSyntax } from '../search/read-syntax.ts';
import type { SoughtWord } from '../search/read-word.ts';
import type { Correction } from '../text/corrections.ts';
import type { Scope } from './scope.ts';

/** How a question was read, besides the localities that it names. */
export interface Reading extends Demands {
  /** What is looked for in words; none where nothing was looked for. */
  readonly words: readonly SoughtWord[];
  /** What passages in the other script call the localities that it names, as far as these are looked for in words. */
  readonly names: readonly string[];
  /** Its slips of the pen, in order. */
  readonly corrections: readonly Correction[];
  /** The kind of thing that it asks for; null for none that can be told. */
  readonly answerKind: AnswerKind | null;
}

/** How a question was read that was looked for. */
export function readingOf({ phrases, excluded }: QuestionSyntax, query: Query): Reading {
  const { words, names, corrections, asks } = query;
  const inOrder = corrections.toSorted((a, b) => a.span.start - b.span.start);
  return { words, names, corrections: inOrder, answerKind: asks?.kind ?? null, phrases, excluded };
}

/** How one was read for which there was no place to look. */
export function unsearched({ phrases, excluded }: QuestionSyntax, { slips }: Pick<Scope, 'slips'>): Reading {
  return { words: [], names: [], corrections: slips, answerKind: null, phrases, excluded };
}
