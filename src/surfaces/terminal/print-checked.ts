import type {
  Absent,
  CheckedQuote,
  CheckedSentence,
  Nearly,
  NearPlace,
  Place,
  QuoteForm,
  Standing,
} from '../../answer/quotes-checked/checked-quote.ts';
import type { DifferenceKind } from '../../search/quotes/difference-kind.ts';
import { markedDifferences } from './marked-differences.ts';
import { lineRange } from './print-citation.ts';
import { count } from './print-report.ts';
import type { Style } from './style.ts';
import { oneLine, visible } from './visible.ts';

const FORM_NAMES: Record<QuoteForm, string> = {
  capitals: 'capital letters',
  'white space': 'white space',
  'quotation marks': 'quotation marks',
  dashes: 'dashes',
  ellipses: 'dots',
  'invisible characters': 'invisible characters',
  width: 'full-width or otherwise shaped letters',
  composition: 'how accents are encoded',
  'marks at its ends': 'the marks at its ends',
  'left out': 'what it leaves out',
};

const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** What became of a quote, as it is read in a terminal. */
export function printChecked(checked: CheckedQuote, style: Style): string {
  const { text, outcome } = checked;
  const whole = outcome === 'in-parts' ? inParts(checked.sentences, style) : finding(text, checked, style);
  const sentences = 'sentences' in checked ? checked.sentences : [];
  const each = sentences.map((sentence) => printSentence(text, sentence, style));
  return [
    whole,
    ...(each.length > 0 && outcome !== 'in-parts' ? [style.heading('Sentence by sentence:')] : []),
    ...each,
  ].join('\n\n');
}

function inParts(sentences: readonly CheckedSentence[], style: Style): string {
  const standing = sentences.filter(({ finding }) => 'total' in finding).length;
  const nearly = sentences.filter(({ finding }) => finding.outcome === 'nearly').length;
  const told = [`${standing} word for word`, `${nearly} nearly`, `${sentences.length - standing - nearly} not at all`];
  return style.wrap(
    style.heading(
      `It does not stand in the documents as a whole. Of its ${sentences.length} sentences: ${told.join(', ')}.`,
    ),
    '',
  );
}

function printSentence(text: string, { span, finding: one }: CheckedSentence, style: Style): string {
  const quote = style.wrap(visible(text.slice(span.start, span.end)), '> ');
  return `${quote}\n${finding(text, one, style)}`;
}

function finding(text: string, found: Standing | Nearly | Absent, style: Style): string {
  switch (found.outcome) {
    case 'identical':
    case 'same-words':
      return standing(found, style);
    case 'nearly':
      return nearly(text, found, style);
    case 'absent':
      return style.wrap(style.heading(absent(found)), '');
  }
}

function absent({ isTooShort }: Absent): string {
  const short = 'it is too short to tell whether something comes near to it';
  return `It does not stand in the documents${isTooShort ? `; ${short}` : ', nor does anything that is nearly the same'}.`;
}

function standing({ outcome, places, total }: Standing, style: Style): string {
  const where = total === 1 ? '' : `, in ${count(total, 'place')}`;
  const how = outcome === 'identical' ? 'It stands in the documents word for word' : 'Its words stand in the documents';
  const more = total - places.length;
  return [
    style.wrap(style.heading(`${how}${where}.`), ''),
    ...places.map((place) => printPlace(place, style)),
    ...(more > 0 ? [style.wrap(style.faint(`… and ${count(more, 'more place')}.`), '')] : []),
  ].join('\n\n');
}

function printPlace({ document, stretches, forms }: Place, style: Style): string {
  const lines = stretches.map((stretch) => lineRange(stretch.lines)).join(' … ');
  const differs = forms.length > 0 ? [`differs in ${forms.map((form) => FORM_NAMES[form]).join(', ')}`] : [];
  return [
    style.wrap(visible(stretches.map(({ quote }) => quote).join(' […] ')), '  '),
    '',
    ...sourceLines(document, lines, differs, style),
  ].join('\n');
}

function nearly(text: string, { places: [first, ...rest] }: Nearly, style: Style): string {
  return [
    style.wrap(style.heading(nearlySentence(first)), ''),
    ...[first, ...rest].map((place) => printNear(text, place, style)),
  ].join('\n\n');
}

const TELLING: readonly (readonly [DifferenceKind, string])[] = [
  ['number', 'a number'],
  ['date', 'a date'],
  ['name', 'a name'],
  ['denial', 'a “not”'],
];

function nearlySentence({ differences, share }: NearPlace): string {
  const kinds = new Set(differences.map(({ kind }) => kind));
  const told = TELLING.flatMap(([kind, name]) => (kinds.has(kind) ? [name] : []));
  const differing = told.length > 0 ? `${and.format(told)} ${told.length === 1 ? 'differs' : 'differ'}, and ` : '';
  const much = kinds.size === 1 && kinds.has('mark') ? 'all' : `${Math.floor(share * 100)}%`;
  return `It nearly stands in the documents: ${differing}${much} of the words are the same.`;
}

function printNear(text: string, place: NearPlace, style: Style): string {
  return [
    style.wrap(markedDifferences(text, place, style), '  '),
    '',
    ...sourceLines(place.document, lineRange(place.lines), [], style),
  ].join('\n');
}

function sourceLines(
  { title, publisher, date, file, url }: Place['document'],
  lines: string,
  facts: readonly string[],
  style: Style,
): string[] {
  const about = [publisher, date, ...facts].filter((fact) => fact !== null);
  const where = [`${file}, ${lines}`, url].filter((fact) => fact !== null);
  return [
    style.wrap(style.heading(oneLine(title)), '  — ', '    '),
    ...[about, where].flatMap((some) =>
      some.length > 0 ? [style.wrap(style.faint(oneLine(some.join(' · '))), '    ')] : [],
    ),
  ];
}
