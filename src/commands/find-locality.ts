import { localityTree } from '../index/locality-tree.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import { allCalled } from '../surfaces/terminal/called.ts';
import { localityLines } from '../surfaces/terminal/locality-lines.ts';
import { LocalityError } from './locality-error.ts';

/** How many places are offered for a name that is not known. */
const OFFERED = 3;

/** Longer ones are no names. */
const LONGEST = 200;

/** The least part of a name, from its beginning, that may bring others to mind. */
const LEAST_PART = 0.6;

/**
 * The locality that somebody names, by its id or in words.
 * @throws LocalityError when none is called so, or several are
 */
export function findLocality(written: string, index: PassageIndex): Locality {
  const name = written.trim();
  if (name.length > LONGEST)
    throw new LocalityError(`No place has a name of ${name.length} characters: write a shorter one.`);
  const [found, ...others] = index.lookUp(name);
  if (!found) throw new LocalityError(unknownMessage(name, index));
  if (others.length > 0) throw namesakesError(name, [found, ...others], index);
  return found;
}

function unknownMessage(written: string, index: PassageIndex): string {
  if (written === '') return 'The place has no name: write one, such as "Kaihua County".';
  const similar = similarTo(written, index).map((locality) => labelOf(locality, index.gazetteer));
  const offer = similar.length > 0 ? `Did you mean ${allCalled(similar, 'or')}?` : mostOf(index);
  return `No place called "${written}" is known. ${offer} "fangzhi localities" lists what there is, and an entry in gazetteer.yaml adds a place.`;
}

function mostOf(index: PassageIndex): string {
  const roots = localityLines(localityTree(null, index)).filter(({ branch }) => branch === '');
  const most = roots.slice(0, OFFERED).map(({ node }) => node);
  return most.length > 0
    ? `This collection has most on ${allCalled(most, 'and')}.`
    : 'This collection is about no place.';
}

/** Those whose names begin as the written one does. */
function similarTo(written: string, index: PassageIndex): readonly Locality[] {
  const letters = Array.from(written);
  for (let length = letters.length; length >= Math.max(1, letters.length * LEAST_PART); length--) {
    const found = index.complete(letters.slice(0, length).join(''), OFFERED);
    if (found.length > 0) return found;
  }
  return [];
}

function namesakesError(written: string, namesakes: readonly Locality[], index: PassageIndex): LocalityError {
  const lines = namesakes.map((locality) => `  ${locality.id}  ${nameInFull(locality, index)}`);
  return new LocalityError(
    `"${written}" may be any of these; name one by its id:\n${lines.join('\n')}`,
    namesakes.map((locality) => labelOf(locality, index.gazetteer)),
  );
}

/** Namesakes may lie in namesakes, so all that they lie in is told. */
function nameInFull(locality: Locality, { gazetteer }: PassageIndex): string {
  return [locality, ...gazetteer.around(locality)].map(({ name }) => name).join(', ');
}
