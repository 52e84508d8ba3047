/** Okapi BM25's usual constants: how soon repeating a term stops to count, and how much length is held against a text. */
const K1 = 1.2;
const B = 0.75;

interface Posting {
  readonly rows: number[];
  readonly counts: number[];
}

const NOWHERE: Posting = { rows: [], counts: [] };

/**
 * A lexical index: which of a fixed list of texts have which terms.
 * Scores are Okapi BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009).
 */
export class Bm25 {
  readonly #postings = new Map<string, Posting>();
  readonly #lengths: Float32Array;
  readonly #meanLength: number;

  /** @param texts the terms of each text, repeats included */
  constructor(texts: readonly (readonly string[])[]) {
    this.#lengths = Float32Array.from(texts, (terms) => terms.length);
    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length) || 1;
    for (const [row, terms] of texts.entries()) this.#add(row, terms);
  }

  #add(row: number, terms: readonly string[]): void {
    for (const term of terms) {
      const posting = this.#postings.get(term) ?? { rows: [], counts: [] };
      if (posting.rows.length === 0) this.#postings.set(term, posting);
      const last = posting.rows.length - 1;
      if (posting.rows[last] === row) posting.counts[last] = (posting.counts[last] ?? 0) + 1;
      else {
        posting.rows.push(row);
        posting.counts.push(1);
      }
    }
  }

  /** How many texts there are. */
  get size(): number {
    return this.#lengths.length;
  }

  /** Whether any text has the term. */
  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /** The texts that have a term, by row, in order. */
  rowsOf(term: string): readonly number[] {
    return (this.#postings.get(term) ?? NOWHERE).rows;
  }

  /** How much a term tells: high for rare ones, never negative; a term of no text tells the most. */
  weight(term: string): number {
    const found = this.#postings.get(term)?.rows.length ?? 0;
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** The score of every text for a query, 0 where none of its terms occurs. */
  scores(query: readonly string[]): Float32Array {
    const scores = new Float32Array(this.size);
    for (const term of new Set(query)) this.#addScores(term, scores);
    return scores;
  }

  #addScores(term: string, scores: Float32Array): void {
    const { rows, counts } = this.#postings.get(term) ?? NOWHERE;
    const weight = this.weight(term);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      const count = counts[index] ?? 0;
      const length = 1 - B + (B * (this.#lengths[row] ?? 0)) / this.#meanLength;
      scores[row] = (scores[row] ?? 0) + (weight * count * (K1 + 1)) / (count + K1 * length);
    }
  }
}
