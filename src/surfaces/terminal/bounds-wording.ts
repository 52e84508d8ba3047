import { type Bounds, onlyDocument } from '../../answer/bounds.ts';
import { type Period, shownPeriod } from '../../answer/written-dates.ts';
import { nameOf } from './print-citation.ts';
import { count } from './print-report.ts';
import { oneLine } from './visible.ts';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "the 2 documents dated 2023", "Mills of Huabu (mills.txt)"; of bounds within which there is something. */
export function boundsCalled({ chosen, documents, ...period }: Bounds): string {
  const document = onlyDocument({ chosen });
  if (document) return nameOf(document);
  return `the ${documents === 1 ? 'one document' : `${documents} documents`} dated ${dated(period)}`;
}

/** Where quotes come from. */
export function onlyFrom(bounds: Bounds): string {
  const undated = leftOut(bounds);
  return `Only from ${boundsCalled(bounds)}${undated === '' ? '' : ` (${undated})`}`;
}

/** That nothing is within. */
export function withinSentence({ chosen, ...period }: Bounds): string {
  const document = onlyDocument({ chosen });
  if (!document) return `No document of this collection is dated ${dated(period)}.`;
  if (document.date === null) return `${nameOf(document)} has no date.`;
  return `${nameOf(document)} is dated ${oneLine(document.date)}, not ${dated(period)}.`;
}

/** That documents are left out for want of a date. */
export function undatedSentences(bounds: Bounds): string[] {
  const undated = leftOut(bounds);
  return undated === '' ? [] : [`${undated[0]?.toUpperCase()}${undated.slice(1)}.`];
}

/** The options that say so: "--from and --to". */
export function optionsOf({ from, to, chosen }: Bounds): string {
  return and.format([
    ...(from === null ? [] : ['--from']),
    ...(to === null ? [] : ['--to']),
    ...(chosen === null ? [] : ['--document']),
  ]);
}

function leftOut({ chosen, undated }: Bounds): string {
  if (onlyDocument({ chosen }) !== null || undated === 0) return '';
  return `${count(undated, 'document')} without a date ${undated === 1 ? 'is' : 'are'} left out`;
}

/** "2023", "2021 to 2023-08-31", "2023 or later". */
function dated(period: Period): string {
  const { from, to } = shownPeriod(period);
  if (from !== null && to !== null) return from === to ? from : `${from} to ${to}`;
  return from === null ? `${to} or earlier` : `${from} or later`;
}
