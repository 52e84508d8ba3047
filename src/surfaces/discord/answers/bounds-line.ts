import { type Bounds, type NamedDocument, onlyDocument } from '../../../answer/bounds.ts';
import { type Period, shownPeriod } from '../../../answer/written-dates.ts';
import type { Language } from '../language/language.ts';
import { field } from '../writing/field.ts';

/** As many documents as are named, and the room of each, by `weigh`. */
const MAX_DOCUMENTS = 2;
const TITLE_ROOM = 60;

/**
 * What an answer is bounded by besides places, and what it leaves out for want of a date, as lines of small print.
 * @param most so many documents are named
 */
export function smallBounds(bounds: Bounds | null, language: Language, most = MAX_DOCUMENTS): string[] {
  // That there is nothing within is told already.
  if (bounds === null || bounds.documents === 0) return [];
  return [...datesOf(bounds, language), ...documentsOf(bounds, language, most)].map((line) => `-# ${line}`);
}

/** That nothing is within the bounds. */
export function nothingWithin(bounds: Bounds, language: Language): string {
  const { say } = language;
  const { chosen } = bounds;
  const dated = periodOf(bounds, language) ?? '';
  if (chosen === null) return say('bounds.noneDated', { dated });
  const document = onlyDocument(bounds);
  const names = namesOf(chosen, language);
  if (document === null) return say('bounds.noneChosenDated', { names, dated });
  return document.date === null
    ? say('bounds.noDate', { name: names })
    : say('bounds.otherDate', { name: names, date: field(document.date, TITLE_ROOM), dated });
}

function datesOf(bounds: Bounds, language: Language): string[] {
  const dated = periodOf(bounds, language);
  if (dated === null) return [];
  const line = language.say('bounds.dates', { dated });
  const { undated } = bounds;
  return [
    onlyDocument(bounds) !== null || undated === 0
      ? line
      : `${line}; ${language.say('bounds.leftOut', { count: undated })}`,
  ];
}

function documentsOf({ chosen }: Bounds, language: Language, most: number): string[] {
  return chosen === null ? [] : [language.say('bounds.documents', { names: namesOf(chosen, language, most) })];
}

function namesOf(documents: readonly NamedDocument[], language: Language, most = MAX_DOCUMENTS): string {
  const names = documents.map(({ title }) => `“${field(title, TITLE_ROOM)}”`);
  return language.listed(names, most);
}

/** "2021 to 2023-08-31"; null where no date bounds anything. */
function periodOf(period: Period, { say }: Language): string | null {
  const { from, to } = shownPeriod(period);
  if (from === null && to === null) return null;
  if (from === null) return say('bounds.until', { to: to ?? '' });
  if (to === null) return say('bounds.since', { from });
  return from === to ? from : say('bounds.between', { from, to });
}
