import { type Draft, described, nameOf } from './gazetteer-draft.ts';
import { type GazetteerNames, oneOfDrafts } from './gazetteer-names.ts';
import type { Report, Written } from './gazetteer-yaml.ts';

/** Takes out what is hidden. */
export function hideDrafts(drafts: readonly Draft[], report: Report): void {
  for (const draft of drafts) {
    const { entry } = draft;
    if (!entry?.hides) continue;
    draft.becomes = 'nothing';
    const has = [entry.name && 'name', entry.kind && 'kind', entry.within && 'within'];
    const [key] = [...has, entry.names.length > 0 && 'names', entry.merge.length > 0 && 'merge'].filter(Boolean);
    if (key) report(entry.line, `"${key}" says nothing of what is hidden: take it out, or take "hide" out`);
  }
}

/** Makes what is merged a part of the names of others; what cannot be is reported and stays what it was. */
export function mergeDrafts(drafts: readonly Draft[], names: GazetteerNames, report: Report): Map<Draft, Draft[]> {
  const merged = new Map<Draft, Draft[]>();
  for (const draft of inOrderOfEntries(drafts)) {
    const { entry } = draft;
    if (!entry || draft.becomes === 'nothing') continue;
    for (const reference of entry.merge) {
      const found = oneOfDrafts(reference.value, names.meantBy(reference.value));
      const reason = typeof found === 'string' ? found : whyNotMerged(draft, found, merged);
      if (reason !== undefined) report(reference.line, `"merge": ${reason}`);
      else if (typeof found !== 'string') merge(draft, found, merged);
    }
    undoCircle(draft, merged, entry.merge, report);
  }
  return merged;
}

function inOrderOfEntries(drafts: readonly Draft[]): Draft[] {
  const merging = drafts.filter(({ entry }) => (entry?.merge.length ?? 0) > 0);
  return merging.sort((a, b) => (a.entry?.line ?? 0) - (b.entry?.line ?? 0));
}

function merge(draft: Draft, part: Draft, merged: Map<Draft, Draft[]>): void {
  part.becomes = draft;
  const parts = merged.get(draft);
  if (parts) parts.push(part);
  else merged.set(draft, [part]);
}

function whyNotMerged(draft: Draft, part: Draft, merged: ReadonlyMap<Draft, Draft[]>): string | undefined {
  if (part === draft) return `${nameOf(draft)} cannot be merged with itself: write what becomes a part of it`;
  if (typeof draft.becomes === 'object')
    return `${described(draft)} is merged into ${described(draft.becomes)}: merge into that`;
  if (part.becomes === 'nothing')
    return `${described(part)} is hidden in line ${part.entry?.line}: take one of the two out`;
  if (part.becomes === draft) return `${described(part)} is in the list twice: write it once`;
  if (part.becomes !== 'itself')
    return `${described(part)} is merged into ${described(part.becomes)} already: write it once`;
  if (merged.has(part)) return `others are merged into ${described(part)}: write them all in one list`;
  return undefined;
}

/** What a draft lies in, after all that was merged and hidden; what it took in itself gives it its own place. */
export function parentOf(draft: Draft): Draft | null {
  for (let next = draft.parent; next; next = next.parent) {
    const standing = next.becomes === 'itself' ? next : next.becomes;
    if (standing !== 'nothing' && standing !== draft) return standing;
  }
  return null;
}

/** A town that takes in the city above its county would lie in that county, and the county in it. */
function undoCircle(
  draft: Draft,
  merged: Map<Draft, Draft[]>,
  [first]: readonly Written<string>[],
  report: Report,
): void {
  let next = parentOf(draft);
  while (next && next !== draft) next = parentOf(next);
  if (!next || !first) return;
  const between = nameOf(parentOf(draft) ?? draft);
  report(
    first.line,
    `"merge": ${nameOf(draft)} would lie in itself, as it lies in ${between}: merge that too, or neither`,
  );
  for (const part of merged.get(draft) ?? []) part.becomes = 'itself';
  merged.delete(draft);
}
