import type { LocalityNode } from '../../index/locality-tree.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { columnsOf, cutTo, padTo } from './columns.ts';
import { localityLines } from './locality-lines.ts';
import { count } from './print-report.ts';
import { missingSentences, nearestSentences } from './scope-wording.ts';
import type { Style } from './style.ts';

const HEADINGS = ['passages', 'documents', 'newest'];
/** As wide as the headings, and a date. */
const WIDTHS = [8, 9, 10];
const GAP = '  ';
const FACTS_WIDTH = WIDTHS.reduce((sum, width) => sum + GAP.length + width, 0);
/** Names are cut no shorter, however narrow the window. */
const SHORTEST = 16;

const NONE = [
  'No passage of this collection is about a place that is known.',
  'To tell what a document is about, write "locality: Kaihua County" in its front matter or in a file beside it, name.meta.yaml for name.txt; a place that is not known is added by an entry in gazetteer.yaml in the documents\' folder.',
];

/** What a collection has, by locality: of all, of one, or nothing of one. */
export type Localities = { readonly roots: readonly LocalityNode[] } & (
  | { readonly of: 'all'; readonly passages: number; readonly placeless: number }
  | { readonly of: 'one' }
  | { readonly of: 'nothing'; readonly missing: LocalityLabel; readonly covered: readonly LocalityLabel[] }
);

/** Localities as a tree, with what there is about each. */
export function printLocalities(localities: Localities, style: Style): string {
  if (localities.of === 'nothing') {
    return style.wrap(
      [...missingSentences([localities.missing]), ...nearestSentences(localities.covered)].join(' '),
      '',
    );
  }
  if (localities.roots.length === 0) return NONE.map((sentence) => style.wrap(sentence, '')).join('\n');
  const rest = localities.of === 'all' && localities.placeless > 0 ? ['', style.faint(placelessLine(localities))] : [];
  return [...tableOf(localities.roots, style), ...rest].join('\n');
}

function tableOf(roots: readonly LocalityNode[], style: Style): string[] {
  const most = Math.max(SHORTEST, style.width - FACTS_WIDTH);
  const lines = localityLines(roots).map(({ branch, names, node }) => {
    return { branch, name: fitting(names, most - columnsOf(branch)), node };
  });
  const width = Math.max(...lines.map(({ branch, name }) => columnsOf(branch + name)));
  const rows = lines.map(({ branch, name, node: { passages, documents, newest } }) => {
    const shown = branch === '' ? style.heading(name) : style.faint(branch) + name;
    return padTo(shown, width) + cells([passages.toLocaleString('en'), documents.toLocaleString('en'), newest ?? '–']);
  });
  return [style.faint(' '.repeat(width) + cells(HEADINGS)), ...rows];
}

function joined(names: readonly string[]): string {
  return names.join(' › ');
}

/** The last name of a chain counts most, and then the first. */
function fitting(names: readonly string[], columns: number): string {
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const shorter = [names, [first, '…', last], ['…', last]].map(joined).find((text) => columnsOf(text) <= columns);
  return shorter ?? cutTo(last, columns);
}

/** Numbers stand under one another at the right, dates at the left. */
function cells(facts: readonly string[]): string {
  return facts.map((fact, at) => GAP + (at === 2 ? fact : fact.padStart(WIDTHS[at] ?? 0))).join('');
}

function placelessLine({ placeless, passages }: { readonly placeless: number; readonly passages: number }): string {
  return `${placeless.toLocaleString('en')} of ${count(passages, 'passage')} ${placeless === 1 ? 'is' : 'are'} about no place.`;
}

/** A tree as programs read it; fields are only ever added. */
export function localityNodeJson({
  id,
  name,
  within,
  kind,
  passages,
  documents,
  newest,
  parts,
}: LocalityNode): NodeJson {
  return { id, name, within, kind, passages, documents, newest, parts: parts.map(localityNodeJson) };
}

interface NodeJson extends Omit<LocalityNode, 'parts'> {
  readonly parts: readonly NodeJson[];
}
