import { groupBy } from '../../text/group-by.ts';
import { best, Company, prior, RELATED } from '../company.ts';
import type { FoundName } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { LEVEL_OF } from '../kinds.ts';
import { isDivision, type Locality } from '../locality.ts';

/** Names that are written alike in one document: all of them name the same, or nothing. */
interface Group {
  readonly id: string;
  readonly name: FoundName;
  /** Those of the kind that is written; all that have the name where none is, or none is of that kind. */
  readonly candidates: readonly Locality[];
  readonly isKindRight: boolean;
  readonly isSure: boolean;
  /** What stands right beside the name as the parts of an address do. */
  readonly beside: ReadonlySet<Locality>;
}

/** The names of one stretch of text. */
export interface NamesInText {
  readonly text: string;
  readonly names: readonly FoundName[];
  /** Nothing but localities is named in it. */
  readonly isSure: boolean;
}

/** Standing right beside what it lies in, as in "Hongshan District, Wuhan", decides. */
const ADDRESS = 20;
/** The same name with its kind elsewhere in the document. */
const NAMED_IN_FULL = 10;
/** What is sure by itself is company for the rest; what that decides may be company for more. */
const ROUNDS = 3;

/**
 * Decides which localities the names in a document name, by the company they keep: one name means one locality
 * throughout (Gale, Church & Yarowsky, "One sense per discourse", 1992). Undefined for what stays open.
 */
export function decideNames(
  texts: readonly NamesInText[],
  gazetteer: Gazetteer,
): (name: FoundName) => Locality | undefined {
  const neighbours = neighboursOf(texts);
  const groups = groupNames(texts, neighbours);
  let decided: ReadonlyMap<Group, Locality> = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const company = new Company(decided.values(), gazetteer);
    const last = byKey(decided);
    decided = new Map(
      groups.flatMap((group): [Group, Locality][] => {
        const locality = decide(group, { company, decided: last, gazetteer });
        return locality ? [[group, locality]] : [];
      }),
    );
  }
  const byId = new Map(Array.from(decided, ([{ id }, locality]) => [id, locality]));
  const groupMeans = (name: FoundName) => byId.get(idOf(name));
  return (name) => {
    const around = (neighbours.get(name) ?? []).flatMap((other) => groupMeans(other) ?? []);
    return addressed(name, around, gazetteer) ?? groupMeans(name);
  };
}

/** An address tells more than the rest of the document: 朝阳区 in 北京市朝阳区 and in 长春市朝阳区 are two. */
function addressed(name: FoundName, around: readonly Locality[], gazetteer: Gazetteer): Locality | undefined {
  if (isPerson(name)) return undefined;
  const within = (one: Locality) => around.some((other) => other !== one && gazetteer.isWithin(one, other));
  const [found, ...others] = ofWrittenKind(name).filter(within);
  return others.length === 0 ? found : undefined;
}

function idOf(name: FoundName): string {
  return [name.key, isPerson(name), ...(name.kinds ?? [])].join();
}

/** "He Jing" may be a person as well, unless a kind is written with it. */
function isPerson({ isSplit, kinds }: FoundName): boolean {
  return isSplit && kinds === null;
}

function groupNames(texts: readonly NamesInText[], neighbours: ReadonlyMap<FoundName, readonly FoundName[]>): Group[] {
  const beside = new Map<string, Set<Locality>>();
  for (const [name, others] of neighbours) {
    const id = idOf(name);
    const known = beside.get(id) ?? new Set();
    for (const { localities } of others) for (const locality of localities) known.add(locality);
    beside.set(id, known);
  }
  const names = new Map(texts.flatMap((text) => text.names).map((name) => [idOf(name), name]));
  const sure = new Set(texts.flatMap(({ isSure, names }) => (isSure ? names.map(idOf) : [])));
  return Array.from(names, ([id, name]) => {
    const ofKind = ofWrittenKind(name);
    const isKindRight = ofKind.length > 0;
    return {
      id,
      name,
      candidates: isKindRight ? ofKind : name.localities,
      isKindRight,
      isSure: sure.has(id),
      beside: beside.get(id) ?? NOBODY,
    };
  });
}

const NOBODY: ReadonlySet<Locality> = new Set();

/** Provinces and autonomous regions are taken for each other, and so are cities and prefectures. */
function ofWrittenKind({ kinds, localities }: FoundName): readonly Locality[] {
  if (!kinds) return localities;
  const exact = localities.filter(({ kind }) => kinds.includes(kind));
  if (exact.length > 0) return exact;
  const levels = new Set(kinds.map((kind) => LEVEL_OF[kind]));
  return localities.filter(({ kind }) => LEVEL_OF[kind] <= 2 && levels.has(LEVEL_OF[kind]));
}

const BETWEEN_ADDRESS_PARTS = /^(?:['’]s)?(?:\s*[,，(（]\s*|\s+(?:in|of)\s+(?:the\s+)?|\s*)$/;

/** What stands right beside each name as the parts of an address do. */
function neighboursOf(texts: readonly NamesInText[]): Map<FoundName, FoundName[]> {
  const neighbours = new Map<FoundName, FoundName[]>();
  const add = (name: FoundName, other: FoundName) => neighbours.set(name, [...(neighbours.get(name) ?? []), other]);
  for (const { text, names } of texts) {
    for (const [index, name] of names.entries()) {
      const next = names[index + 1];
      if (!next || !BETWEEN_ADDRESS_PARTS.test(text.slice(name.span.end, next.span.start))) continue;
      add(name, next);
      add(next, name);
    }
  }
  return neighbours;
}

function byKey(decided: ReadonlyMap<Group, Locality>): Evidence['decided'] {
  const ofPlaces = Array.from(decided).filter(([{ name }]) => !isPerson(name));
  return groupBy(ofPlaces, ([{ name }]) => name.key);
}

interface Evidence {
  readonly company: Company;
  /** What was decided of the names with a key, those of persons left out. */
  readonly decided: ReadonlyMap<string, readonly (readonly [Group, Locality])[]>;
  readonly gazetteer: Gazetteer;
}

function decide(group: Group, evidence: Evidence): Locality | undefined {
  const { name, candidates, isKindRight } = group;
  const inFull = namedInFull(group, evidence.decided);
  const support = (locality: Locality) =>
    supportFor(locality, group, evidence) + (inFull.has(locality) ? NAMED_IN_FULL : 0);
  const [found, ...equals] = best(candidates, (locality) => support(locality) + prior(locality)).candidates;
  if (!found || equals.length > 0) return undefined;
  if (name.kinds && isKindRight) return candidates.length === 1 || support(found) > 0 ? found : undefined;
  if (isPerson(name)) return inFull.has(found) ? found : undefined;
  return group.isSure || isKnown(name, found) || support(found) >= RELATED ? found : undefined;
}

/** Cities and provinces, and what the documents or the operator have made known, are believed without their kind. */
function isKnown({ isWhole, kinds, localities }: FoundName, { kind }: Locality): boolean {
  return isWhole || (kinds === null && (LEVEL_OF[kind] <= 2 || !localities.some(isDivision)));
}

function supportFor(locality: Locality, { beside }: Group, { company, gazetteer }: Evidence): number {
  const isAddress = [...beside].some((other) => other !== locality && gazetteer.isWithin(locality, other));
  return company.fit(locality) + (isAddress ? ADDRESS : 0);
}

/** What other names with the same letters, none of them a person's, were decided to name. */
function namedInFull({ id, name: { key } }: Group, decided: Evidence['decided']): Set<Locality> {
  const others = (decided.get(key) ?? []).filter(([other]) => other.id !== id);
  return new Set(others.map(([, locality]) => locality));
}
