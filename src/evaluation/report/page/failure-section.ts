import { FAILURES, hardest } from '../failures.ts';
import type { Quality } from '../quality.ts';
import { FAILURE_NAMES, percent, plain } from '../wording.ts';

/** So many of each kind are told. */
const TOLD = 5;

/** Quotes are cut after so many characters: enough to see what it is about. */
const LONGEST = 240;

/** The worst answers about the bundled pages, in words. Of other collections no words are shown: they may not be for everyone. */
export function failureSection({ collections: [bundled] }: Quality): string[] {
  const told = hardest(bundled.failures, TOLD);
  const sections = FAILURES.flatMap((kind) => {
    const all = bundled.failures.filter(({ failure }) => failure === kind).length;
    const items = told
      .filter(({ failure }) => failure === kind)
      .map(({ question, probability, quoted, right }) => {
        const lines = [
          `- **${plain(question)}** (probability ${percent(probability)})`,
          ...(quoted === null ? [] : [`  - quoted: ${shortened(quoted)}`]),
          ...(right === null ? [] : [`  - right: ${shortened(right)}`]),
        ];
        return lines.join('\n');
      });
    if (items.length === 0) return [];
    const of = items.length < all ? ` (${items.length} of ${all})` : ` (${all})`;
    return [`### ${FAILURE_NAMES[kind]}${of}`, items.join('\n')];
  });
  return [
    '## The hardest failures',
    sections.length > 0
      ? `Of the questions about ${bundled.name}, those of which the judge was surest and wrong, or which it was farthest from answering.`
      : `No question about ${bundled.name} was answered badly.`,
    ...sections,
  ];
}

function shortened(words: string): string {
  const characters = Array.from(words);
  return plain(characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')} …` : words);
}
