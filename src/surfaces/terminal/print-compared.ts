import { PERMUTATIONS } from '../../evaluation/beir/paired-test.ts';
import type { Compared } from '../../evaluation/compared.ts';

const HEADINGS = ['', 'measure', 'before', 'now', 'difference', '95% interval', 'p'];
const WIDTHS = [16, 20, 8, 8, 12, 20, 9];

/** Measures of the same questions before and now, as a table. */
export function printCompared(compared: readonly Compared[]): string {
  const rows = compared.map(({ row, metric, before, now, difference, low, high, p }, at) => {
    const name = compared[at - 1]?.row === row ? '' : row;
    const interval = `${signed(low)} to ${signed(high)}`;
    return line([name, metric, before.toFixed(3), now.toFixed(3), signed(difference), interval, chance(p)]);
  });
  return [line(HEADINGS), ...rows].join('\n');
}

/** With what the measures are compared, and how. */
export function printTest(path: string, made: string, seed: number): string {
  const draws = PERMUTATIONS.toLocaleString('en');
  return `Before is ${path} (${made}).\np by a paired permutation test, two-sided, ${draws} draws, seed ${seed}; intervals of the difference by bootstrap.`;
}

function signed(number: number): string {
  const written = number.toFixed(3);
  if (Number(written) === 0) return '0.000';
  return number > 0 ? `+${written}` : written.replace('-', '−');
}

function chance(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column < 2 ? cell.padEnd(WIDTHS[column] ?? 0) : cell.padStart(WIDTHS[column] ?? 0)))
    .join('')
    .trimEnd();
}
