import type { Models } from '../../answer/calibration-file.ts';
import type { Fitted } from '../../evaluation/calibration/calibrate.ts';
import { reliability } from '../../evaluation/calibration/reliability.ts';
import type { Outcome } from '../../evaluation/calibration/thresholds.ts';
import { oneLine } from './visible.ts';

/** What a calibration came to, and how well it does on questions that it was not fitted to. */
export function printCalibration(
  { encoder, reader, least, sets, weights, bias }: Fitted & Models,
  path: string,
): string {
  const all = sets.flatMap(({ outcomes }) => outcomes);
  return [
    `Encoder ${oneLine(encoder)}, ${reader === null ? 'no reader' : `reader ${oneLine(reader)}`}.`,
    `Shown from a probability of ${least.fair}, called strong from ${least.strong}. Written to ${oneLine(path)}.`,
    '',
    row(['', 'answerable', 'refused', 'unanswerable', 'refused']),
    ...sets.map(({ name, outcomes }) => refusalRow(name, outcomes, least.fair)),
    '',
    row(['probability', 'questions', 'expected', 'right']),
    ...reliability(all).map(({ from, questions, expected, right }) =>
      row([`from ${from.toFixed(1)}`, String(questions), percent(expected), percent(right)]),
    ),
    '',
    `Weights: bias ${bias}, ${Object.entries(weights)
      .map(([name, weight]) => `${name} ${weight}`)
      .join(', ')}.`,
    'Each question is judged by weights that were fitted to the others (five folds).',
  ].join('\n');
}

function refusalRow(name: string, outcomes: readonly Outcome[], fair: number): string {
  const of = (isAnswerable: boolean) => outcomes.filter((outcome) => outcome.isAnswerable === isAnswerable);
  const refused = (some: readonly Outcome[]) =>
    percent(some.filter(({ probability }) => probability < fair).length / some.length);
  const [answerable, unanswerable] = [of(true), of(false)];
  return row([
    oneLine(name),
    String(answerable.length),
    refused(answerable),
    String(unanswerable.length),
    refused(unanswerable),
  ]);
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)}%`;
}

function row([first = '', ...cells]: readonly string[]): string {
  return first.padEnd(20) + cells.map((cell) => cell.padStart(14)).join('');
}
