import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { termOf, terms, words } from '../text/terms.ts';
import { answerKindTest } from './answer-kinds.ts';
import { correctSpelling } from './spelling.ts';

/** A question as it is searched. */
export interface Query {
  readonly vector: Float32Array;
  /** Its distinct terms, those that no passage has corrected where a rare slip of the pen explains them. */
  readonly terms: readonly string[];
  /** Whether a text has a number, a date, … where the question asks for one. */
  hasAnswerKind(text: string): boolean;
}

/** What people say around a question, or with which they ask it; no passage is expected to have it. */
const COURTESY: ReadonlySet<string> = new Set(
  terms(
    'hello hi hey dear everybody everyone guys good morning evening please thanks thank tell know wonder wondering quick somebody anybody find trying happen happened mention mentioned describe explain',
  ),
);

/**
 * Reads a question.
 * @param asked the part of it whose words are looked for: what it names of the scope is settled by the scope
 * @throws EncoderError
 */
export async function readQuery(
  question: string,
  index: PassageIndex,
  encoder: Encoder,
  asked = question,
): Promise<Query> {
  const vector = await encoder.embed(question, 'question');
  const all = words(asked).flatMap((word) => knownTerm(word, index) ?? []);
  const telling = all.filter((term) => !COURTESY.has(term));
  return {
    vector,
    terms: [...new Set(telling.length > 0 ? telling : all)],
    hasAnswerKind: answerKindTest(question),
  };
}

function knownTerm(word: string, { lexical, vocabulary }: PassageIndex): string | undefined {
  const term = termOf(word);
  if (term === undefined || lexical.has(term) || COURTESY.has(term)) return term;
  return termOf(correctSpelling(word, vocabulary) ?? word);
}
