import type { Gazetteer } from '../gazetteer.ts';
import { type Draft, described } from './gazetteer-draft.ts';
import { GazetteerNames, oneOfDrafts } from './gazetteer-names.ts';
import type { GazetteerEntry } from './gazetteer-schema.ts';
import type { Report } from './gazetteer-yaml.ts';

/**
 * Gives each entry to the locality that it is about: a known one, by its id or its name, or one that it adds. Entries
 * that are about none, or about one that an earlier entry is about, are reported and left out.
 * @param known by id
 * @returns the known and the added ones
 */
export function assignEntries(
  entries: readonly GazetteerEntry[],
  known: ReadonlyMap<string, Draft>,
  base: Gazetteer,
  report: Report,
): Draft[] {
  const names = new GazetteerNames(known.values(), base);
  const lines = new Map<string, number>();
  const added = entries.flatMap((entry): Draft[] => {
    const target = targetOf(entry, known, names, report);
    if (!target) return [];
    const line = target.id === null ? undefined : lines.get(target.id);
    if (line !== undefined) {
      report((entry.id ?? entry.of ?? entry).line, `"${target.id}" has an entry in line ${line} already: ${TWICE}`);
      return [];
    }
    if (target.id !== null) lines.set(target.id, entry.line);
    target.entry = entry;
    return target.base ? [] : [target];
  });
  return [...known.values(), ...added];
}

const TWICE = 'write both in one entry, or another id';

function targetOf(
  entry: GazetteerEntry,
  known: ReadonlyMap<string, Draft>,
  names: GazetteerNames,
  report: Report,
): Draft | undefined {
  const { id, of } = entry;
  if (id && of) {
    report(of.line, '"of" and "id" both say which locality is meant: take one of them out');
    return undefined;
  }
  if (of) {
    const found = oneOfDrafts(of.value, names.meantBy(of.value));
    if (typeof found !== 'string') return found;
    report(of.line, `"of": ${found}`);
    return undefined;
  }
  return (id && known.get(id.value)) ?? newDraft(entry, names, report);
}

function newDraft(entry: GazetteerEntry, names: GazetteerNames, report: Report): Draft | undefined {
  const reason = whyNotNew(entry, names);
  if (reason !== undefined) report(entry.id?.line ?? entry.line, reason);
  if (reason !== undefined || entry.faulty.has('name') || entry.faulty.has('kind')) return undefined;
  return { base: null, entry, id: entry.id?.value ?? null, parent: null, becomes: 'itself' };
}

/** Nothing where the entry can be added, or is reported already. */
function whyNotNew({ id, name, kind, hides, faulty }: GazetteerEntry, names: GazetteerNames): string | undefined {
  const meant = id ? `"${id.value}" is not known` : 'it does not say which locality is meant';
  if (hides) return `${meant}: to hide one, write the "id" of a locality that is known, or its name after "of"`;
  if (!name)
    return faulty.has('name')
      ? undefined
      : `${meant}: write "of" and a name that is known, or "name" and "kind" to add one`;
  if (kind || faulty.has('kind')) return undefined;
  const [namesake] = names.meantBy(name.value);
  const hint = namesake ? `, or "id: ${namesake.id}" to change ${described(namesake)}` : '';
  return `"kind" is missing: write what "${name.value}" is, such as "kind: town"${hint}`;
}
