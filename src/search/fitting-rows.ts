import { withContext } from '../index/context.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { asBeforeChinese } from '../text/number-in-chinese.ts';
import { phraseTest } from '../text/phrase.ts';
import { mainScript, scriptOf } from '../text/script.ts';
import { slice } from '../text/span.ts';
import { placedWords, termOf } from '../text/terms.ts';
import type { Demands } from './read-syntax.ts';

/**
 * Of some passages, by row, those that have every phrase and nothing that is excluded. A phrase must be in the passage
 * itself, where the quote shows it; what is excluded may be neither there nor in what it stands under: the title, the
 * section, the names of the localities that it is about.
 */
export function fittingRows(
  rows: readonly number[],
  { phrases, excluded }: Demands,
  index: PassageIndex,
): readonly number[] {
  const having = phrases.reduce((left, phrase) => demanding(phrase, left, index), rows);
  if (excluded.length === 0) return having;
  const without = new Set(excluded.flatMap((phrase) => rowsUnder(phrase, having, index)));
  return having.filter((row) => !without.has(row));
}

/**
 * Those that have a phrase; where none has, those that are written in another script and cannot: Chinese has a name in
 * quotation marks as a matter of course, and a question may be answered in English.
 */
function demanding(phrase: string, rows: readonly number[], index: PassageIndex): readonly number[] {
  const having = rowsWith(phrase, rows, index);
  if (having.length > 0) return having;
  const script = mainScript(phrase);
  return script === null ? [] : rows.filter((row) => (index.scripts[row] ?? script) !== script);
}

/** Of some passages, by row, those that have a phrase. */
export function rowsWith(phrase: string, rows: readonly number[], index: PassageIndex): readonly number[] {
  return rowsIn(phrase, rows, index, (row) => index.text(index.passage(row)));
}

function rowsUnder(phrase: string, rows: readonly number[], index: PassageIndex): readonly number[] {
  return rowsIn(phrase, rows, index, (row) => {
    const passage = index.passage(row);
    return withContext(passage, index.document(passage.file), index.text(passage), index.gazetteer);
  });
}

function rowsIn(
  phrase: string,
  rows: readonly number[],
  index: PassageIndex,
  textOf: (row: number) => string,
): readonly number[] {
  const isIn = phraseTest(phrase);
  if (!isIn) return rows;
  return withItsTerms(phrase, rows, index).filter((row) => isIn(textOf(row)));
}

const MORE = /[\p{L}\p{N}]/u;

/**
 * Only these can have the phrase, as far as the lexical index tells; reading them all would take long. Of Chinese words it
 * does not tell, as they are segmented, and their numerals read, by what stands around them.
 */
function withItsTerms(phrase: string, rows: readonly number[], { lexical }: PassageIndex): readonly number[] {
  return placedWords(phrase).reduce((left, { word, span }) => {
    if (scriptOf(slice(phrase, span)) === 'han') return left;
    const terms = (MORE.test(phrase.slice(span.end)) ? [word] : asBeforeChinese(word)).flatMap(
      (one) => termOf(one) ?? [],
    );
    if (terms.length === 0) return left;
    const having = new Set(terms.flatMap((term) => Array.from(lexical.rowsOf(term))));
    return left.filter((row) => having.has(row));
  }, rows);
}
