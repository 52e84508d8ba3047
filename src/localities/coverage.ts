import type { Locality } from './locality.ts';

/** What a collection has of localities. */
export interface Coverage {
  /** Whether a passage is about it, or about a part of it. */
  has(locality: Locality): boolean;
  /** Whether a passage is about it or names it, or a part of it. */
  names(locality: Locality): boolean;
  /** Whether a word, folded, occurs in it. */
  knowsWord(word: string): boolean;
}
