import type { Coverage } from '../coverage.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { type QuestionName, questionNames } from './question-names.ts';
import { widened } from './question-scope.ts';

/** What lists show behind a name: "Quzhou, Zhejiang · 衢州市 (23)". */
const SHOWN_BESIDE = /\s+·.*$/u;

/** What may stand around a name. */
const LEFT_OVER = /\bthe\b|[\p{P}\s]/gu;

/** In "Chaoyang, Liaoning" the one lies in the other; in "Kaihua, Hubei" neither does. */
function liesIn(inner: QuestionName, outer: QuestionName, gazetteer: Gazetteer): boolean {
  return inner.localities.every((one) => outer.localities.some((other) => gazetteer.isWithin(one, other)));
}

/**
 * Looks a locality up by its id, or by a name in any script, with or without its kind or what it lies in, or with a slip
 * of the pen. Of namesakes those that the collection has are meant, if there are any; several where that does not settle
 * it, none where nothing is called so.
 */
export function lookUp(written: string, gazetteer: Gazetteer, coverage: Coverage): readonly Locality[] {
  const name = written.replace(SHOWN_BESIDE, '').trim();
  const byId = gazetteer.get(name);
  if (byId) return [byId];
  const names = questionNames(name, gazetteer, coverage, () => true);
  const rest = names.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), name);
  if (rest.replace(LEFT_OVER, '') !== '') return [];
  if (names.length === 1) return names[0]?.localities ?? [];
  const inner = names.find((one) => names.every((other) => other === one || liesIn(one, other, gazetteer)));
  return inner ? widened(inner, gazetteer).localities : [];
}
