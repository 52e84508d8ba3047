// Its entry would load all of its languages.
import { strict } from 'chrono-node/en';
import { hans } from 'chrono-node/zh';

/** A day that a label or a front matter gives, as YYYY-MM-DD; null unless year, month and day are all written there. */
export function readDate(text: string): string | null {
  for (const parser of [strict, hans]) {
    const start = parser.parse(text, undefined, { forwardDate: false })[0]?.start;
    if (start?.isCertain('year') && start.isCertain('month') && start.isCertain('day')) {
      return [pad(start.get('year'), 4), pad(start.get('month'), 2), pad(start.get('day'), 2)].join('-');
    }
  }
  return null;
}

function pad(value: number | null, width: number): string {
  return String(value).padStart(width, '0');
}
