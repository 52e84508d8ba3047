import type { Coverage } from '../coverage.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { questionNames } from './question-names.ts';

/** So that a name by itself is read as one, in small letters too. */
const BEFORE = 'in ';

/** What lists show behind a name: "Quzhou, Zhejiang · 衢州市 (23)". */
const SHOWN_BESIDE = /\s+·.*$/u;

/** What may stand around a name. */
const LEFT_OVER = /\bthe\b|[\p{P}\s]/gu;

/**
 * Looks a locality up by its id, or by a name in any script, with or without its kind or what it lies in, or with a slip
 * of the pen. Of namesakes those that the collection has are meant, if there are any; several where that does not settle
 * it, none where nothing is called so.
 */
export function lookUp(written: string, gazetteer: Gazetteer, coverage: Coverage): readonly Locality[] {
  const name = written.replace(SHOWN_BESIDE, '').trim();
  const byId = gazetteer.get(name);
  if (byId) return [byId];
  const names = questionNames(BEFORE + name, gazetteer, coverage);
  const rest = names.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), BEFORE + name);
  if (rest.replace(LEFT_OVER, '') !== BEFORE.trim()) return [];
  const [first, ...others] = names;
  if (first && others.length === 0) return first.localities;
  return gazetteer.narrowest(names.flatMap(({ localities }) => localities));
}
