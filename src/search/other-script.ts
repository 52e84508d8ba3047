import type { PassageIndex } from '../index/passage-index.ts';
import type { Locality } from '../localities/locality.ts';
import { isSyllable } from '../localities/pinyin.ts';
import { mainScript, scriptOf } from '../text/script.ts';
import { terms } from '../text/terms.ts';

/**
 * The terms of what passages in the other script than a question's call the localities that it names: 开化 for "Kaihua",
 * "kaihua" for 开化. Only those that some passage has.
 */
export function namesInOtherScript(
  question: string,
  localities: readonly Locality[],
  { lexical }: PassageIndex,
): string[] {
  const script = mainScript(question);
  const names = localities.flatMap(({ stems, wholes }) => [...stems.map(writtenName), ...wholes]);
  const found = names.flatMap(terms).filter((term) => scriptOf(term) !== script && lexical.has(term));
  return [...new Set(found)];
}

/** The syllables of pinyin are one word in most texts. */
function writtenName(stem: string): string {
  const words = stem.split(' ');
  return words.every(isSyllable) ? words.join('') : stem;
}
