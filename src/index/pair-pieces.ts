/** What a tokenizer makes of a pair of texts: lists of one number for each word piece. */
export type Pieces = Readonly<Record<string, readonly number[]>>;

/** How many word pieces of each text there are, or are kept. */
export interface PairLengths {
  readonly question: number;
  readonly passage: number;
}

/**
 * Cuts the ends of both texts so that all fits into `limit` word pieces. The longer text is cut first, and neither below
 * half of the room; the marks before, between and behind them stay. (The library would cut the end of the whole: a long
 * question would leave nothing of the passage.) `measure` is asked only when something must be cut.
 */
export function fitPair(pieces: Pieces, measure: () => PairLengths, limit: number): Pieces {
  const total = pieces.input_ids?.length ?? 0;
  if (total <= limit) return pieces;
  const lengths = measure();
  const marks = total - lengths.question - lengths.passage;
  const kept = shareRoom(lengths, Math.max(0, limit - marks));
  // One mark stands before the question and one behind the passage, in all models of this kind.
  const passage = total - 1 - lengths.passage;
  const isKept = (_: number, at: number) =>
    at <= kept.question || (at > lengths.question && at < passage + kept.passage) || at === total - 1;
  return Object.fromEntries(Object.entries(pieces).map(([name, values]) => [name, values.filter(isKept)]));
}

function shareRoom({ question, passage }: PairLengths, room: number): PairLengths {
  const half = Math.floor(room / 2);
  if (question <= half) return { question, passage: Math.min(passage, room - question) };
  if (passage <= room - half) return { question: room - passage, passage };
  return { question: half, passage: room - half };
}
