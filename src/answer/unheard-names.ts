import type { PassageIndex } from '../index/passage-index.ts';
import { findShownNames } from '../localities/documents/shown-names.ts';
import { type Correction, corrected } from '../text/corrections.ts';
import { atOnce } from '../text/in-turns.ts';
import { mainScript } from '../text/script.ts';
import { overlaps, relativeTo, type Span, slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import type { Searching } from './find-hits.ts';

/**
 * What a question names by a place and a kind, and no passage on that place can be about: "Shenyang Normal University",
 * where all that there is on Shenyang is about another school. A passage that has all words of the name, in whatever
 * order, may be about it, and so may one in another script.
 */
export function unheardNames({ syntax: { asked }, scope, query }: Searching, index: PassageIndex): string[] {
  const [place, ...others] = scope.localities;
  if (!place || others.length > 0 || scope.from !== 'question') return [];
  const rows = [...index.localities.about(place.id), ...index.localities.naming(place.id)];
  return atOnce(findShownNames(asked, { start: 0, end: asked.length }))
    .filter(({ span }) => scope.names.some((name) => span.start <= name.span.start && name.span.end < span.end))
    .filter(({ span }) => !mayHave(rows, meantIn(span, asked, query.corrections), index))
    .map(({ name }) => name);
}

function meantIn(span: Span, asked: string, corrections: readonly Correction[]): string {
  const inside = corrections.filter((one) => overlaps(one.span, span));
  return corrected(
    slice(asked, span),
    inside.map((one) => ({ ...one, span: relativeTo(span.start, one.span) })),
  );
}

function mayHave(rows: readonly number[], name: string, { lexical, scripts }: PassageIndex): boolean {
  const script = mainScript(name);
  const having = terms(name).map((term) => new Set(lexical.rowsOf(term)));
  return rows.some((row) => scripts[row] !== script || having.every((some) => some.has(row)));
}
