import type { PassageIndex } from '../index/passage-index.ts';
import { findShownNames } from '../localities/documents/shown-names.ts';
import { findNames } from '../localities/find-names.ts';
import type { LocalityLabel } from '../localities/label.ts';
import { type PersonName, personsIn } from '../localities/questions/persons.ts';
import { type Correction, corrected } from '../text/corrections.ts';
import { atOnce } from '../text/in-turns.ts';
import { mainScript } from '../text/script.ts';
import { overlaps, relativeTo, type Span, slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import type { Searching } from './find-hits.ts';
import type { Scope } from './scope.ts';

/**
 * What a question names that nothing there can be about: an institution of the one place that it asks about, "Shenyang
 * Normal University", where all that there is on Shenyang is about another school; or persons with Chinese names, none of
 * whom a document names. What has all words of the name, in whatever order, may be about it, and so may what is in another
 * script: of an institution a passage, of a person, who is "he" from then on, a document.
 */
export function unheardNames(searching: Searching, index: PassageIndex): string[] {
  const { syntax, scope } = searching;
  const rows = scope.localities.length === 0 ? index.rows : scope.localities.flatMap(rowsOn(index));
  const unheard = [...unheardInstitutions(searching, rows, index), ...unheardPersons(searching, rows, index)];
  return unheard.map((span) => slice(syntax.asked, span));
}

function unheardInstitutions({ syntax: { asked }, scope, query }: Searching, rows: Rows, index: PassageIndex): Span[] {
  if (scope.from !== 'question' || scope.localities.length !== 1) return [];
  const passages = rows.map((row) => [row]);
  return institutionsIn(asked, scope).filter((span) => {
    return !mayHave(passages, meantIn(span, asked, query.corrections).replace(DIVISION, ' '), index);
  });
}

/** "Quzhou City People's Hospital" is Quzhou People's Hospital to many. */
const DIVISION = /(?<=\s)(?:Municipal|Provincial|City|County|District|Province)(?=\s)/g;

function unheardPersons({ syntax: { asked } }: Searching, rows: Rows, index: PassageIndex): Span[] {
  const places = findNames(asked, { start: 0, end: asked.length }, index.gazetteer);
  const persons = personsIn(asked).filter(({ span }) => !places.some((place) => overlaps(place.span, span)));
  const documents = persons.length > 0 ? documentsOf(rows, index) : [];
  const isHeard = ({ spellings }: PersonName) => spellings.some((name) => mayHave(documents, name, index));
  return persons.some(isHeard) ? [] : persons.map(({ span }) => span);
}

type Rows = readonly number[];

function rowsOn({ localities }: PassageIndex) {
  return ({ id }: LocalityLabel): readonly number[] => [...localities.about(id), ...localities.naming(id)];
}

function institutionsIn(asked: string, { names }: Scope): Span[] {
  return atOnce(findShownNames(asked, { start: 0, end: asked.length }))
    .filter(({ span }) => names.some((name) => span.start <= name.span.start && name.span.end < span.end))
    .map(({ name, span: { end } }) => ({ start: end - name.length, end }));
}

/** All rows of the documents that some passages are from, a list for each. */
function documentsOf(rows: readonly number[], index: PassageIndex): number[][] {
  const files = new Set(rows.map((row) => index.passage(row).file));
  return Array.from(files, (file) => index.passagesOf(file).map(index.rowOf));
}

function meantIn(span: Span, asked: string, corrections: readonly Correction[]): string {
  const inside = corrections.filter((one) => overlaps(one.span, span));
  return corrected(
    slice(asked, span),
    inside.map((one) => ({ ...one, span: relativeTo(span.start, one.span) })),
  );
}

/** Whether all words of a name are in one of some texts, each given by the rows of its passages. */
function mayHave(texts: readonly (readonly number[])[], name: string, { lexical, scripts }: PassageIndex): boolean {
  const script = mainScript(name);
  const having = terms(name).map((term) => new Set(lexical.rowsOf(term)));
  return texts.some(
    (rows) => rows.some((row) => scripts[row] !== script) || having.every((some) => rows.some((row) => some.has(row))),
  );
}
