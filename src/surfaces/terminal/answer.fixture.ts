import type {
  Asked,
  Citation,
  NotFound,
  Nothing,
  Quoted,
  Quotes,
  Version,
  WhichLocality,
} from '../../answer/answer.ts';
import type { Quote } from '../../answer/quote.ts';
import { nothingRead } from '../../answer/reading.fixture.ts';
import type { Source } from '../../answer/sources.ts';
import type { LocalityLabel } from '../../localities/label.ts';

const milliseconds = { total: 9.1234, encode: 5, search: 0.449 };

export const quzhou: LocalityLabel = { id: '330800', name: 'Quzhou', within: 'Zhejiang' };
export const kaihua: LocalityLabel = { id: '330824', name: 'Kaihua County', within: 'Quzhou' };
export const huabu: LocalityLabel = { id: 'huabu-town@330824', name: 'Huabu Town', within: 'Kaihua County' };

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
  localities: [huabu, kaihua],
  document: source,
  section: 'The mills',
  span: { start: 100, end: 142 },
  lines: { first: 5, last: 7 },
  alsoIn: [],
  versions: [],
};

export const version: Version = {
  passage: 'ZyXwVuTs-_98',
  document: { ...source, file: 'other.txt', title: 'Other mills', date: '2023-04-05' },
  quote: 'They stand on the lake.' as Quote,
  lines: { first: 9, last: 9 },
  sentence: { start: 14, end: 38 },
  differs: [{ here: 'river' as Quote, there: 'lake' as Quote }],
};

/** Quotes from all of the collection. */
export function quoted(first: Citation, ...rest: Citation[]): Quoted {
  return { ...asked('Where do the mills stand?'), ...quotes(first, ...rest) };
}

/** Quotes for a scope. */
export function scoped(
  scope: Partial<Pick<Asked, 'scope' | 'scopeFrom' | 'missing'>>,
  found: Partial<Quotes> = {},
): Quoted {
  return { ...asked('Where do the mills stand?'), ...scope, ...quotes(citation), ...found };
}

/** Nothing in all of the collection. */
export function notFound(...nearest: Nothing['nearest']): NotFound {
  return { ...asked('Which dragons?'), outcome: 'not-found', nearest, covered: [], absent: [] };
}

/** Nothing in a scope. */
export function notFoundIn(
  scope: Pick<Asked, 'scope' | 'scopeFrom' | 'missing'>,
  found: Partial<Nothing> = {},
): NotFound {
  return { ...notFound(), ...scope, ...found };
}

export function which(...candidates: LocalityLabel[]): WhichLocality {
  return { ...asked('Where are the mills of Huabu?'), outcome: 'which-locality', candidates };
}

export function named(...localities: LocalityLabel[]): Pick<Asked, 'scope' | 'scopeFrom'> {
  return { scope: localities, scopeFrom: 'question' };
}

export function chosen(...localities: LocalityLabel[]): Pick<Asked, 'scope' | 'scopeFrom'> {
  return { scope: localities, scopeFrom: 'option' };
}

function asked(question: string): Asked {
  return {
    question,
    scope: [],
    scopeFrom: 'question',
    missing: [],
    excluded: [],
    bounds: null,
    considered: [],
    read: nothingRead,
    milliseconds,
  };
}

function quotes(first: Citation, ...rest: Citation[]): Quotes {
  return { outcome: 'quoted', reach: 'about', unanswered: [], beyondLimit: [], citations: [first, ...rest] };
}
