import { stripVTControlCharacters } from 'node:util';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Combining marks and joiners take no column of their own. */
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Wide and fullwidth, in the words of Unicode's annex 11: Chinese, Japanese, Korean and their punctuation; emoji. */
const TWO =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

/** How many columns of a terminal a text of one line takes; its colours take none. */
export function columnsOf(text: string): number {
  return graphemesOf(stripVTControlCharacters(text)).reduce((sum, grapheme) => sum + columnsOfOne(grapheme), 0);
}

/** A text with spaces after it, so that it takes so many columns; a wider one as it is. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** A text without colours, cut with "…" where it would take more columns. */
export function cutTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let room = columns - 1;
  for (const grapheme of graphemesOf(text)) {
    room -= columnsOfOne(grapheme);
    if (room < 0) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function columnsOfOne(grapheme: string): number {
  if (NONE.test(grapheme)) return 0;
  return TWO.test(grapheme) ? 2 : 1;
}
