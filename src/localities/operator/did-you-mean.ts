import { countSlips } from '../../text/slips.ts';

/** More slips make it another word. */
const MOST_SLIPS = 2;
/** More than a line may hold. */
const MOST_LISTED = 8;

/** What to write in place of a word that is none of some: the one that was probably meant, else a few of them. */
export function oneOf(word: string, known: readonly string[]): string {
  const near = known.map((other) => ({ other, slips: countSlips(word.toLowerCase(), other) }));
  const [nearest] = near.filter(({ slips }) => slips <= MOST_SLIPS).sort((a, b) => a.slips - b.slips);
  if (nearest) return `did you mean "${nearest.other}"?`;
  const others = known.length > MOST_LISTED ? ', …' : '';
  return `write ${known.length > 1 ? 'one of ' : ''}${known.slice(0, MOST_LISTED).join(', ')}${others}`;
}
