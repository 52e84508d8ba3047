import { nameKey } from '../names.ts';
import { around, type Draft, described, kindOf, nameOf } from './gazetteer-draft.ts';
import { type GazetteerNames, oneOfDrafts } from './gazetteer-names.ts';
import { LONGEST_ID } from './gazetteer-schema.ts';
import type { Report } from './gazetteer-yaml.ts';

/** Room for the id of what it lies in. */
const LONGEST_SLUG = 40;

/** Circles may be long; this many of their parts tell where they are. */
const MOST_SHOWN = 6;

/**
 * Puts each locality into what its entry says it lies in. What is meant by "Hongshan District, Wuhan" may depend on
 * where others lie, so those wait until that is known. What cannot be told is reported, and leaves it where it was.
 */
export function settleParents(drafts: readonly Draft[], names: GazetteerNames, report: Report): void {
  const waiting = new Set(drafts.filter(({ entry }) => entry?.within && !entry.hides));
  const mustWait = (reference: string) =>
    names.sharing(reference).some((one) => [one, ...around(one)].some((near) => waiting.has(near)));
  let waited: number;
  do {
    waited = waiting.size;
    for (const draft of [...waiting]) {
      if (mustWait(draft.entry?.within?.value ?? '')) continue;
      waiting.delete(draft);
      settle(draft, names, report);
    }
  } while (waiting.size < waited);
  for (const draft of waiting) settle(draft, names, report);
}

function settle(draft: Draft, names: GazetteerNames, report: Report): void {
  const within = draft.entry?.within;
  if (!within) return;
  const meant = names.meantBy(within.value);
  const found = oneOfDrafts(within.value, within.value === draft.id ? meant : meant.filter((one) => one !== draft));
  if (typeof found === 'string') report(within.line, `"within": ${found}`);
  else draft.parent = found;
}

/**
 * Breaks the circles in which localities would lie in themselves: the last entry of each is reported, and its locality
 * stays where it was.
 * @param known by id
 */
export function breakCircles(drafts: readonly Draft[], known: ReadonlyMap<string, Draft>, report: Report): void {
  const given = new Set(drafts.filter(({ entry }) => entry?.within && !entry.hides));
  for (let circles = circlesOf(given); circles.length > 0; circles = circlesOf(given)) {
    for (const circle of circles) {
      const last = circle.filter((draft) => given.has(draft)).reduce((a, b) => (lineOf(a) > lineOf(b) ? a : b));
      report(lineOf(last), `"within": ${shown(last, circle)}: write what it really lies in`);
      given.delete(last);
      last.parent = known.get(last.base?.parent ?? '') ?? null;
    }
  }
}

function lineOf({ entry }: Draft): number {
  return entry?.within?.line ?? 0;
}

/** Each circle once; in linear time, as each draft is passed once. */
function circlesOf(drafts: Iterable<Draft>): Draft[][] {
  const passedFrom = new Map<Draft, Draft>();
  const circles: Draft[][] = [];
  for (const start of drafts) {
    const path: Draft[] = [];
    let next: Draft | null = start;
    for (; next && !passedFrom.has(next); next = next.parent) {
      passedFrom.set(next, start);
      path.push(next);
    }
    if (next && passedFrom.get(next) === start) circles.push(path.slice(path.indexOf(next)));
  }
  return circles;
}

function shown(last: Draft, circle: readonly Draft[]): string {
  const at = circle.indexOf(last);
  const chain = [...circle.slice(at), ...circle.slice(0, at)].slice(0, MOST_SHOWN).map(nameOf);
  const end = circle.length > MOST_SHOWN ? ['…'] : [];
  return `${nameOf(last)} would lie in itself (${[...chain, ...end, nameOf(last)].join(' > ')})`;
}

/**
 * Makes the ids that the operator left to be made: the name and what it lies in, so that they tell what they are. One
 * that would be there twice is reported and left out.
 */
export function makeIds(drafts: readonly Draft[], names: GazetteerNames, report: Report): void {
  const used = new Map(drafts.flatMap((draft) => (draft.id === null ? [] : [[draft.id, draft] as const])));
  for (const draft of drafts.filter(({ id }) => id === null)) {
    for (const next of [draft, ...around(draft)].filter(({ id }) => id === null).reverse()) {
      const id = [...`${slugOf(nameOf(next))}@${next.parent?.id ?? ''}`].slice(0, LONGEST_ID).join('');
      const other = used.get(id) ?? namesakeOf(next, names);
      next.id = id;
      if (!other) used.set(id, next);
      else leaveOut(next, other, report);
    }
  }
}

function slugOf(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_SLUG).join('');
}

/** What is known by the same name, of the same kind and in the same place, is the same, unless it goes. */
function namesakeOf(draft: Draft, names: GazetteerNames): Draft | undefined {
  if (draft.entry?.merge.length) return undefined;
  return names.meantBy(nameOf(draft)).find((one) => one.base && !one.entry?.hides && isSame(one, draft));
}

function isSame(one: Draft, other: Draft): boolean {
  const isAlike = nameKey(nameOf(one)) === nameKey(nameOf(other));
  return isAlike && kindOf(one) === kindOf(other) && one.parent === other.parent;
}

function leaveOut(draft: Draft, other: Draft, report: Report): void {
  draft.becomes = 'nothing';
  const where = other.base ? 'is known already' : `stands in line ${other.entry?.line} already`;
  const instead = other.base ? `write "id: ${other.id}" to change it` : 'take one of them out';
  report(draft.entry?.line ?? 0, `${described(other)} ${where}: ${instead}, or give this one an id of its own`);
}
