import type { Models } from '../beir/evaluate-beir.ts';

/**
 * The same models, but of what was once asked the answer is kept: a report reads the same texts again and again, with
 * other passages around them.
 */
export function remembering({ encoder, reader, calibration }: Models): Models {
  const vectors = new Map<string, Promise<Float32Array>>();
  const alignments = new Map<string, Promise<number>>();
  const logits = new Map<string, Promise<number>>();
  return {
    calibration,
    encoder: {
      id: encoder.id,
      dimensions: encoder.dimensions,
      knows: (word) => encoder.knows(word),
      embed: (text, urgency) => once(vectors, text, () => encoder.embed(text, urgency)),
      align: (question, passage) => once(alignments, `${question}\0${passage}`, () => encoder.align(question, passage)),
      close: () => encoder.close(),
    },
    reader: reader && {
      id: reader.id,
      backlog: 0,
      read: (question, passage) => once(logits, `${question}\0${passage}`, () => reader.read(question, passage)),
    },
  };
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
