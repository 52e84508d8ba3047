import type { PassageIndex } from '../index/passage-index.ts';
import { BoundsError } from './bounds-error.ts';
import type { Source } from './sources.ts';
import { type Period, readWrittenDate } from './written-dates.ts';

/** What the asker bounds an answer by, besides a locality. */
export interface WantedBounds {
  /** Quote only from documents of this date or later, as `readWrittenDate` reads it. */
  readonly from?: string | undefined;
  /** Quote only from documents of this date or earlier; of a year or a month, until its end. */
  readonly to?: string | undefined;
  /** Quote only from these documents, by their files. */
  readonly documents?: readonly [string, ...string[]] | undefined;
}

/** What of a document tells it from others. */
export type NamedDocument = Pick<Source, 'file' | 'title' | 'date'>;

/**
 * What an answer was bounded by: only passages of documents within are quoted. A document without a date is within no
 * dates.
 */
export interface Bounds extends Period {
  /** Null for all that there are. */
  readonly chosen: readonly [NamedDocument, ...NamedDocument[]] | null;
  /** How many documents are within. */
  readonly documents: number;
  /** How many are not, only as they have no date. */
  readonly undated: number;
}

/**
 * Settles what bounds an answer; null where nothing does.
 * @throws BoundsError for a date that cannot be read, dates in the wrong order, or a document that is not there
 */
export function readBounds({ from, to, documents }: WantedBounds, index: PassageIndex): Bounds | null {
  if (from === undefined && to === undefined && documents === undefined) return null;
  const period = readPeriod(from, to);
  const chosen = documents ? chosenOf(documents, index) : null;
  const dates = chosen?.map(({ date }) => date) ?? index.snapshot.documents.map(({ metadata: { date } }) => date);
  return {
    ...period,
    chosen,
    documents: dates.filter((date) => isWithin(date, period)).length,
    undated: isOpen(period) ? 0 : dates.filter((date) => date === null).length,
  };
}

/** The one document that an answer was bounded by; null for all that there are, and for several. */
export function onlyDocument({ chosen }: Pick<Bounds, 'chosen'>): NamedDocument | null {
  return chosen?.length === 1 ? chosen[0] : null;
}

/** Of some passages, by row, those that are within. */
export function rowsWithin(rows: readonly number[], bounds: Bounds | null, index: PassageIndex): readonly number[] {
  if (bounds === null) return rows;
  const chosen = bounds.chosen && new Set(bounds.chosen.map(({ file }) => file));
  const documents = index.snapshot.documents.filter(({ file, metadata: { date } }) => {
    return (chosen === null || chosen.has(file)) && isWithin(date, bounds);
  });
  const files = new Set(documents.map(({ file }) => file));
  return rows.filter((row) => files.has(index.passage(row).file));
}

function readPeriod(from: string | undefined, to: string | undefined): Period {
  const period = {
    from: from === undefined ? null : readWrittenDate(from, 'from'),
    to: to === undefined ? null : readWrittenDate(to, 'to'),
  };
  if (period.from !== null && period.to !== null && period.from > period.to) {
    throw new BoundsError({ kind: 'period', from: period.from, to: period.to });
  }
  return period;
}

function chosenOf([first, ...others]: readonly [string, ...string[]], index: PassageIndex): Bounds['chosen'] {
  return [known(first, index), ...others.map((file) => known(file, index))];
}

function known(file: string, { snapshot }: PassageIndex): NamedDocument {
  const found = snapshot.documents.find((document) => document.file === file);
  if (!found) throw new BoundsError({ kind: 'document', file });
  const { title, date } = found.metadata;
  return { file, title, date };
}

/** Days that are written as YYYY-MM-DD have the order of their texts. */
function isWithin(date: string | null, period: Period): boolean {
  if (date === null) return isOpen(period);
  return (period.from === null || period.from <= date) && (period.to === null || date <= period.to);
}

function isOpen({ from, to }: Period): boolean {
  return from === null && to === null;
}
