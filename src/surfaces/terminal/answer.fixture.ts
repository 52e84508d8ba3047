import type { Citation, NotFound, Quoted, Source } from '../../answer/answer.ts';
import type { Quote } from '../../answer/quote.ts';

const milliseconds = { total: 9.1234, encode: 5, search: 0.449 };

export const source: Source = {
  file: 'mills.txt',
  title: 'Mills of Huabu',
  publisher: 'County Gazette',
  url: 'https://gazette.example/mills',
  date: '2022-03-30',
  sha256: 'ab'.repeat(32),
};

export const citation: Citation = {
  reference: { passage: 'AbCdEfGh-_12', sentence: 1, strength: 'fair' },
  quote: 'They are old. They stand on the river. 磨坊。' as Quote,
  highlight: { start: 14, end: 38 },
  localities: ['Huabu', 'Kaihua County'],
  document: source,
  section: 'The mills',
  span: { start: 100, end: 142 },
  lines: { first: 5, last: 7 },
  alsoIn: [],
};

export function quoted(first: Citation, ...rest: Citation[]): Quoted {
  return { outcome: 'quoted', question: 'Where do the mills stand?', citations: [first, ...rest], milliseconds };
}

export function notFound(...nearest: NotFound['nearest']): NotFound {
  return { outcome: 'not-found', question: 'Which dragons?', nearest, milliseconds };
}
