import { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { nameKey } from '../names.ts';
import { type Draft, draftsOf, localityOf } from './gazetteer-draft.ts';
import { hideDrafts, mergeDrafts, parentOf } from './gazetteer-merges.ts';
import { GazetteerNames } from './gazetteer-names.ts';
import { breakCircles, makeIds, settleParents } from './gazetteer-parents.ts';
import { type GazetteerEntry, readGazetteerEntries } from './gazetteer-schema.ts';
import { assignEntries } from './gazetteer-targets.ts';
import type { Report } from './gazetteer-yaml.ts';

/** What cannot be used of an operator's gazetteer. */
export interface GazetteerFault {
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, and what to write instead. */
  readonly reason: string;
}

/**
 * The gazetteer with what an operator's `gazetteer.yaml` adds, renames, merges or hides; its format is described in
 * seeds/gazetteer.yaml. What cannot be used of it is named, in the order of the lines, and left out.
 */
export function applyGazetteer(
  yaml: string,
  base: Gazetteer,
): { readonly gazetteer: Gazetteer; readonly problems: readonly GazetteerFault[] } {
  const problems: GazetteerFault[] = [];
  const report: Report = (line, reason) => problems.push({ line, reason });
  const entries = readGazetteerEntries(yaml, report);
  const gazetteer = entries.length === 0 ? base : applied(entries, base, report);
  return { gazetteer, problems: problems.sort((a, b) => a.line - b.line) };
}

function applied(entries: readonly GazetteerEntry[], base: Gazetteer, report: Report): Gazetteer {
  const known = draftsOf(base);
  const drafts = assignEntries(entries, known, base, report);
  const names = new GazetteerNames(drafts, base);
  settleParents(drafts, names, report);
  breakCircles(drafts, known, report);
  makeIds(drafts, names, report);
  hideDrafts(drafts, report);
  const merged = mergeDrafts(drafts, names, report);
  const built = (draft: Draft): Locality =>
    localityOf(draft, parentOf(draft)?.id ?? null, (merged.get(draft) ?? []).map(built));
  const hidden = drafts.filter(({ becomes }) => becomes === 'nothing').flatMap(namesOf);
  const localities = drafts.filter(({ becomes }) => becomes === 'itself').map(built);
  return new Gazetteer(localities, new Set(hidden.map(nameKey)));
}

function namesOf({ base }: Draft): string[] {
  return base ? [base.name, ...base.names, ...base.wholes] : [];
}
