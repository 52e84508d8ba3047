import { best, prior } from '../company.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { saysAnd, saysAndOrComma } from './joined-names.ts';
import type { QuestionName } from './question-names.ts';

/** Who asks how one comes from Kaihua to Quzhou asks for both. */
const TO = /^\s*to\s+(?:the\s+)?$/i;

/** Between a locality and what it lies in: "Kaihua, Quzhou", "Kaihua County of Quzhou". */
const BEFORE_WHOLE = /^\s*(?:[,，]|in|of)\s*$/i;

/** Between what a locality lies in and that: "Quzhou's Kaihua", 衢州市开化县. */
const BEFORE_PART = /^(?:['’]s)?[\s的]*$/;

/** Whether so little stands between two names that the second may be a part of the first: 武汉市洪山区. */
export function goesOnToPart(between: string): boolean {
  return BEFORE_PART.test(between);
}

/**
 * What is asked for by some names. In "Kaihua County, Quzhou" and "in Quzhou, what did Kaihua do", Quzhou only tells where;
 * in "Kaihua and Quzhou" it is asked for.
 * @param names in order
 */
export function withoutAddresses(question: string, names: readonly QuestionName[], gazetteer: Gazetteer): Locality[] {
  const meant = names.map(({ localities }) => likeliest(localities));
  const narrowest = new Set(gazetteer.narrowest(meant.flat()));
  const isPart = (part: number, whole: number) =>
    meant[part]?.some((one) => meant[whole]?.some((other) => one !== other && gazetteer.isWithin(one, other))) ?? false;
  /** What stands between a name and the next one. */
  const behind = (at: number) => question.slice(names[at]?.span.end, names[at + 1]?.span.start);
  const isAddress = (at: number) =>
    (isPart(at - 1, at) && BEFORE_WHOLE.test(behind(at - 1))) || (isPart(at + 1, at) && BEFORE_PART.test(behind(at)));
  const isJoined = (at: number) => {
    if (at < 0 || at + 1 >= names.length) return false;
    if (saysAnd(behind(at)) || TO.test(behind(at))) return true;
    return saysAndOrComma(behind(at)) && !isPart(at, at + 1) && !isPart(at + 1, at);
  };
  const asked = meant.filter(
    (localities, at) =>
      localities.some((locality) => narrowest.has(locality)) || (!isAddress(at) && (isJoined(at - 1) || isJoined(at))),
  );
  return [...new Set(asked.flat())];
}

/** Of namesakes of which the collection has nothing, those of the highest level; there is nothing on any of them. */
function likeliest(localities: QuestionName['localities']): readonly Locality[] {
  return best(localities, prior).candidates;
}
