import { RESAMPLES } from '../../beir/bootstrap.ts';
import type { Quality } from '../quality.ts';
import { percentWithin } from '../wording.ts';
import { badSection } from './bad-section.ts';
import { collectionSection } from './collection-section.ts';
import { failureSection } from './failure-section.ts';
import { refusalSection, reliabilitySection, sentenceSection } from './judge-sections.ts';
import { partSection, setSection, splitSection } from './set-sections.ts';

/** The page of a report, in Markdown. */
export function writePage(quality: Quality): string {
  return `${[
    '# How good it is',
    ...shortly(quality),
    ...badSection(quality),
    collectionSection(quality),
    ...setSection(quality),
    ...partSection(quality),
    ...splitSection(quality),
    ...refusalSection(quality),
    ...reliabilitySection(quality),
    ...sentenceSection(quality),
    ...failureSection(quality),
    ...howMeasured(quality),
  ].join('\n\n')}\n`;
}

function shortly({ run, collections }: Quality): string[] {
  const lines = collections.flatMap(({ name, evaluation: { intervals, scores } }) => {
    const [answerable, unanswerable] = [intervals['all answerable'], intervals.unanswerable];
    if (!answerable || !unanswerable) return [];
    return [
      `- About ${name}: of ${scores['all answerable']?.questions ?? 0} questions that have an answer, ${percentWithin(answerable.first)} have the right passage first, and ${percentWithin(answerable.among)} among those shown; of ${scores.unanswerable?.questions ?? 0} that have none, ${percentWithin(unanswerable.refused)} are refused.`,
    ];
  });
  return [
    `Written by \`npm run report\` on ${run.date}; what is changed here by hand is lost at the next run. The same numbers are in [quality.json](quality.json).`,
    lines.join('\n'),
  ];
}

function howMeasured({ run }: Quality): string[] {
  const sample = run.sample === null ? 'all questions of each set' : `at most ${run.sample} questions of each set`;
  return [
    '## How it was measured',
    [
      `- Encoder \`${run.encoder}\`, ${run.reader === null ? 'no reader' : `reader \`${run.reader}\``}; ${sample}; all that is drawn by chance, by seed ${run.seed}.`,
      `- 95% intervals are of ${RESAMPLES.toLocaleString('en')} bootstrap samples of the questions: what other questions of the same kind might have come to.`,
      '- The questions about the bundled pages were written before any was asked, and have been looked at since: expect a little less of your own. Other collections and sets are not part of the repository, so no words of theirs are shown.',
      '- In the plots, and where sets are taken together, every set counts the same, however many questions it has; of the probability every question counts the same.',
    ].join('\n'),
  ];
}
