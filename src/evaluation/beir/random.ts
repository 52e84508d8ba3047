import { mersenne } from 'pure-rand/generator/mersenne';
import { shuffle } from 'simple-statistics';

/** How many different draws there are. */
const DRAWS = 2 ** 32;

/** How many coins a draw is worth. */
const COINS = 32;

/** Chance that comes out the same for the same seed, on every machine (Matsumoto & Nishimura, "Mersenne Twister", 1998). */
export interface Random {
  /** A whole number from 0 up to but not this one. */
  below(count: number): number;
  /** Either with the same likelihood. */
  coin(): boolean;
}

/** Every draw is used whole: comparing 10,000 questions takes 100 million coins. */
export function seededRandom(seed: number): Random {
  const generator = mersenne(seed);
  let coins = 0;
  let left = 0;
  return {
    below: (count) => Math.floor(((generator.next() >>> 0) / DRAWS) * count),
    coin: () => {
      if (left === 0) {
        coins = generator.next();
        left = COINS;
      }
      left--;
      return ((coins >>> left) & 1) === 1;
    },
  };
}

/** So many of the items, or all where there are fewer; drawn without regard to their order, and in their order. */
export function sample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const drawn = new Set(shuffled(Array.from(items.keys()), seed).slice(0, count));
  return items.filter((_, at) => drawn.has(at));
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed);
  return shuffle([...items], () => random.below(DRAWS) / DRAWS);
}
