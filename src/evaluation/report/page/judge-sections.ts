import { CHOOSERS, type Chooser } from '../../sentences/evaluate-sentences.ts';
import type { Verdict } from '../outcome.ts';
import type { Quality } from '../quality.ts';
import { refusedOf, reliabilityOf } from '../summary.ts';
import { decimal, percent, percentWithin, plain, table } from '../wording.ts';
import { picture } from './picture.ts';

interface Named {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

/** What is refused, and what should have been. */
export function refusalSection({ collections, sets, run }: Quality): string[] {
  const row = ({ name, verdicts }: Named) => {
    const { answerable, unanswerable, area, risk } = refusedOf(verdicts, run.seed);
    return [plain(name), percentWithin(answerable), percentWithin(unanswerable), decimal(area), percentWithin(risk)];
  };
  return [
    '## Saying that nothing answers',
    `A passage is shown when the probability that it answers is at least ${run.least.fair}; where none is, the question is refused. A good judge refuses the questions that nothing answers, and no others. For the sets, the right documents of a third of the questions were left out: those questions should be refused. (Some may have an answer in another document all the same, so 100% cannot be reached.)`,
    picture('refusals', 'Unanswerable questions refused against answerable questions refused, for every threshold'),
    'The further up and to the left, the better; on the dashed line it would be chance. The dots are where the shipped threshold stands.',
    picture('risk', 'The share of answers that are wrong against the share of questions that are answered'),
    'The lower, the better: of the questions that are answered, those whose likeliest passage does not answer. Questions that nothing answers count as wrong when they are answered.',
    table(
      ['', 'answerable refused', 'unanswerable refused', 'area under the curve', 'of the answers, wrong'],
      [...collections, ...sets].map(row),
    ),
  ];
}

/** Whether the probability means what it says. */
export function reliabilitySection({ collections, sets, run }: Quality): string[] {
  const verdicts = [...collections, ...sets].flatMap((one) => one.verdicts);
  const rows = reliabilityOf(verdicts, run.seed).map((bin) => [
    `${percent(bin.from)} to ${percent(bin.from + 0.1)}`,
    bin.questions.toLocaleString('en'),
    percent(bin.expected),
    percentWithin({ ...bin, mean: bin.right }),
  ]);
  return [
    '## What the probability is worth',
    `Of the questions whose likeliest passage has a probability of 70%, seven of ten should be answered by it. From ${run.least.strong} on a match is called strong. Where the judge was fitted to questions of these same sets, this flatters it.`,
    picture('reliability', 'The share that is right against the probability, which should be the same'),
    'All questions together:',
    table(['probability', 'questions', 'mean', 'right'], rows),
  ];
}

const CHOOSER_NAMES: Readonly<Record<Chooser, string>> = {
  meaning: 'meaning alone',
  words: 'words alone',
  both: 'both',
  alignment: 'words, and each word in its context: what users get',
};

/** Whether the right sentence is shown in bold. */
export function sentenceSection({ collections, sentences }: Quality): string[] {
  const measured = sentences.map(({ name, questions, of, paragraphs, right }) => {
    const drawn = questions < of ? `${questions} of ${of.toLocaleString('en')} questions` : `${questions} questions`;
    return [
      `On ${plain(name)} (${drawn}, ${paragraphs} paragraphs), how often the sentence that answers is chosen out of its paragraph:`,
      table(
        ['chosen by', 'right'],
        CHOOSERS.map((chooser) => [CHOOSER_NAMES[chooser], percentWithin(right[chooser])]),
      ),
    ];
  });
  const rows = collections.map(({ name, evaluation: { scores } }) => [
    name,
    percent(scores['all answerable']?.highlighted ?? Number.NaN),
  ]);
  return [
    '## The sentence in bold',
    'In each quote one sentence is set in bold, the one that answers. Of the right first quotes, so many have the right one:',
    table(['questions about', 'right sentence'], rows),
    ...measured.flat(),
  ];
}
