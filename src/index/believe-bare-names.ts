import type { Gazetteer } from '../localities/gazetteer.ts';
import type { Passage, SplitPassage } from '../passages/passage.ts';

/**
 * Adds to passages what they are about, or name, by bare names: "Kaihua" is believed where some passage of the collection
 * surely is about that county or names it. Done anew whenever an index is opened, so that a document which comes or goes
 * changes what the others name without their being read again.
 */
export function believeBareNames(passages: readonly SplitPassage[], gazetteer: Gazetteer): Passage[] {
  const sure = new Set(passages.flatMap(({ about, names }) => [...about, ...names]));
  const known = new Set([...sure].flatMap((id) => gazetteer.withAround(id)));
  const isKnown = (id: string) => known.has(id);
  return passages.map(({ byBareName, ...passage }) => {
    const about = byBareName.about.filter(isKnown);
    const names = byBareName.names.filter(isKnown);
    return {
      ...passage,
      about: about.length > 0 ? narrowest([...passage.about, ...about], gazetteer) : passage.about,
      names: [...new Set([...passage.names, ...names])],
    };
  });
}

function narrowest(ids: readonly string[], gazetteer: Gazetteer): string[] {
  const localities = ids.flatMap((id) => gazetteer.get(id) ?? []);
  return gazetteer.narrowest(localities).map(({ id }) => id);
}
