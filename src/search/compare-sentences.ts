import { join, type Span } from '../text/span.ts';
import { align, type Gap } from './gaps.ts';
import type { FactKind, TellingWord } from './telling-words.ts';

/** One text has this where the other has that, and it tells them apart. */
export interface Difference {
  readonly kind: FactKind;
  readonly here: Span;
  readonly there: Span;
  /** What stands there, the same however it is written: "11" for "eleven" too. */
  readonly value: string;
}

/** What two sentences have in common, and in what they differ. */
export interface Comparison {
  /** The words that both have, in the same order, where the second has them. */
  readonly common: readonly TellingWord[];
  readonly differences: readonly Difference[];
  /** One says that something is so, the other that it is not. */
  readonly isDenied: boolean;
  /** The words of the first for which the second has nothing. */
  readonly rest: readonly TellingWord[];
}

/** A longer stretch that only one has is a clause, and what it denies is another matter. */
const LONGEST_DENIAL = 3;

/** Compares two sentences word by word. */
export function compareSentences(here: readonly TellingWord[], there: readonly TellingWord[]): Comparison {
  const { common, gaps } = align(here, there, ({ value }) => value);
  return {
    common: common.there,
    differences: gaps.flatMap((gap) => differenceIn(gap) ?? []),
    isDenied: gaps.some(isDenial),
    rest: gaps.flatMap((gap) => (gap.there.length === 0 ? gap.here : [])),
  };
}

function differenceIn(gap: Gap<TellingWord>): Difference | undefined {
  const here = onlyIn(gap.here, gap.there);
  const there = onlyIn(gap.there, gap.here);
  const [first, last] = [here[0], here.at(-1)];
  const [firstThere, lastThere] = [there[0], there.at(-1)];
  if (!first || !last || !firstThere || !lastThere || letters(gap.here) === letters(gap.there)) return undefined;
  return {
    kind: kindOf(here, there),
    here: join(first.span, last.span),
    there: join(firstThere.span, lastThere.span),
    value: there.map(({ value }) => value).join(' '),
  };
}

function onlyIn(words: readonly TellingWord[], others: readonly TellingWord[]): TellingWord[] {
  return words.filter(({ kind, value }) => kind !== null && !others.some((other) => other.value === value));
}

/** "He Jing" and "Hejing" are one name. */
function letters(words: readonly TellingWord[]): string {
  return words.map(({ value }) => value).join('');
}

function kindOf(here: readonly TellingWord[], there: readonly TellingWord[]): FactKind {
  const kinds = new Set([...here, ...there].map(({ kind }) => kind));
  const isOf = (...some: FactKind[]) => [...kinds].every((kind) => kind !== null && some.includes(kind));
  if (isOf('number')) return isInDigits(here) === isInDigits(there) ? 'number' : 'other';
  if (isOf('number', 'date')) return 'date';
  if (isOf('number', 'date', 'year')) return 'year';
  return isOf('name') ? 'name' : 'other';
}

/** "Dozens" and "24" need not contradict one another. */
function isInDigits(words: readonly TellingWord[]): boolean {
  return words.some(({ value }) => /\p{Nd}/u.test(value));
}

function isDenial({ here, there }: Gap<TellingWord>): boolean {
  if (Math.min(here.length, there.length) === 0 && here.length + there.length > LONGEST_DENIAL) return false;
  return here.some(({ denies }) => denies) !== there.some(({ denies }) => denies);
}
