import type { PassageIndex } from '../index/passage-index.ts';
import { findNames } from '../localities/find-names.ts';
import type { LocalityLabel } from '../localities/label.ts';
import { answeringSentence } from '../search/answering-sentence.ts';
import type { Hit } from '../search/hit.ts';
import { type Chosen, distinct } from './distinct.ts';
import type { Looked, Searching } from './find-hits.ts';
import { inOrderOfPlaces } from './in-order-of-places.ts';
import type { Library } from './library.ts';
import type { Area, Searchable } from './reaches.ts';

/** What is quoted of what was found. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  /** Those of the scope of which the collection has something, but nothing that answers, and that no quote names. */
  readonly unanswered: readonly LocalityLabel[];
  /** Those about which something answers that had no room, and that no quote names. */
  readonly beyondLimit: readonly LocalityLabel[];
}

/**
 * Chooses what is quoted of what was found, for each part of what was asked.
 * @param limit the most quotes that are wanted
 * @throws EncoderError
 */
export async function choose(
  looked: readonly Looked[],
  { areas }: Pick<Searchable, 'areas'>,
  { scope }: Pick<Searching, 'scope'>,
  library: Pick<Library, 'index' | 'encoder' | 'reader'>,
  limit: number,
): Promise<Choice> {
  const { index } = library;
  const { found, leading, answered, unanswered } = inOrderOfPlaces(
    looked.map(({ answering }) => answering),
    areas,
    index,
  );
  const all = looked.flatMap(({ judged, part: { query } }) => judged.map(({ hit }) => ({ hit, query })));
  const queryOf = new Map(all.map(({ hit, query }) => [hit, query]));
  const sentenceOf = async (hit: Hit) => {
    const query = queryOf.get(hit);
    return query ? answeringSentence(query.text, hit, query, library) : 0;
  };
  // Of what was found for two parts, what answers one of them comes last, and counts.
  const hits = [...queryOf.keys(), ...found.map(({ hit }) => hit)];
  const chosen = await distinct({ hits, answering: found, sentenceOf, limit, leading }, index);
  const quoted = chosen.map(({ passage }) => index.rowOf(passage));
  const told = new Set(chosen.flatMap(({ passage, kin }) => [passage, ...kin.copies].map(index.rowOf)));
  const isNamed = ({ locality: { id } }: Area) => quoted.some((row) => mayName(row, id, index));
  const isMissing = ({ locality: { id } }: Area) => scope.missing.some((one) => one.id === id);
  const isTold = ({ rows }: Area) => rows.some((row) => told.has(row));
  return {
    chosen,
    unanswered: unanswered.filter((one) => !isMissing(one) && !isNamed(one)).map(({ locality }) => locality),
    beyondLimit: answered.filter((one) => !isTold(one) && !isNamed(one)).map(({ locality }) => locality),
  };
}

/** Whether a passage surely names a locality, or may, as it has its name: who reads there of 开化和常山 has read of both. */
function mayName(row: number, id: string, { localities, gazetteer, text, passage }: PassageIndex): boolean {
  if (localities.naming(id).includes(row)) return true;
  const written = text(passage(row));
  return findNames(written, { start: 0, end: written.length }, gazetteer).some((name) =>
    name.localities.some((locality) => locality.id === id),
  );
}
