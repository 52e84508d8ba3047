import type { Encoder } from '../index/encoder.ts';
import type { LocalityLabel } from '../localities/label.ts';
import { besidesOne } from '../localities/questions/asked-alone.ts';
import { leftToAsk, type Query } from '../search/query.ts';
import type { QuestionSyntax } from '../search/read-syntax.ts';
import { corrected } from '../text/corrections.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { Searchable } from './reaches.ts';
import type { Scope } from './scope.ts';

/** What is asked at once: a question, or what it asks of one of its localities. */
export interface Part {
  readonly query: Query;
  /** None for all of the collection. */
  readonly localities: readonly LocalityLabel[];
  readonly rows: readonly number[];
}

/** The same question of each locality alone, by its id; none where it is asked of all at once. */
export type Alone = ReadonlyMap<string, Query>;

/**
 * Reads a question that is asked of several localities as it would be asked of each of them alone: a passage about one does
 * not answer what is asked of two. The words that are looked for are the same, as what the scope settles is none of them.
 * @throws EncoderError
 */
export async function readAlone(
  { asked, phrases }: QuestionSyntax,
  { localities, missing, names, rest }: Scope,
  query: Query,
  encoder: Pick<Encoder, 'embed'>,
): Promise<Alone> {
  if (localities.length < 2) return new Map();
  const covered = localities.filter(({ id }) => !missing.some((one) => one.id === id));
  const alone = covered.map(async ({ id }) => {
    // What is in quotation marks stays whole.
    const besides = phrases.length > 0 ? [] : besidesOne(asked, names, id);
    const kept = query.corrections.filter(({ span }) => !besides.some((one) => overlaps(one, span)));
    const without = besides.map((span) => ({ span, written: slice(asked, span), meant: '' }));
    const text = corrected(asked, [...kept, ...without]);
    const vector = text === query.text ? query.vector : await encoder.embed(text, 'question');
    const left = query.words.length > 0 ? leftToAsk(blanked(rest, besides), query.corrections) : text;
    return [id, { ...query, text, rest: left, vector }] as const;
  });
  return new Map(await Promise.all(alone));
}

/** What is asked of the passages of a reach. */
export function partsOf(query: Query, alone: Alone, { localities }: Scope, { reach, areas, rows }: Searchable): Part[] {
  // What is so in all that a place lies in need not be so there: then the reader must know of the place.
  const told = (one: Query) => (reach === 'around' ? { ...one, rest: one.text } : one);
  if (alone.size === 0) return [{ query: told(query), localities, rows }];
  return areas
    .filter((area) => area.rows.length > 0)
    .map(({ locality, rows }) => ({ query: told(alone.get(locality.id) ?? query), localities: [locality], rows }));
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}
