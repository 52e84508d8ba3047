import type { Interval } from '../beir/bootstrap.ts';
import type { FailureKind } from './failures.ts';
import type { Part } from './parts.ts';

/** The parts of the ranking, as they are called in tables and plots. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  passage: 'meaning: the passage',
  sentences: '+ its nearest sentence',
  document: '+ its document',
  words: 'words (BM25): the passage',
  'document words': '+ its whole document',
  both: 'meaning and words together',
  alignment: '+ each word in its context',
  reader: '+ the reader: what users get',
};

/** The kinds of the bundled questions, in the order in which they are told. */
export const KIND_NAMES: ReadonlyMap<string, string> = new Map([
  ['fact', 'fact'],
  ['place', 'naming a place in English'],
  ['place-pinyin', '… in pinyin, split or small'],
  ['place-typo', '… with a slip'],
  ['place-chinese', '… in Chinese'],
  ['place-wider', "… a wider place than the answer's"],
  ['two-places', '… two places'],
  ['place-institution', '… a school, new town or park'],
  ['typo', 'with typos'],
  ['chinese', 'in Chinese'],
  ['person-name', "person's name that looks like a place"],
  ['no-place', 'no place'],
  ['paraphrase', 'paraphrase'],
]);

export const FAILURE_NAMES: Readonly<Record<FailureKind, string>> = {
  answered: 'Nothing answers, and something was quoted',
  'wrong first': 'The first quote does not answer',
  refused: 'It stands there, and was not found',
  'wrong sentence': 'The right passage, with the wrong sentence in bold',
};

/** "94%"; a dash where there is nothing to share. */
export function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(0)}%`;
}

/** "94% (90–97)". */
export function percentWithin({ mean, low, high }: Interval & { readonly mean: number }): string {
  if (Number.isNaN(mean)) return '–';
  return `${percent(mean)} (${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)})`;
}

/** ".689". */
export function decimal(number: number): string {
  return Number.isNaN(number) ? '–' : number.toFixed(3).replace(/^(-?)0\./, '$1.');
}

/** "+.012 (+.003 to +.021)". */
export function change({ mean, low, high }: Interval & { readonly mean: number }): string {
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

function signed(number: number): string {
  return `${number < 0 ? '−' : '+'}${decimal(Math.abs(number))}`;
}

/** A table in Markdown; the first column is of words, the others of numbers. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;
  return [line(headings), `|${headings.map((_, at) => (at === 0 ? '---|' : '--:|')).join('')}`, ...rows.map(line)].join(
    '\n',
  );
}

/** Words of others, so that Markdown leaves them as they are, on one line. */
export function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#~]/g, '\\$&');
}
