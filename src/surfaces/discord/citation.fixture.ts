import type { Citation, Source, Version } from '../../answer/answer.ts';
import type { Quote } from '../../answer/quote.ts';

export const source: Source = {
  file: 'reading.txt',
  title: 'Reading in the countryside',
  publisher: 'County Gazette',
  url: 'https://gazette.example/reading',
  date: '2023-08-08',
  sha256: '0'.repeat(64),
};

/** A citation of any text; outside tests, only the answer layer makes one. */
export function citationOf(quote: string, differences: Partial<Omit<Citation, 'quote'>> = {}): Citation {
  return {
    reference: { passage: 'AbCdEfGh-_12', sentence: null, strength: 'strong' },
    quote: quote as Quote,
    highlight: null,
    localities: [],
    document: source,
    section: null,
    span: { start: 0, end: quote.length },
    lines: { first: 11, last: 12 },
    alsoIn: [],
    versions: [],
    ...differences,
  };
}

/** A version with any text, that differs in all of it from what a citation has. */
export function versionOf(quote: string, document: Source = source, here = quote): Version {
  const differing = { here: here as Quote, there: quote as Quote };
  return {
    passage: 'ZyXwVuTs-_98',
    document,
    quote: quote as Quote,
    lines: { first: 5, last: 5 },
    sentence: { start: 0, end: 1 },
    differs: [differing, differing, differing],
  };
}
