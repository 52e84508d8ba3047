import type { Answer } from '../../answer/answer.ts';
import type { Among } from '../../answer/considered.ts';
import type { Explained, ExplainedPassage } from '../../answer/explain.ts';
import type { Reach } from '../../answer/reaches.ts';
import { boundsCalled } from './bounds-wording.ts';
import { allCalled, allQuoted } from './called.ts';
import { cutTo, padTo } from './columns.ts';
import { lineRange } from './print-citation.ts';
import { count } from './print-report.ts';
import type { Style } from './style.ts';
import { oneLine } from './visible.ts';

/** So many columns of a passage tell which one it is. */
const OPENING = 72;

/** Before what is said of a passage, behind its rank. */
const INDENTATION = '      ';

/** As wide as the widest of the labels, and a gap. */
const LABEL = 11;

/** How a question was read, and what became of the passages among which its answer was looked for. */
export function printExplanation(answer: Answer, searched: readonly Explained[], style: Style): string {
  const looked = searched.map((one) => printSearched(answer, one, style));
  return [printReading(answer, style), ...(looked.length > 0 ? looked : [notSearched(answer)])].join('\n\n');
}

function printReading({ read, scope, scopeFrom, excluded, bounds }: Answer, style: Style): string {
  const slips = read.corrections.map(({ written, meant }) => `${written} → ${meant}`);
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['words', read.words.map(({ written }) => written).join(', ')],
    ['slips', slips.join(', ')],
    ['asks for', read.answerKind === null ? '' : `a ${read.answerKind}`],
    ['place', scope.length > 0 ? `${allCalled(scope, 'and')} (${scopeFrom === 'option' ? 'chosen' : 'named'})` : ''],
    ['not about', excluded.length > 0 ? allCalled(excluded, 'or') : ''],
    ['within', bounds && bounds.documents > 0 ? boundsCalled(bounds) : ''],
    ['also as', read.names.join(', ')],
    ['must have', read.phrases.length > 0 ? allQuoted(read.phrases, 'and') : ''],
    ['must lack', read.excluded.length > 0 ? allQuoted(read.excluded) : ''],
  ];
  const known = lines.filter(([, text]) => text !== '');
  const hanging = ' '.repeat(2 + LABEL);
  const printed = known.map(([label, text]) => style.wrap(oneLine(text), `  ${padTo(label, LABEL)}`, hanging));
  return [style.heading('How the question was read'), ...printed].join('\n');
}

function notSearched({ outcome }: Answer): string {
  return outcome === 'which-locality'
    ? 'Nothing was looked for yet, as it is not clear which place is meant.'
    : 'There was no passage among which to look.';
}

function printSearched(answer: Answer, { among, passages, more }: Explained, style: Style): string {
  const isPart = among.localities.length < answer.scope.length;
  const asked = isPart ? ` “${oneLine(among.asked)}”` : '';
  const heading = style.wrap(style.heading(`Looked for${asked} in ${whereOf(answer, among)}`), '');
  const rest = more > 0 ? [style.faint(`  … and ${count(more, 'passage')} more`)] : [];
  return [heading, ...passages.map((passage) => printPassage(answer, passage, style)), ...rest].join('\n\n');
}

function whereOf({ bounds }: Answer, { localities, reach }: Among): string {
  if (localities.length === 0) return bounds ? boundsCalled(bounds) : 'all of the collection';
  const within = bounds ? `, within ${boundsCalled(bounds)}` : '';
  return `${aboutOf(allCalled(localities, 'or'), reach)}${within}`;
}

function aboutOf(places: string, reach: Reach): string {
  switch (reach) {
    case 'about':
      return `what is about ${places}`;
    case 'naming':
      return `what names ${places}, but is about others`;
    case 'around':
      return `what is about the whole that ${places} is part of`;
  }
}

function printPassage({ read }: Answer, passage: ExplainedPassage, style: Style): string {
  const { rank, file, lines, text, found, missing, probability } = passage;
  const chance = probability === null ? '–' : percent(probability);
  const first = `${String(rank).padStart(4)}  ${style.heading(padTo(chance, 5))}  ${fateOf(passage)}`;
  const rows = [
    `${file}, ${lineRange(lines)}: “${cutTo(oneLine(text), OPENING)}”`,
    partsOf(passage, read),
    ...(read.words.length > 0 ? [`has ${listed(found)}; lacks ${listed(missing)}`] : []),
  ];
  return [first, ...rows.map((row) => style.wrap(oneLine(row), INDENTATION))].join('\n');
}

/** What the score is made of. */
function partsOf({ signals }: ExplainedPassage, { answerKind, words }: Answer['read']): string {
  const { whole, sentence, document, share, documentShare, expected, hasAnswerKind, alignment, reading, counted } =
    signals;
  const few = expected < 1 ? `, counted for ${percent(expected)} as it is in another script` : '';
  const eachWord = alignment === null ? '' : `, each word ${percent(alignment)}`;
  return [
    `meaning: passage ${percent(whole)}, sentence ${percent(sentence)}, document ${percent(document)}${eachWord}`,
    ...(words.length > 0 ? [`words: passage ${percent(share)}, document ${percent(documentShare)}${few}`] : []),
    ...(answerKind === null ? [] : [`${hasAnswerKind ? 'has' : 'lacks'} a ${answerKind}`]),
    ...(counted === null ? [] : [`counts what is asked for: ${percent(counted)}`]),
    ...(reading === null ? [] : [`reader: ${percent(1 / (1 + Math.exp(-reading)))}`]),
  ].join(' · ');
}

function fateOf({ fate, probability, sameAs }: ExplainedPassage): string {
  const chance = percent(probability ?? 0);
  switch (fate.leftOut) {
    case null:
      return 'quoted';
    case 'unlikely':
      return `unlikely: ${chance}, shown from ${percent(fate.least)}`;
    case 'far-behind':
      return `far behind the best: ${chance}, shown from ${percent(fate.least)}`;
    case 'said-already':
      return sameAs === null ? 'says the same as a quoted one' : `says the same as ${sameAs}`;
    case 'beyond-limit':
      return `beyond the limit of ${fate.limit}`;
    case 'not-read':
      return `not read: only the best ${fate.read} are`;
  }
}

function listed(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'none';
}

/** A share or a cosine; small ones with a tenth, as they are compared with small bounds. */
function percent(share: number): string {
  const value = share * 100;
  return `${Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value)}%`;
}
