import type { Citation, Quoted } from '../../../answer/answer.ts';
import { mainScript, type Script } from '../../../text/script.ts';
import type { Language } from '../language/language.ts';

/** How old an answer is, where no date in it is of the last year. */
export function ageNote(citations: readonly Citation[], today: string, { say, date }: Language): string | null {
  const newest = oldNews(citations, today);
  if (newest === null) return null;
  // What has no date may be newer.
  const isDated = citations.every(({ document }) => document.date !== null);
  return isDated ? say('answer.newest', { date: date(newest) }) : say('answer.newestDated', { date: date(newest) });
}

/** The date of the newest document that says what the quotes say, where that is more than a year before today. */
function oldNews(citations: readonly Citation[], today: string): string | null {
  const dates = citations.flatMap(({ document, alsoIn }) => [document, ...alsoIn].flatMap(({ date }) => date ?? []));
  const newest = dates.sort().at(-1);
  return newest !== undefined && newest < yearBefore(today) ? newest : null;
}

/** That quotes are not in the language of the question, as a line of small print; null where all are. */
export function languageNote({ question, citations }: Quoted, language: Language): string | null {
  const asked = mainScript(question);
  const scripts = citations.map(({ quote }) => mainScript(quote));
  const other = scripts.find((script): script is Script => script !== null && asked !== null && script !== asked);
  if (other === undefined) return null;
  const said = { language: language.say(`script.${other}`) };
  const note = scripts.every((script) => script === other)
    ? language.say('answer.otherLanguage', { ...said, count: scripts.length })
    : language.say('answer.someOtherLanguage', said);
  return `-# ${note}`;
}

/** The same day of the year before. */
function yearBefore(date: string): string {
  const [year = '', ...rest] = date.split('-');
  return [String(Number(year) - 1).padStart(4, '0'), ...rest].join('-');
}
