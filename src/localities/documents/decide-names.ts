import { groupBy } from '../../text/group-by.ts';
import { isChineseWord } from '../chinese-words.ts';
import { best, Company, prior, RELATED } from '../company.ts';
import type { FoundName } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { isBareHan } from '../han-boundaries.ts';
import { LEVEL_OF } from '../kinds.ts';
import { isDivision, type Locality } from '../locality.ts';
import { addressParts, listedWith, type NamesInText, type Neighbours } from './neighbours.ts';

/** Names that are written alike in one document: all of them name the same, or nothing. */
interface Group {
  readonly id: string;
  readonly name: FoundName;
  /** Those of the kind that is written; all that have the name where none is, or none is of that kind. */
  readonly candidates: readonly Locality[];
  readonly isKindRight: boolean;
  readonly isSure: boolean;
  /** Written in Chinese like another word, or like what a person is called elsewhere in the document. */
  readonly isDoubtful: boolean;
  /** What stands right beside the name as the parts of an address do. */
  readonly beside: ReadonlySet<Locality>;
  /** What is listed with it: 开化、常山两地. */
  readonly listed: ReadonlySet<Locality>;
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
 * @param persons the keys of what persons are called in the document in Chinese: 常山 where there is a 王常山
 */
export function decideNames(
  texts: readonly NamesInText[],
  gazetteer: Gazetteer,
  persons: ReadonlySet<string> = new Set(),
): (name: FoundName) => Locality | undefined {
  const neighbours = addressParts(texts);
  const groups = groupNames(texts, neighbours, persons);
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
  const meant = new Map(Array.from(decided, ([{ id }, locality]) => [id, locality]));
  const groupMeans = (name: FoundName) => meant.get(idOf(name));
  return (name) => {
    const around = (neighbours.get(name) ?? []).flatMap((other) => groupMeans(other) ?? []);
    return addressed(name, around, gazetteer) ?? groupMeans(name);
  };
}

/** An address tells more than the rest of the document: 朝阳区 in 北京市朝阳区 and in 长春市朝阳区 are two. */
function addressed(name: FoundName, around: readonly Locality[], gazetteer: Gazetteer): Locality | undefined {
  if (isPerson(name) || isOtherWord(name)) return undefined;
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

/** 和平 is peace as well, unless a kind is written with it. */
function isOtherWord(name: FoundName): boolean {
  return isBareHan(name) && isChineseWord(name.key);
}

function groupNames(texts: readonly NamesInText[], neighbours: Neighbours, persons: ReadonlySet<string>): Group[] {
  const beside = byId(neighbours);
  const listed = byId(listedWith(texts));
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
      isDoubtful: isOtherWord(name) || (isBareHan(name) && persons.has(name.key)),
      beside: beside.get(id) ?? NOBODY,
      listed: listed.get(id) ?? NOBODY,
    };
  });
}

function byId(neighbours: Neighbours): Map<string, Set<Locality>> {
  const beside = new Map<string, Set<Locality>>();
  for (const [name, others] of neighbours) {
    const id = idOf(name);
    const known = beside.get(id) ?? new Set();
    for (const { localities } of others) for (const locality of localities) known.add(locality);
    beside.set(id, known);
  }
  return beside;
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
  if (group.isDoubtful) return group.isSure || inFull.has(found) || isListed(found, group) ? found : undefined;
  return group.isSure || isKnown(name, found) || support(found) >= RELATED ? found : undefined;
}

/** Listed with what lies in the same. */
function isListed(locality: Locality, { listed }: Group): boolean {
  return [...listed].some((other) => other !== locality && other.parent === locality.parent);
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
