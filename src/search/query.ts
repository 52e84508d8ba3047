import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Locality } from '../localities/locality.ts';
import { type Correction, corrected } from '../text/corrections.ts';
import { slice } from '../text/span.ts';
import { placedWords } from '../text/terms.ts';
import { type AskedThing, askedThing } from './answer-kinds.ts';
import { withoutFillers } from './fillers.ts';
import { joinWords } from './joined-words.ts';
import type { Wanted } from './lexical-signal.ts';
import { namesInOtherScript } from './other-script.ts';
import { datesInOtherScript, type SameTerms } from './other-script-dates.ts';
import { personNames } from './person-names.ts';
import { readWord, type SoughtWord, telling } from './read-word.ts';

/** A question as it is searched. */
export interface Query extends Wanted {
  /** The question with its slips of the pen corrected, as the encoder reads it; all else is as it was written. */
  readonly text: string;
  /**
   * The same without what is settled, as the reader reads it, unless nothing else is asked: all passages of the scope are
   * about the place, and to name it draws those to the fore that name it most. (Measured on four sets of questions that name
   * a place: the reader alone has the right passage first for .80 of them, with the place for .75; and it tells those that
   * nothing answers from the others with an area under the curve of .82, with the place .77. The encoder is as good with it:
   * its passages have it, too.)
   */
  readonly rest: string;
  readonly corrections: readonly Correction[];
  /** The vector of the text. */
  readonly vector: Float32Array;
  /** Its distinct terms, those that no passage has corrected where a rare slip of the pen explains them. */
  readonly terms: readonly string[];
  /** The words that the terms stand for. */
  readonly words: readonly SoughtWord[];
  /** How the other script writes its dates, term by term; they are among the names. */
  readonly sameAs: SameTerms;
  /** The kind of thing that it asks for; null for none that can be told. */
  readonly asks: AskedThing | null;
}

/** What of a question is looked for in words: what it names of the scope is settled by the scope. */
export interface Unsettled {
  /** The question with blanks in the place of what is settled. */
  readonly rest: string;
  /** What is misspelt in what is settled. */
  readonly slips: readonly Correction[];
  /** The localities that it names besides. */
  readonly unsettled: readonly Locality[];
}

/**
 * Reads a question, without what it excludes.
 * @param open what of it is looked for in words; by default all
 * @throws EncoderError
 */
export async function readQuery(
  question: string,
  index: PassageIndex,
  encoder: Encoder,
  { rest, slips, unsettled }: Unsettled = { rest: question, slips: [], unsettled: [] },
): Promise<Query> {
  const read = joinWords(placedWords(withoutFillers(rest)), index.vocabulary).map((word) =>
    readWord(word, question, { index, encoder }),
  );
  const corrections = [...slips, ...read.flatMap(({ correction }) => correction ?? [])];
  const text = corrected(question, corrections);
  const dates = datesInOtherScript(question, index);
  const all = distinct(read.flatMap(({ sought }) => sought));
  const words = telling(all);
  return {
    text,
    rest: words.length > 0 ? leftToAsk(rest, corrections) : text,
    corrections,
    vector: await encoder.embed(text, 'question'),
    words,
    terms: words.map(({ term }) => term),
    names: [
      ...new Set([
        ...namesInOtherScript(question, unsettled, index),
        ...[...dates.values()].flat(),
        ...(await personNames(question, index)),
      ]),
    ],
    sameAs: dates,
    asks: askedThing(text),
  };
}

/** What is left of a question behind blanks, with its slips of the pen corrected. */
export function leftToAsk(rest: string, corrections: readonly Correction[]): string {
  const left = corrections.filter(({ span }) => slice(rest, span).trim() !== '');
  return corrected(rest, left).replace(/\s+/g, ' ').trim();
}

function distinct(words: readonly SoughtWord[]): SoughtWord[] {
  return [...new Map(words.map((word) => [word.term, word])).values()];
}
