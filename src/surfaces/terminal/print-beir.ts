import { RESAMPLES } from '../../evaluation/beir/bootstrap.ts';
import type { SetResult, Unanswerable } from '../../evaluation/beir/evaluate-beir.ts';
import { METRICS } from '../../evaluation/beir/metrics.ts';
import type { Settings } from '../../evaluation/beir/prepare-set.ts';
import { SYSTEMS } from '../../evaluation/beir/rankings.ts';
import type { Refusals } from '../../evaluation/beir/refusals.ts';
import { padTo } from './columns.ts';
import { count } from './print-report.ts';
import { oneLine } from './visible.ts';

/** Of a row's name, and of a measure with its interval. */
const [NAME, MEASURE] = [9, 18];

/** How well a set's documents are found, as a table. */
export function printSet(result: SetResult, settings: Settings): string {
  const rows = SYSTEMS.map((system) =>
    row(
      system,
      METRICS.map((metric) => estimate(result.rows[system][metric])),
    ),
  );
  const refusals = result.unanswerable ? ['', ...printRefusals(result.unanswerable, result, settings)] : [];
  return [...headOf(result, settings), '', row('', METRICS), ...rows, ...refusals].join('\n');
}

/** What holds for all the tables, and what they were made with. */
export function printSettings(encoder: string, reader: string | null, { seed }: Settings): string {
  return [
    `In brackets 95% intervals: ${RESAMPLES.toLocaleString('en')} bootstrap samples of the questions, seed ${seed}.`,
    'dense is what fused has of meaning alone, lexical what it has of words alone.',
    'Documents are searched everywhere, whatever place a question names. hybrid is what users get.',
    `Encoder ${encoder}; ${reader === null ? 'no reader, so that hybrid is fused' : `reader ${reader}`}.`,
  ].join('\n');
}

function headOf(result: SetResult, { sample, seed }: Settings): string[] {
  const { name, judgements, documents, passages, questions, unanswerable, of, withoutRight } = result;
  const asked = questions.length + (unanswerable?.questions.length ?? 0);
  const drawn = sample !== null && asked < of ? ` of ${of.toLocaleString('en')}, drawn with seed ${seed}` : '';
  const { indexing, question } = result.milliseconds;
  return [
    `${oneLine(name)} (${judgements}): ${count(asked, 'question')}${drawn}; ${count(documents, 'document')} in ${count(passages, 'passage')}`,
    `  ${(indexing / 1_000).toFixed(0)} s to index, ${question.toFixed(0)} ms a question`,
    ...(withoutRight > 0 ? [`  ${count(withoutRight, 'question')} without a right document left out`] : []),
  ];
}

function printRefusals({ questions, refusals }: Unanswerable, result: SetResult, { seed }: Settings): string[] {
  const all = questions.length + result.questions.length;
  const share = percent(questions.length / all);
  return [
    `${count(questions.length, 'question')} (${share}) made unanswerable by leaving out right documents, seed ${seed}; above are the others.`,
    'Of them are refused:',
    ...refusals.map(refusalLine),
  ];
}

function refusalLine({ threshold, ofAnswerable, ofUnanswerable, low, high }: Refusals): string {
  const found = `  ${padTo(`${percent(ofUnanswerable)} (${percent(low)}–${percent(high)})`, 18)}`;
  if (threshold === null)
    return `${found}at the shipped threshold, with ${percent(ofAnswerable)} of the answerable ones`;
  return `${found}with ${percent(ofAnswerable)} of the answerable ones, at ${decimal(threshold)}, chosen on this set itself`;
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(NAME), ...cells.map((cell) => cell.padEnd(MEASURE))].join('').trimEnd();
}

function estimate({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return `${decimal(mean)} (${decimal(low)}–${decimal(high)})`;
}

/** ".689", and "1.00" for all. */
function decimal(number: number): string {
  const written = number.toFixed(3).replace(/^0/, '');
  return written === '1.000' ? '1.00' : written;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(0)}%`;
}
