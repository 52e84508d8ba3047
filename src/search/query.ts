import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Locality } from '../localities/locality.ts';
import { termOf, terms, words } from '../text/terms.ts';
import { answerKindTest } from './answer-kinds.ts';
import { joinWords, splitWord } from './joined-words.ts';
import type { Wanted } from './lexical-signal.ts';
import { namesInOtherScript } from './other-script.ts';
import { correctSpelling } from './spelling.ts';

/** A question as it is searched. */
export interface Query extends Wanted {
  readonly vector: Float32Array;
  /** Its distinct terms, those that no passage has corrected where a rare slip of the pen explains them. */
  readonly terms: readonly string[];
  /** Whether a text has a number, a date, … where the question asks for one. */
  hasAnswerKind(text: string): boolean;
}

/** What of a question is looked for in words: what it names of the scope is settled by the scope. */
export interface Unsettled {
  /** The question without what is settled. */
  readonly rest: string;
  /** The localities that it names besides. */
  readonly unsettled: readonly Locality[];
}

/** What people say around a question, or with which they ask it; no passage is expected to have it. */
const COURTESY: ReadonlySet<string> = new Set(
  terms(
    'hello hi hey dear everybody everyone guys good morning evening please thanks thank tell know wonder wondering quick somebody anybody find trying happen happened mention mentioned describe explain',
  ),
);

/**
 * Reads a question, without what it excludes.
 * @param open what of it is looked for in words; by default all
 * @throws EncoderError
 */
export async function readQuery(
  question: string,
  index: PassageIndex,
  encoder: Encoder,
  { rest, unsettled }: Unsettled = { rest: question, unsettled: [] },
): Promise<Query> {
  const vector = await encoder.embed(question, 'question');
  const all = joinWords(words(rest), index.vocabulary).flatMap((word) => knownTerms(word, index));
  const telling = all.filter((term) => !COURTESY.has(term));
  return {
    vector,
    terms: [...new Set(telling.length > 0 ? telling : all)],
    names: namesInOtherScript(question, unsettled, index),
    hasAnswerKind: answerKindTest(question),
  };
}

/** A word as the passages write it: none that carries no meaning, several where they write it apart. */
function knownTerms(word: string, index: PassageIndex): readonly string[] {
  const term = termOf(word);
  if (term === undefined) return [];
  if (index.lexical.has(term) || COURTESY.has(term)) return [term];
  const written = splitWord(word, index) ?? [correctSpelling(word, index.vocabulary) ?? word];
  return written.flatMap((one) => termOf(one) ?? []);
}
