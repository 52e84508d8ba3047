/*
 * What kinds of signs there are, for all that reads or compares texts. Those that are listed are to be put between the
 * brackets of a pattern with the flag u.
 */

export const DOUBLE_QUOTES = '"“”„‟«»「」『』＂〝〞〟';

/** A quotation in a quotation is within these, or within apostrophes. */
export const SINGLE_QUOTES = '‹›‚';

/** All that is typed for one, and the single marks of a quotation that look the same. */
export const APOSTROPHES = "'‘’‛ʼ`´＇";

/** The sign for minus is one too: it looks like one, and is typed as one. */
export const DASHES = String.raw`\p{Pd}\u2212`;

/** A letter, digit or accent of a script that parts words by spaces; Chinese does not. */
export const SPACED_LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])`;
