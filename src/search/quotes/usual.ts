import { withoutForms } from '../../text/forms.ts';

/**
 * UTF-16 units that are either no letters, or are found by a pattern for their folded form that knows capitals and
 * full-width letters. All others (accents of their own, ligatures, invisible characters) are folded before a text is
 * looked through. Surrogates are those of letters and signs that fold to themselves, and of emoji.
 */
const USUAL = String.raw`\0-\u00a9\u00ab\u00ac\u00ae-\u00b9\u00bb-\u012f\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u03ce\u0400-\u0481\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20a7\u20a9-\u20bf\u2190-\u23ff\u2460-\u249b\u2500-\u27ff\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\ud83d\ud840-\ud87d\udc00-\udfff\uff01-\uff5e\uffe0-\uffe6`;

const UNUSUAL = new RegExp(`[^${USUAL}]`);
/** With the character before it, to which an accent may belong. */
const UNUSUAL_RUN = new RegExp(
  `(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[^])?[^${USUAL}](?:[^${USUAL}]|[\\udc00-\\udfff])*`,
  'g',
);

/** Whether every letter of a text is found by a pattern. */
export function isUsual(text: string): boolean {
  return !UNUSUAL.test(text);
}

/** The same letters in the same order, such that all of them are found by a pattern. */
export function madeUsual(text: string): string {
  return text.replace(UNUSUAL_RUN, (run) => withoutForms(run).text);
}
