import type { Token } from './tokens.ts';

/** A stretch of tokens, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a mark more or less costs, and what a word does; whole numbers, as equal costs are compared. */
const COST = { mark: 1, word: 12 } as const;

/** So many marks may be put in or left out for each word or mark of a text, whatever that costs. */
const MARKS_PER_TOKEN = 1;

/** The cheapest ways to make the text up to one token of the stretches that end at each token of another. */
interface Ways {
  readonly costs: Int32Array;
  /** Where each of those stretches begins. */
  readonly starts: Int32Array;
  /** The cost of the cheapest; more tokens never cost less. */
  readonly least: number;
}

/**
 * The stretch of a text that comes nearest to another: with the fewest words put in, left out or replaced.
 * Sellers, "The theory and computation of evolutionary distances: pattern recognition", 1980.
 * @param most so many words may be so at most; where it takes more, there is none
 */
export function fit(wanted: readonly Token[], text: readonly Token[], most: number): Stretch | undefined {
  const limit = most * COST.word + MARKS_PER_TOKEN * wanted.length * COST.mark;
  const numbers = new Map<string, number>();
  const there = Int32Array.from(text, ({ value }) => numberOf(value, numbers));
  const costs = Int32Array.from(text, costOf);
  let ways: Ways = {
    costs: new Int32Array(text.length + 1),
    starts: Int32Array.from({ length: text.length + 1 }, (_, at) => at),
    least: 0,
  };
  for (const token of wanted) {
    ways = withOneMore(ways, numberOf(token.value, numbers), costOf(token), there, costs);
    if (ways.least > limit) return undefined;
  }
  let to = 0;
  for (let end = 1; end <= text.length; end++) {
    const [cost = 0, best = 0] = [ways.costs[end], ways.costs[to]];
    // Another word in the place of the last one is rather a wrong word than one too many behind the end.
    const goesOn = cost === best && ways.starts[end] === ways.starts[to];
    if (cost < best || goesOn) to = end;
  }
  return { from: ways.starts[to] ?? 0, to };
}

function withOneMore(before: Ways, value: number, cost: number, there: Int32Array, costs: Int32Array): Ways {
  const after = { costs: new Int32Array(before.costs.length), starts: new Int32Array(before.starts.length) };
  after.costs[0] = (before.costs[0] ?? 0) + cost;
  let cheapest = after.costs[0];
  for (let end = 1; end <= there.length; end++) {
    const other = costs[end - 1] ?? 0;
    const exchange = there[end - 1] === value ? 0 : exchangeCost(cost, other);
    const kept = (before.costs[end - 1] ?? 0) + exchange;
    const missing = (before.costs[end] ?? 0) + cost;
    const additional = (after.costs[end - 1] ?? 0) + other;
    const least = Math.min(kept, missing, additional);
    after.costs[end] = least;
    if (least === kept) after.starts[end] = before.starts[end - 1] ?? 0;
    else after.starts[end] = (least === missing ? before.starts[end] : after.starts[end - 1]) ?? 0;
    if (least < cheapest) cheapest = least;
  }
  return { ...after, least: cheapest };
}

/** A word is not exchanged for a mark. */
function exchangeCost(one: number, other: number): number {
  return (one === COST.mark) === (other === COST.mark) ? Math.max(one, other) : one + other;
}

function costOf({ words }: Token): number {
  return words === 0 ? COST.mark : Math.round(words * COST.word);
}

function numberOf(value: string, numbers: Map<string, number>): number {
  const number = numbers.get(value) ?? numbers.size;
  numbers.set(value, number);
  return number;
}
