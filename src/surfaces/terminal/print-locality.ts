import type { Answer, Citation } from '../../answer/answer.ts';
import type { LocalityCard } from '../../index/locality-card.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { citationJson, labelJson } from './answer-json.ts';
import { printFinding } from './print-answer.ts';
import { printCitation } from './print-citation.ts';
import { count } from './print-report.ts';
import { missingSentences, nearestSentences } from './scope-wording.ts';
import type { Style } from './style.ts';
import { oneLine } from './visible.ts';

/** More parts would bury what follows; the tree has them all. */
const MOST_PARTS = 12;

/** So many passages are offered at least, when not all are shown; or so many times those that are shown. */
const [LEAST_OFFERED, TIMES_SHOWN] = [10, 4];

/** What is shown of a locality's passages. */
export type LocalityPassages =
  /** The collection has nothing about it; but about these. */
  | { readonly of: 'nothing'; readonly covered: readonly LocalityLabel[] }
  /** Those that answer a topic. */
  | { readonly of: 'topic'; readonly answer: Answer }
  /** The newest. */
  | { readonly of: 'all'; readonly newest: readonly Citation[] };

/** A locality: what it is, what the collection has of it, and passages about it. */
export function printLocality(card: LocalityCard, passages: LocalityPassages, style: Style): string {
  return [printCard(card, style), '', printPassages(card, passages, style)].join('\n');
}

function printCard(card: LocalityCard, style: Style): string {
  const { locality } = card;
  const also = locality.names.length > 0 ? [`also called ${locality.names.join(', ')}`] : [];
  const holdings = card.passages > 0 ? [holdingsOf(card)] : [];
  return [
    style.heading(oneLine(locality.name)),
    ...[whereOf(card), ...also].map((line) => style.wrap(style.faint(oneLine(line)), '  ')),
    ...[...holdings, ...partsOf(card)].map((line) => style.wrap(oneLine(line), '  ')),
  ].join('\n');
}

/** "county in Quzhou, Zhejiang · 330824". */
function whereOf({ locality, around }: LocalityCard): string {
  const kind = locality.kind === 'other' ? 'place' : locality.kind;
  const within = around.length > 0 ? ` in ${around.map(({ name }) => name).join(', ')}` : '';
  return `${kind}${within} · ${locality.id}`;
}

/** "12 passages in 3 documents, the newest of 2023-08-08; 4 others name it". */
function holdingsOf({ passages, documents, newest, naming }: LocalityCard): string {
  const date = newest === null ? '' : `, the newest of ${newest}`;
  const others =
    naming === 0 ? '' : `; ${naming.toLocaleString('en')} ${naming === 1 ? 'other names' : 'others name'} it`;
  return `${count(passages, 'passage')} in ${count(documents, 'document')}${date}${others}`;
}

function partsOf({ locality, parts }: LocalityCard): string[] {
  if (parts.length === 0) return [];
  const shown = parts.slice(0, MOST_PARTS).map(({ name, passages }) => `${name} (${passages.toLocaleString('en')})`);
  const more = parts.length - shown.length;
  const rest = more > 0 ? [`… and ${more} more: fangzhi localities --within ${locality.id}`] : [];
  return [`parts: ${[...shown, ...rest].join(' · ')}`];
}

function printPassages(card: LocalityCard, passages: LocalityPassages, style: Style): string {
  switch (passages.of) {
    case 'nothing':
      return style.wrap([nothingOn(card), ...nearestSentences(passages.covered)].join(' '), '');
    case 'topic':
      return printFinding(passages.answer, style);
    case 'all':
      return [
        ...passages.newest.map((citation) => printCitation(citation, style)),
        ...moreOf(card, passages.newest, style),
      ].join('\n\n');
  }
}

function nothingOn({ locality, around, naming }: LocalityCard): string {
  if (naming > 0)
    return `No passage of this collection is about it; ${count(naming, 'passage')} ${naming === 1 ? 'names' : 'name'} it.`;
  return missingSentences([{ ...locality, within: around[0]?.name ?? null }]).join('');
}

function moreOf({ passages }: LocalityCard, { length }: readonly Citation[], style: Style): string[] {
  const more = passages - length;
  const limit = Math.min(passages, Math.max(LEAST_OFFERED, TIMES_SHOWN * length));
  return more > 0 ? [style.faint(`… and ${more.toLocaleString('en')} more: --limit ${limit}`)] : [];
}

/** A locality with its passages as programs read it; fields are only ever added. */
export function localityJson(card: LocalityCard, passages: LocalityPassages) {
  const { locality, around, parts, documents, naming, newest } = card;
  const { id, name, kind, names } = locality;
  const topic = passages.of === 'topic' ? passages.answer : null;
  return {
    ...{ id, name, within: around[0]?.name ?? null, kind, names },
    around: around.map(labelJson),
    parts: parts.map((part) => ({ ...labelJson(part), passages: part.passages })),
    ...{ passages: card.passages, documents, naming, newest },
    topic: topic?.question ?? null,
    citations: citationsOf(passages).map(citationJson),
    covered: passages.of === 'nothing' ? passages.covered.map(labelJson) : [],
  };
}

function citationsOf(passages: LocalityPassages): readonly Citation[] {
  if (passages.of === 'all') return passages.newest;
  return passages.of === 'topic' && passages.answer.outcome === 'quoted' ? passages.answer.citations : [];
}
