import { escapeMarkup } from './escape.ts';
import { weigh } from './weight.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Invisible, they turn round what stands behind them on the line. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Stands for the end that a text had to lose. */
export const ELLIPSIS = '…';

/** A text on one line, escaped; where it has no room, its end is replaced by an ellipsis. For names, never for quotes. */
export function field(text: string, room: number): string {
  return escapeMarkup(shorten(text, room));
}

/** A text on one line, its end replaced by an ellipsis where it would weigh more than its room once escaped. */
export function shorten(text: string, room: number): string {
  return cut(text, (line) => weigh(escapeMarkup(line)) <= room);
}

/** A text on one line for where Discord takes it as it is, as on a button; of so many UTF-16 units at most. */
export function label(text: string, longest: number): string {
  return cut(text, ({ length }) => length <= longest);
}

function cut(text: string, fits: (line: string) => boolean): string {
  const line = text.replace(TURNING, '').replace(/\s+/g, ' ').trim();
  if (fits(line)) return line;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    if (!fits(kept + segment + ELLIPSIS)) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}
