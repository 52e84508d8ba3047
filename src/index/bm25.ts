import { atOnce, type Steps } from '../text/in-turns.ts';

/** Okapi BM25's usual constants: how soon repeating a term stops to count, and how much length is held against a text. */
const K1 = 1.2;
const B = 0.75;

/** Some texts, by row, in a block of memory. */
type Rows = ArrayLike<number> & Iterable<number>;

/** No text has this row. */
const NO_ROW = -1;

/**
 * A lexical index: which of a fixed list of texts have which terms.
 * Scores are Okapi BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009).
 */
export class Bm25 {
  /** Terms by number, in the order of their first occurrence. */
  readonly #terms: ReadonlyMap<string, number>;
  /** Where in the two lists below each term's texts begin; they end where the next term's begin. */
  readonly #starts: Uint32Array;
  /** The texts that have the term, by row. */
  readonly #rows: Uint32Array;
  /** What of the term's weight goes to each of them: all that no query changes is worked out once. */
  readonly #shares: Float32Array;

  /** How many texts there are. */
  readonly size: number;

  /** @param lengths how many terms each text has, repeats included */
  private constructor({ terms, occurrences }: NumberedTerms, lengths: Uint32Array) {
    this.size = lengths.length;
    this.#terms = terms;
    this.#starts = startsOf(occurrences, lengths, terms.size);
    this.#rows = new Uint32Array(this.#starts.at(-1) ?? 0);
    this.#shares = new Float32Array(this.#rows.length);
    this.#count(occurrences, lengths);
    this.#weigh(lengths);
  }

  /** @param texts the terms of each text, repeats included */
  static of(texts: readonly (readonly string[])[]): Bm25 {
    return atOnce(Bm25.inSteps(texts));
  }

  /** `of` in steps, so that others have their turn (see text/in-turns.ts). */
  static *inSteps(texts: readonly (readonly string[])[]): Steps<Bm25> {
    const lengths = Uint32Array.from(texts, ({ length }) => length);
    return new Bm25(yield* numberTerms(texts), lengths);
  }

  #count(occurrences: Uint32Array, lengths: Uint32Array): void {
    const ends = this.#starts.slice();
    forEachOccurrence(occurrences, lengths, (term, row, isFirst) => {
      if (isFirst) {
        const end = ends[term] ?? 0;
        this.#rows[end] = row;
        ends[term] = end + 1;
      }
      const last = (ends[term] ?? 0) - 1;
      this.#shares[last] = (this.#shares[last] ?? 0) + 1;
    });
  }

  /** Makes shares of counts. */
  #weigh(lengths: Uint32Array): void {
    const meanLength = sum(lengths) / Math.max(1, lengths.length) || 1;
    for (let at = 0; at < this.#rows.length; at++) {
      const count = this.#shares[at] ?? 0;
      const length = 1 - B + (B * (lengths[this.#rows[at] ?? 0] ?? 0)) / meanLength;
      this.#shares[at] = (count * (K1 + 1)) / (count + K1 * length);
    }
  }

  /** Whether any text has the term. */
  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /** The texts that have a term, by row, in order. */
  rowsOf(term: string): Rows {
    const { from, to } = this.#range(term);
    return this.#rows.subarray(from, to);
  }

  /** How much a term tells: high for rare ones, never negative; a term of no text tells the most. */
  weight(term: string): number {
    const { from, to } = this.#range(term);
    const found = to - from;
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** The score of every text for a query, 0 where none of its terms occurs. */
  scores(query: readonly string[]): Float32Array {
    const scores = new Float32Array(this.size);
    for (const term of new Set(query)) this.#addScores(term, scores);
    return scores;
  }

  #addScores(term: string, scores: Float32Array): void {
    const rows = this.#rows;
    const shares = this.#shares;
    const weight = this.weight(term);
    const { from, to } = this.#range(term);
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0;
      scores[row] = (scores[row] ?? 0) + weight * (shares[at] ?? 0);
    }
  }

  #range(term: string): { from: number; to: number } {
    const number = this.#terms.get(term);
    if (number === undefined) return { from: 0, to: 0 };
    return { from: this.#starts[number] ?? 0, to: this.#starts[number + 1] ?? 0 };
  }
}

interface NumberedTerms {
  readonly terms: ReadonlyMap<string, number>;
  readonly occurrences: Uint32Array;
}

/** So many terms take no time to speak of. */
const A_STEP = 5000;

/** Gives each term a number, and the numbers of all terms of all texts, one text after the other. */
function* numberTerms(texts: readonly (readonly string[])[]): Steps<NumberedTerms> {
  const terms = new Map<string, number>();
  const occurrences = new Uint32Array(texts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const text of texts) {
    for (const term of text) {
      const number = terms.get(term) ?? terms.size;
      if (number === terms.size) terms.set(term, number);
      occurrences[at++] = number;
      if (at % A_STEP === 0) yield;
    }
    yield;
  }
  return { terms, occurrences };
}

/** Where the texts of each term begin if all are kept in one list, and the list's end. */
function startsOf(occurrences: Uint32Array, lengths: Uint32Array, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1);
  forEachOccurrence(occurrences, lengths, (term, _row, isFirst) => {
    if (isFirst) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 1; term <= terms; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  return starts;
}

/** Tells each term of each text, text by text, and whether it is the first of its kind in the text. */
function forEachOccurrence(
  occurrences: Uint32Array,
  lengths: Uint32Array,
  tell: (term: number, row: number, isFirst: boolean) => void,
): void {
  const lastRows = new Int32Array(occurrences.reduce((most, term) => Math.max(most, term), 0) + 1).fill(NO_ROW);
  let at = 0;
  for (let row = 0; row < lengths.length; row++) {
    for (const end = at + (lengths[row] ?? 0); at < end; at++) {
      const term = occurrences[at] ?? 0;
      tell(term, row, lastRows[term] !== row);
      lastRows[term] = row;
    }
  }
}

function sum(lengths: Uint32Array): number {
  return lengths.reduce((total, length) => total + length, 0);
}
