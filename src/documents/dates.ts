// Its entry would load all of its languages.
import { strict } from 'chrono-node/en';
import { hans } from 'chrono-node/zh';
import type { Span } from '../text/span.ts';

/** A day as it is written in a text. */
interface WrittenDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** With the time of day, where one follows. */
  readonly span: Span;
}

/** A day that a label or a front matter gives, as YYYY-MM-DD; null unless year, month and day are all written there. */
export function readDate(text: string): string | null {
  return findDate(text)?.date ?? null;
}

/** The first day that is written in a text, if year, month and day are. */
export function findDate(text: string): WrittenDate | null {
  for (const parser of [strict, hans]) {
    const [first] = parser.parse(text, undefined, { forwardDate: false });
    if (!first) continue;
    const { start } = first;
    if (start.isCertain('year') && start.isCertain('month') && start.isCertain('day')) {
      const date = [pad(start.get('year'), 4), pad(start.get('month'), 2), pad(start.get('day'), 2)].join('-');
      return { date, span: { start: first.index, end: first.index + first.text.length } };
    }
  }
  return null;
}

function pad(value: number | null, width: number): string {
  return String(value).padStart(width, '0');
}
