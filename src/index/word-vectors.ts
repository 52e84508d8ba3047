/** The vectors of a text's word pieces, each in its context and of unit length, one after another. */
export interface WordVectors {
  /** How many numbers each has. */
  readonly width: number;
  readonly values: Float32Array;
}

/**
 * How well a passage meets each word of a question, from -1 to 1: the mean, over the question's word pieces, of the highest
 * cosine with one of the passage's (MaxSim; Khattab & Zaharia, "ColBERT", 2020, here with vectors that nobody trained for
 * it). 0 where one of them has no words.
 */
export function alignment(question: WordVectors, passage: WordVectors): number {
  const words = question.values.length / question.width;
  if (words === 0 || passage.values.length === 0) return 0;
  let sum = 0;
  for (let word = 0; word < words; word++) sum += nearest(question, word, passage);
  return sum / words;
}

/** The mean of the vectors, of unit length: a vector of the whole text. */
export function meanOf({ width, values }: WordVectors): WordVectors {
  const mean = new Float32Array(width);
  const count = values.length / width;
  for (let at = 0; at < width; at++) {
    let sum = 0;
    for (let of = at; of < values.length; of += width) sum += values[of] ?? 0;
    mean[at] = sum / count;
  }
  return unitLength({ width, values: mean });
}

/** The same vectors, each made of unit length in its place. */
export function unitLength(vectors: WordVectors): WordVectors {
  const { width, values } = vectors;
  for (let start = 0; start < values.length; start += width) {
    let square = 0;
    for (let at = start; at < start + width; at++) square += (values[at] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let at = start; at < start + width; at++) values[at] = (values[at] ?? 0) / length;
  }
  return vectors;
}

/**
 * Indexed loops over typed arrays are several times as fast as their methods with a function, and four sums beside one
 * another are made in half the time: each addition waits for the one before it, not for those of the others.
 */
function nearest(question: WordVectors, word: number, { width, values }: WordVectors): number {
  const own = question.values.subarray(word * width, (word + 1) * width);
  let highest = -1;
  let start = 0;
  for (; start + 4 * width <= values.length; start += 4 * width) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let at = 0; at < width; at++) {
      const value = own[at] ?? 0;
      first += value * (values[start + at] ?? 0);
      second += value * (values[start + width + at] ?? 0);
      third += value * (values[start + 2 * width + at] ?? 0);
      fourth += value * (values[start + 3 * width + at] ?? 0);
    }
    highest = Math.max(highest, first, second, third, fourth);
  }
  for (; start < values.length; start += width) {
    let cosine = 0;
    for (let at = 0; at < width; at++) cosine += (own[at] ?? 0) * (values[start + at] ?? 0);
    highest = Math.max(highest, cosine);
  }
  return highest;
}
