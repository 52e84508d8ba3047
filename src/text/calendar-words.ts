/** The months in English, from January on; small, as all words here. */
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

export const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** As many letters as an abbreviated month has, but for "sept". */
const SHORT = 3;

/** How months are abbreviated, without the point. */
export const SHORT_MONTHS: readonly string[] = [...MONTHS.map((month) => month.slice(0, SHORT)), 'sept'];

/** Every name of a month, "may" once. */
export const MONTH_NAMES: readonly string[] = [...new Set([...MONTHS, ...SHORT_MONTHS])];

/** The names of a month from 1 to 12: "march" and "mar"; none for another number. */
export function namesOfMonth(month: number): string[] {
  return MONTH_NAMES.filter((name) => monthNamed(name) === month);
}

/** The month that a word names, from 1 to 12; 0 for none. */
export function monthNamed(word: string): number {
  if (!MONTH_NAMES.includes(word)) return 0;
  return MONTHS.findIndex((month) => month.startsWith(word.slice(0, SHORT))) + 1;
}
