import { escapeMarkup } from './escape.ts';
import { weigh } from './weight.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** A text on one line, escaped; where it has no room, its end is replaced by an ellipsis. For names, never for quotes. */
export function field(text: string, room: number): string {
  return escapeMarkup(shorten(text, room));
}

/** A text on one line, its end replaced by an ellipsis where it would weigh more than its room once escaped. */
export function shorten(text: string, room: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (weigh(escapeMarkup(line)) <= room) return line;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    if (weigh(escapeMarkup(kept + segment + ELLIPSIS)) > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}
