import type { Answer } from '../../../answer/answer.ts';
import type { Language } from '../language/language.ts';
import { field } from '../writing/field.ts';

/** Of the quoted phrases that are named, and of each, by `weigh`. */
const MAX_PHRASES = 3;
const PHRASE_ROOM = 80;

/**
 * Says that nothing answers, and which quoted phrases are not there.
 * @param names of the localities that were asked about, as Markdown; null for all of the collection
 */
export function notFound(answer: Answer, names: string | null, language: Language): string {
  const { say } = language;
  const absent = answer.outcome === 'not-found' ? answer.absent : [];
  const phrases = absent.map((phrase) => `“${field(phrase, PHRASE_ROOM)}”`);
  if (phrases.length === 0) return names === null ? say('answer.notFound') : say('answer.notFoundAbout', { names });
  const absentOnes = language.listed(phrases, MAX_PHRASES, 'or');
  return names === null
    ? say('answer.absent', { phrases: absentOnes })
    : say('answer.absentAbout', { names, phrases: absentOnes });
}
