import type { Answer, Citation, NotFound, Source } from '../../answer/answer.ts';
import type { LineRange } from '../../text/lines.ts';
import type { Style } from './style.ts';

/** An answer as it is read in a terminal. */
export function printAnswer(answer: Answer, style: Style): string {
  switch (answer.outcome) {
    case 'quoted':
      return answer.citations.map((citation) => printCitation(citation, style)).join('\n\n');
    case 'not-found':
      return printNotFound(answer, style);
  }
}

function printCitation(citation: Citation, style: Style): string {
  const { document, section, localities, lines, reference, alsoIn } = citation;
  const about = [document.publisher, document.date, ...localities, section && `§ ${section}`];
  const place = `${document.file}, ${lineRange(lines)}`;
  return [
    style.wrap(marked(citation, style), '  '),
    '',
    style.wrap(style.heading(document.title), '  — '),
    style.wrap(style.faint([...about, `${reference.strength} match`].filter(Boolean).join(' · ')), '    '),
    style.wrap(style.faint([place, document.url].filter(Boolean).join(' · ')), '    '),
    ...alsoIn.map((source) => style.wrap(style.faint(`also in ${nameOf(source)}`), '    ')),
  ].join('\n');
}

function marked({ quote, highlight }: Citation, style: Style): string {
  if (!highlight) return quote;
  const { start, end } = highlight;
  return `${quote.slice(0, start)}${style.answering(quote.slice(start, end))}${quote.slice(end)}`;
}

function printNotFound({ nearest }: NotFound, style: Style): string {
  const headings = nearest.map(({ title, file }) => style.wrap(`${title} ${style.faint(`(${file})`)}`, '  · '));
  return [style.heading('Nothing in this collection answers that.'), '', 'Nearest in it:', ...headings].join('\n');
}

function nameOf({ title, file }: Source): string {
  return `${title} (${file})`;
}

function lineRange({ first, last }: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
