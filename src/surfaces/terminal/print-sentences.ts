import { RESAMPLES } from '../../evaluation/beir/bootstrap.ts';
import { CHOOSERS, type Chooser, type SentenceResult } from '../../evaluation/sentences/evaluate-sentences.ts';
import { count } from './print-report.ts';
import { oneLine } from './visible.ts';

const NAMES: Readonly<Record<Chooser, string>> = {
  meaning: 'meaning alone',
  words: 'words alone',
  both: 'both',
  alignment: 'word by word',
};

/** How often the sentence that answers was chosen, a line for each way of choosing. */
export function printSentences({ name, paragraphs, questions, of, right }: SentenceResult, seed: number): string {
  const drawn = questions < of ? ` of ${of.toLocaleString('en')}, drawn with seed ${seed}` : '';
  return [
    `${oneLine(name)}: ${count(questions, 'question')}${drawn}; ${count(paragraphs, 'paragraph')}`,
    'Out of its paragraph the sentence is chosen that answers, by',
    ...CHOOSERS.map(
      (chooser) => `  ${NAMES[chooser].padEnd(17)}${percent(right[chooser].mean)} (${rangeOf(right[chooser])})`,
    ),
    '',
    `In brackets 95% intervals: ${RESAMPLES.toLocaleString('en')} bootstrap samples of the questions, seed ${seed}.`,
  ].join('\n');
}

function rangeOf({ low, high }: { low: number; high: number }): string {
  return `${percent(low)}–${percent(high)}`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)}%`;
}
