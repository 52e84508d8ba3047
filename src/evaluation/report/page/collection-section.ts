import type { Score } from '../../score.ts';
import type { CollectionQuality } from '../measure-collection.ts';
import type { Quality } from '../quality.ts';
import { KIND_NAMES, percent, percentWithin, table } from '../wording.ts';

/** The sums that an evaluation has beside its kinds. */
const ANSWERABLE = 'all answerable';
const UNANSWERABLE = 'unanswerable';

type Shares = Pick<Score, 'questions' | 'first' | 'among' | 'refused'>;

/** The questions about collections: what a user gets. */
export function collectionSection({ collections }: Quality): string {
  const [bundled] = collections;
  return [
    '## Questions about collections',
    'People ask, and the first three quotes are looked at. A quote is right when it has the words that answer. In brackets, 95% intervals.',
    table(
      [
        'questions about',
        'documents',
        'answerable',
        'right first',
        'among those shown',
        'refused',
        'unanswerable',
        'refused',
      ],
      collections.map(sumRow),
    ),
    `By the kind of question, about ${bundled.name}:`,
    kindTable(bundled.evaluation.scores),
  ].join('\n\n');
}

function sumRow({ name, documents, evaluation: { scores, intervals } }: CollectionQuality): string[] {
  const [answerable, unanswerable] = [intervals[ANSWERABLE], intervals[UNANSWERABLE]];
  const written = answerable
    ? [percentWithin(answerable.first), percentWithin(answerable.among), percentWithin(answerable.refused)]
    : ['–', '–', '–'];
  return [
    name,
    String(documents),
    String(scores[ANSWERABLE]?.questions ?? 0),
    ...written,
    String(scores[UNANSWERABLE]?.questions ?? 0),
    unanswerable ? percentWithin(unanswerable.refused) : '–',
  ];
}

/** How questions of each kind are answered; this is what the README quotes. */
export function kindTable(scores: Readonly<Record<string, Shares>>): string {
  const kinds = Object.keys(scores).filter((kind) => kind !== ANSWERABLE && kind !== UNANSWERABLE);
  const known = [...KIND_NAMES.keys()].filter((kind) => kinds.includes(kind));
  const ordered = [...known, ...kinds.filter((kind) => !KIND_NAMES.has(kind)), ANSWERABLE, UNANSWERABLE];
  const rows = ordered.flatMap((kind) => {
    const score = scores[kind];
    if (!score || score.questions === 0) return [];
    const found = kind === UNANSWERABLE ? ['', ''] : [percent(score.first), percent(score.among)];
    return [[KIND_NAMES.get(kind) ?? kind, String(score.questions), ...found, percent(score.refused)]];
  });
  return table(['kind of question', 'number', 'right passage first', 'among those shown', 'refused'], rows);
}
