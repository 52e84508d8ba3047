import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Score } from '../../evaluation/score.ts';

const HEADINGS = ['', 'questions', 'right first', 'among shown', 'sentence', 'refused', 'place', 'quotes'];
const WIDTHS = [20, 10, 12, 12, 9, 8, 7, 7];

/** An evaluation as a table. */
export function printEvaluation({ encoder, scores, milliseconds }: Evaluation): string {
  const rows = Object.entries(scores).map(([kind, score]) => row([kind, ...cells(score)]));
  return [row(HEADINGS), ...rows, '', `Encoder ${encoder}; median ${milliseconds.toFixed(1)} ms a question.`].join(
    '\n',
  );
}

function cells({ questions, first, among, highlighted, refused, scoped, quotes }: Score): string[] {
  return [String(questions), ...[first, among, highlighted, refused, scoped].map(percent), quotes.toFixed(1)];
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)}%`;
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[column] ?? 0)))
    .join('');
}
