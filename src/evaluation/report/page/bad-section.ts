import { mean } from '../../averages.ts';
import { PARTS } from '../parts.ts';
import type { Quality } from '../quality.ts';
import { contributions, reliabilityOf } from '../summary.ts';
import { change, decimal, KIND_NAMES, PART_NAMES, percent, plain } from '../wording.ts';

/** Below this a set is told as bad. */
const BAD_SET = 0.5;

/** Of fewer questions nothing is said. */
const LEAST = 20;

/** A kind of question of which so few are right is told; and a probability that is so far off. */
const BAD_KIND = 0.75;
const FEW_OF_KIND = 5;
const FAR_OFF = 0.1;

/** They are told in the first lines of the page. */
const SUMS = new Set(['all answerable', 'unanswerable']);

/** What is bad, said plainly, by rules that are the same in every run. */
export function badSection(quality: Quality): string[] {
  const told = [
    ...unanswerable(quality),
    ...badKinds(quality),
    ...badSets(quality),
    ...betterAlone(quality),
    ...uselessParts(quality),
    ...unreliable(quality),
  ];
  return [
    '## What is bad',
    told.length > 0 ? told.map((line) => `- ${line}`).join('\n') : 'Nothing that these rules see.',
  ];
}

function unanswerable({ collections }: Quality): string[] {
  return collections.flatMap(({ name, evaluation: { scores } }) => {
    const score = scores.unanswerable;
    if (!score || score.questions === 0 || score.refused === 1) return [];
    return [
      `Of the ${score.questions} questions about ${name} that nothing answers, ${percent(1 - score.refused)} are given a quote all the same.`,
    ];
  });
}

function badKinds({ collections }: Quality): string[] {
  return collections.flatMap(({ name, evaluation: { scores } }) =>
    Object.entries(scores).flatMap(([kind, { questions, first, refused }]) => {
      if (SUMS.has(kind) || questions < FEW_OF_KIND || !(first < BAD_KIND)) return [];
      return [
        `About ${name}, questions of the kind "${plain(KIND_NAMES.get(kind) ?? kind)}" have the right passage first in ${percent(first)}, and ${percent(refused)} are refused (${questions} questions).`,
      ];
    }),
  );
}

function badSets({ sets }: Quality): string[] {
  const bad = sets
    .filter(({ whole }) => whole['nDCG@10'].mean < BAD_SET)
    .sort((a, b) => a.whole['nDCG@10'].mean - b.whole['nDCG@10'].mean)
    .map(({ name, whole }) => `${plain(name)} (nDCG@10 ${decimal(whole['nDCG@10'].mean)})`);
  return bad.length > 0 ? [`The right documents are seldom found on ${bad.join(', ')}.`] : [];
}

/** Sets on which one part alone does better than all of them. */
function betterAlone({ sets }: Quality): string[] {
  return sets.flatMap(({ name, parts }) => {
    const meanOf = (part: keyof typeof parts) => mean(parts[part]);
    const best = PARTS.filter((part) => part !== 'reader').sort((a, b) => meanOf(b) - meanOf(a))[0];
    if (!best || meanOf(best) <= meanOf('reader')) return [];
    return [
      `On ${plain(name)} "${PART_NAMES[best]}" finds more (${decimal(meanOf(best))}) than all that users get (${decimal(meanOf('reader'))}).`,
    ];
  });
}

function uselessParts({ sets, run }: Quality): string[] {
  if (sets.length === 0) return [];
  const found = contributions(sets, run.seed);
  return PARTS.flatMap((part) => {
    const { added } = found[part];
    if (!added || added.low > 0) return [];
    return [
      `"${PART_NAMES[part]}" brings nothing that can be told from chance on the mean of the sets: ${change(added)}.`,
    ];
  });
}

function unreliable({ collections, sets, run }: Quality): string[] {
  const bins = reliabilityOf(
    [...collections, ...sets].flatMap(({ verdicts }) => verdicts),
    run.seed,
  ).filter(({ questions, expected, right }) => questions >= LEAST && Math.abs(expected - right) > FAR_OFF);
  return bins.map(
    ({ questions, expected, right }) =>
      `Where the judge says ${percent(expected)}, ${percent(right)} are right (${questions} questions).`,
  );
}
