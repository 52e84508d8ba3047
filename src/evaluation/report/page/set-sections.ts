import { mean } from '../../averages.ts';
import { ADDED_TO, PARTS } from '../parts.ts';
import type { Quality } from '../quality.ts';
import { contributions, rankedShares } from '../summary.ts';
import { change, decimal, PART_NAMES, percentWithin, plain, table } from '../wording.ts';
import { picture } from './picture.ts';

/** How well the right documents are found. */
export function setSection({ sets }: Quality): string[] {
  if (sets.length === 0) return [];
  const rows = sets.map(({ name, documents, passages, questions, of, whole }) => [
    plain(name),
    documents.toLocaleString('en'),
    passages.toLocaleString('en'),
    questions < of ? `${questions} of ${of.toLocaleString('en')}` : String(questions),
    `${decimal(whole['nDCG@10'].mean)} (${decimal(whole['nDCG@10'].low)}–${decimal(whole['nDCG@10'].high)})`,
    percentWithin(whole['recall@1']),
    percentWithin(whole['recall@3']),
    decimal(whole['MRR@10'].mean),
  ]);
  return [
    '## Finding documents',
    'Public sets of questions whose right documents are known, in other subjects and other ways of writing than the bundled pages. nDCG@10 is 1 where the right document always comes first, and falls the further down it stands; recall@1 and recall@3 say how often it is the first, or one of the first three. Here is no place to look in, and nothing is refused.',
    picture('sets', 'nDCG@10 of each set by meaning alone, by words alone, and by all that users get'),
    table(['set', 'documents', 'passages', 'questions', 'nDCG@10', 'recall@1', 'recall@3', 'MRR@10'], rows),
  ];
}

/** What each part of the ranking brings. */
export function partSection({ collections, sets, run }: Quality): string[] {
  const found = contributions(sets, run.seed);
  const rows = PARTS.map((part) => {
    const { all, added } = found[part];
    return [
      PART_NAMES[part],
      ...sets.map(({ parts }) => decimal(mean(parts[part]))),
      ...(sets.length > 0 ? [decimal(all.mean), added ? change(added) : ''] : []),
    ];
  });
  const ofQuestions = PARTS.map((part) => [
    PART_NAMES[part],
    ...collections.flatMap(({ ranked }) => {
      const { first, among } = rankedShares(ranked, part, run.seed);
      return [percentWithin(first), percentWithin(among)];
    }),
  ]);
  const base = PARTS.filter((part) => ADDED_TO[part] === null).map((part) => `"${PART_NAMES[part]}"`);
  return [
    '## What each part brings',
    `Each row takes up the one above it; ${base.join(' and ')} begin anew, and "${PART_NAMES.both}" takes up both. The last row is what users get.`,
    picture('parts', 'What each part of the ranking brings, on the sets and on the questions about collections'),
    ...(sets.length > 0
      ? [
          'nDCG@10 on each set; the mean; and what the part adds to it, with the 95% interval (the questions of each set drawn anew). An interval that has 0 in it may be chance.',
          table(['', ...sets.map(({ name }) => plain(name)), 'mean', 'adds'], rows),
        ]
      : []),
    'The same on the questions about collections: how often the right passage comes first, and how often it is one of the first three, among the passages that may be quoted. Nobody judges here, so nothing is refused.',
    table(['', ...collections.flatMap(({ name }) => [`${name}: first`, 'among three'])], ofQuestions),
  ];
}

/** Whether splitting documents into passages is worth it. */
export function splitSection({ sets }: Quality): string[] {
  if (sets.length === 0) return [];
  const rows = sets.map(({ name, documents, passages, parts, onePassage }) => [
    plain(name),
    (passages / documents).toFixed(1),
    decimal(mean(parts.passage)),
    decimal(mean(parts.sentences)),
    decimal(onePassage.passage),
    decimal(onePassage.sentences),
  ]);
  return [
    '## Passages or whole documents',
    'Documents are split into passages of 200 to 700 characters. Here is the meaning alone, nDCG@10, as they are split, and with each document as one passage (of which the encoder reads the first 512 word pieces), by one vector each and with those of the sentences.',
    table(['set', 'passages a document', 'passages', '+ sentences', 'whole documents', '+ sentences'], rows),
  ];
}
