import type { Answer } from '../../answer/answer.ts';
import { field } from './field.ts';
import { listed } from './listed.ts';
import { wording } from './wording.ts';

/** Of the quoted phrases that are named, and of each, by `weigh`. */
const MAX_PHRASES = 3;
const PHRASE_ROOM = 80;

/**
 * Says that nothing answers, and which quoted phrases are not there.
 * @param names of the localities that were asked about, as Markdown; null for all of the collection
 */
export function notFound(answer: Answer, names: string | null): string {
  const absent = answer.outcome === 'not-found' ? answer.absent : [];
  const phrases = absent.map((phrase) => `“${field(phrase, PHRASE_ROOM)}”`);
  if (phrases.length > 0) return wording.absent(names, listed(phrases, MAX_PHRASES, 'or'));
  return names === null ? wording.notFound : wording.notFoundAbout(names);
}
