import { createHash } from 'node:crypto';
import { words } from '../text/terms.ts';
import type { Encoder } from './encoder.ts';

const DIMENSIONS = 32;

/** An encoder that keeps what it was given to read. */
export interface WordEncoder extends Encoder {
  readonly read: readonly string[];
}

/** Texts with the same words have the same vector, and those with common words are near; it knows no meanings. */
export function wordEncoder(id = 'words@000000000001'): WordEncoder {
  const read: string[] = [];
  return {
    id,
    dimensions: DIMENSIONS,
    knows: () => false,
    read,
    async embed(text) {
      read.push(text);
      return vectorOf(text);
    },
    async align(question, passage) {
      const found = new Set(words(passage));
      const asked = words(question);
      return asked.filter((word) => found.has(word)).length / (asked.length || 1);
    },
    async close() {},
  };
}

function vectorOf(text: string): Float32Array {
  const sum = new Float32Array(DIMENSIONS).fill(0.001);
  for (const word of words(text)) {
    const hash = createHash('sha256').update(word).digest();
    for (const part of sum.keys()) sum[part] = (sum[part] ?? 0) + ((hash[part] ?? 0) - 127.5);
  }
  const length = Math.hypot(...sum);
  return sum.map((part) => part / length);
}
