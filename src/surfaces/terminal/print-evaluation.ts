import type { Interval } from '../../evaluation/beir/bootstrap.ts';
import type { Evaluation, Intervals } from '../../evaluation/evaluate.ts';
import type { Score } from '../../evaluation/score.ts';

const HEADINGS = ['', 'questions', 'right first', 'among shown', 'sentence', 'refused', 'place', 'quotes'];
const WIDTHS = [20, 10, 13, 13, 10, 10, 9, 8];

/** An evaluation as a table. */
export function printEvaluation({ encoder, scores, intervals, milliseconds }: Evaluation): string {
  const rows = Object.entries(scores).flatMap(([kind, score]) => {
    const around = intervals[kind];
    return [row([kind, ...cells(score)]), ...(around && score.questions > 0 ? [row(intervalCells(around))] : [])];
  });
  const closing = `Encoder ${encoder}; median ${milliseconds.toFixed(1)} ms a question; 95% intervals by bootstrap.`;
  return [row(HEADINGS), ...rows, '', closing].join('\n');
}

function cells({ questions, first, among, highlighted, refused, scoped, quotes }: Score): string[] {
  return [String(questions), ...[first, among, highlighted, refused, scoped].map(percent), quotes.toFixed(1)];
}

function intervalCells({ first, among, refused }: Intervals): string[] {
  return ['  from–to', '', range(first), range(among), '', range(refused)];
}

function range({ low, high }: Interval): string {
  return `${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)}%`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)}%`;
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[column] ?? 0)))
    .join('');
}
