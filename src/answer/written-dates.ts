import { BoundsError } from './bounds-error.ts';

/** Which end of a period a date is: the first day that is within, or the last. */
export type PeriodEnd = 'from' | 'to';

/** The first and last day of a period, both within it; null where it is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** A day, a month or a year: "2023-08-08", "2023/8", "2023年8月". */
const FORMS = [
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?)?)?$/,
];

const WHAT_WORKS = 'write a day (2023-08-08), a month (2023-08) or a year (2023)';

const MONTHS = 12;

/**
 * The day that somebody means who writes a day, a month or a year for one end of a period: "2023" is the first day of
 * that year where it is the first of the period, and else its last.
 * @returns as YYYY-MM-DD
 * @throws BoundsError when it is no such date
 */
export function readWrittenDate(written: string, end: PeriodEnd): string {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  const wrong = (why?: string) => new BoundsError({ kind: 'date', written: written.trim() }, why);
  if (text === '') throw wrong(`The date is empty: ${WHAT_WORKS}.`);
  const parts = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!parts?.year) throw wrong();
  const year = Number(parts.year);
  const month = Number(parts.month ?? (end === 'from' ? 1 : MONTHS));
  if (month < 1 || month > MONTHS) throw wrong(`There is no month ${month} in “${text}”: ${WHAT_WORKS}.`);
  const last = daysIn(year, month);
  const day = Number(parts.day ?? (end === 'from' ? 1 : last));
  if (day < 1 || day > last) {
    throw wrong(`There is no day ${day} in ${monthOf(year, month)}, which has ${last}: ${WHAT_WORKS}.`);
  }
  return `${monthOf(year, month)}-${pad(day, 2)}`;
}

/** A period as people would write it: that of 2023-01-01 and 2023-12-31 is 2023 and 2023. It is read as the same period. */
export function shownPeriod({ from, to }: Period): Period {
  const forms = [4, 7].map((length) => ({
    from: from === null ? null : whole(from, length, 'from'),
    to: to === null ? null : whole(to, length, 'to'),
  }));
  return (
    forms.find((form) => (form.from !== null || from === null) && (form.to !== null || to === null)) ?? { from, to }
  );
}

/** The beginning of a day that is read as the day itself; null where it is not. */
function whole(day: string, length: number, end: PeriodEnd): string | null {
  const beginning = day.slice(0, length);
  return readWrittenDate(beginning, end) === day ? beginning : null;
}

/** The calendar repeats every 400 years, and a Date takes the years up to 99 for those of the last century. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function monthOf(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
