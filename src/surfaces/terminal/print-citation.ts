import type { Citation, Version } from '../../answer/answer.ts';
import type { Source } from '../../answer/sources.ts';
import type { LineRange } from '../../text/lines.ts';
import type { Style } from './style.ts';
import { oneLine, visible } from './visible.ts';

/** A quote, and below it where it stands. */
export function printCitation(citation: Citation, style: Style): string {
  const { document, section, localities, lines, reference, alsoIn, versions } = citation;
  const match = reference.strength && `${reference.strength} match`;
  const about = [document.publisher, document.date, ...localities.map(({ name }) => name), section && `§ ${section}`];
  const place = [`${document.file}, ${lineRange(lines)}`, document.url];
  return [
    style.wrap(marked(citation, style), '  '),
    '',
    style.wrap(style.heading(oneLine(document.title)), '  — ', '    '),
    ...[[...about, match], place].flatMap((facts) => factsLine(facts, style)),
    ...alsoIn.map((source) => style.wrap(style.faint(`also in ${nameOf(source)}`), '    ')),
    ...versions.map((version) => style.wrap(versionLine(version), '    ')),
  ].join('\n');
}

/** "another version says 24 instead of 42: …"; all that differs and is told is as the documents have it. */
function versionLine({ document, quote, lines, differs }: Version): string {
  const differing = differs.map(({ here, there }) => `${there} instead of ${here}`).join(', ');
  const where = [document.title, document.date, `${document.file}, ${lineRange(lines)}`].filter(Boolean).join(' · ');
  return oneLine(`another version says ${differing}: “${quote}” — ${where}`);
}

function factsLine(facts: readonly (string | null)[], style: Style): string[] {
  const known = facts.flatMap((fact) => (fact ? oneLine(fact) : []));
  return known.length > 0 ? [style.wrap(style.faint(known.join(' · ')), '    ')] : [];
}

function marked({ quote, highlight }: Citation, style: Style): string {
  if (!highlight) return visible(quote);
  const { start, end } = highlight;
  const text = visible(quote);
  return `${text.slice(0, start)}${style.answering(text.slice(start, end))}${text.slice(end)}`;
}

/** A document by its title and file. */
export function nameOf({ title, file }: Pick<Source, 'title' | 'file'>): string {
  return oneLine(`${title} (${file})`);
}

/** "line 5", "lines 5–7". */
export function lineRange({ first, last }: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
