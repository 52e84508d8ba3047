import { type Correction, correctionOf } from '../../text/corrections.ts';
import { countSlips } from '../../text/slips.ts';
import { overlaps } from '../../text/span.ts';
import { fold } from '../../text/terms.ts';
import type { Coverage } from '../coverage.ts';
import type { FoundName } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { LEVEL_OF, readKindAfter, readKindBefore } from '../kinds.ts';

/** Shorter names have too many neighbours that are words. */
const SHORTEST = 6;

const WORD = /(?<![\p{L}\p{N}])\p{Script=Latin}{5,}(?![\p{L}\p{N}])/gu;

/** A name with what is wrong in it. */
export interface MisspeltName extends FoundName {
  readonly slip: Correction;
}

/**
 * Names that a question misspells by one slip of the pen, in words that the collection does not know. Only of what the
 * collection has or names, of provinces and of cities: there are too many counties to guess among all of them.
 * What the collection does not name must be capital: "changed" is one slip from Changde.
 * @param found the names that are spelt right
 */
export function findMisspelt(
  question: string,
  found: readonly FoundName[],
  gazetteer: Gazetteer,
  coverage: Coverage,
): MisspeltName[] {
  return Array.from(question.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    const span = { start: index, end: index + word.length };
    if (found.some((name) => overlaps(name.span, span)) || coverage.knowsWord(fold(word))) return [];
    const isCapital = /^\p{Lu}/u.test(word);
    const name = nearest(fold(word), gazetteer, coverage);
    if (!name || !(isCapital || name.localities.some((one) => coverage.names(one)))) return [];
    const after = readKindAfter(question, span.end);
    const before = after ? null : readKindBefore(question, span.start);
    return [
      {
        ...name,
        span: { start: before?.start ?? span.start, end: after?.end ?? span.end },
        kinds: after?.kinds ?? before?.kinds ?? null,
        isWhole: false,
        script: 'latin',
        isSplit: false,
        isCapital,
        slip: correctionOf(question, span, name.key),
      },
    ];
  });
}

/** The name that is one slip away; of several the one that the collection has, then the one of the highest level. */
function nearest(
  word: string,
  gazetteer: Gazetteer,
  coverage: Coverage,
): Pick<FoundName, 'key' | 'localities'> | undefined {
  let best: (Pick<FoundName, 'key' | 'localities'> & { readonly rank: number }) | undefined;
  for (const key of gazetteer.keys()) {
    if (key.length < SHORTEST || key[0] !== word[0] || Math.abs(key.length - word.length) > 1) continue;
    if (countSlips(word, key) !== 1) continue;
    const localities = gazetteer.named(key).map(({ locality }) => locality);
    const known = localities.filter((locality) => coverage.names(locality));
    const meant = known.length > 0 ? known : localities.filter(({ kind }) => LEVEL_OF[kind] <= 2);
    const rank = known.length > 0 ? 0 : Math.min(...meant.map(({ kind }) => LEVEL_OF[kind]));
    if (meant.length > 0 && rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { key, localities: meant, rank };
  }
  return best;
}
