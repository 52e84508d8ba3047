import type { Correction } from '../../text/corrections.ts';
import { overlaps, type Span, slice } from '../../text/span.ts';
import { best, Company, RELATED } from '../company.ts';
import type { Coverage } from '../coverage.ts';
import { type FoundName, findNames } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { HAN_AND } from './joined-names.ts';
import { isMeant } from './meant.ts';
import { findMisspelt } from './misspelt-names.ts';

/** A name in a question, and what it may mean: one locality, or several namesakes. */
export interface QuestionName {
  readonly span: Span;
  readonly localities: readonly [Locality, ...Locality[]];
  /** How it is misspelt; null where it is not. */
  readonly slip: Correction | null;
}

type AskedName = FoundName & Pick<QuestionName, 'slip'>;

/**
 * The names in a question that mean localities, in order.
 * @param believed which of the names that are found do; by default as in a question, where they stand among other words
 */
export function questionNames(
  question: string,
  gazetteer: Gazetteer,
  coverage: Coverage,
  believed = (name: FoundName) => isMeant(question, name, gazetteer, coverage),
): QuestionName[] {
  const names = namesIn(question, gazetteer, coverage).filter(believed);
  return names.flatMap((name) => {
    const company = names.filter((other) => other !== name).flatMap(({ localities }) => localities);
    const [first, ...others] = meaningsOf(name, company, { question, gazetteer, coverage });
    return first ? [{ span: name.span, localities: [first, ...others], slip: name.slip }] : [];
  });
}

/** "Hejin County" is rather a slip for Hejing County, which the collection has, than the city of Hejin. */
function namesIn(question: string, gazetteer: Gazetteer, coverage: Coverage): AskedName[] {
  const exact = partedNames(question, gazetteer, coverage);
  const sure = exact.filter((name) => isOfKind(name) || name.localities.some((locality) => coverage.names(locality)));
  const misspelt = findMisspelt(question, sure, gazetteer, coverage).filter(isOfKind);
  const others = exact.filter(({ span }) => !misspelt.some((name) => overlaps(name.span, span)));
  return [...others.map((name) => ({ ...name, slip: null })), ...misspelt].sort((a, b) => a.span.start - b.span.start);
}

const BEGINS_WITH_AND = new RegExp(`^[${HAN_AND}]`);

/**
 * 和龙游 is rather "and Longyou", which the collection has, than the city of Helong (和龙); and behind another name, 和静安 is
 * "and Jing'an" rather than the county of Hejing (和静).
 */
function partedNames(question: string, gazetteer: Gazetteer, coverage: Coverage): FoundName[] {
  const namesFrom = (start: number) => findNames(question, { start, end: question.length }, gazetteer);
  const isCovered = ({ localities }: FoundName) => localities.some((locality) => coverage.names(locality));
  return namesFrom(0).flatMap((name, at, names) => {
    if (!BEGINS_WITH_AND.test(slice(question, name.span))) return name;
    const isBehindName = names[at - 1]?.span.end === name.span.start;
    const start = name.span.start + 1;
    const parted = namesFrom(start).filter(
      (one) =>
        one.span.start === start &&
        one.span.end > name.span.end &&
        (isBehindName || (!isCovered(name) && isCovered(one))),
    );
    return parted.length > 0 ? parted : name;
  });
}

function isOfKind({ localities, kinds }: FoundName): boolean {
  return kinds === null || localities.some(({ kind }) => kinds.includes(kind));
}

/** A question, and what is known where it is asked. */
interface Asked {
  readonly question: string;
  readonly gazetteer: Gazetteer;
  readonly coverage: Coverage;
}

/**
 * Those that lie in what else the question names, or hold it; else those that the collection has; else those that
 * it names; else all.
 */
function meaningsOf(name: FoundName, company: readonly Locality[], asked: Asked): readonly Locality[] {
  const { gazetteer, coverage } = asked;
  const near = new Company(company, gazetteer);
  const fitting = best(name.localities, (locality) => near.fit(locality));
  if (fitting.score >= RELATED) return fitting.candidates;
  const part = onlyPart(name, asked);
  return part ? [part] : candidatesOf(name, coverage);
}

const THE = /(?:^|\s)the\s+$/i;
const SMALL_KIND = /\s\p{Ll}+$/u;

/** "The Xinjiang county" is the one in Xinjiang where the collection has one there, rather than Xinjiang County, of which it has nothing. */
function onlyPart(
  { span, localities, kinds }: FoundName,
  { question, gazetteer, coverage }: Asked,
): Locality | undefined {
  if (!THE.test(question.slice(0, span.start)) || !SMALL_KIND.test(slice(question, span))) return undefined;
  const isOfKind = ({ kind }: Locality) => kinds?.includes(kind) === true;
  if (localities.some((one) => isOfKind(one) && coverage.names(one))) return undefined;
  const wholes = localities.filter((one) => !isOfKind(one) && coverage.has(one));
  const parts = gazetteer.localities.filter(
    (one) => isOfKind(one) && coverage.has(one) && wholes.some((whole) => gazetteer.isWithin(one, whole)),
  );
  return parts.length === 1 ? parts[0] : undefined;
}

/**
 * A kind that is written tells more than what the collection has, unless none of the namesakes is of that kind: people
 * write County where it became a city. "Xinjiang County", where the collection has only the region, may be either.
 */
function candidatesOf({ localities, kinds }: FoundName, coverage: Coverage): readonly Locality[] {
  const ofKind = localities.filter(({ kind }) => kinds?.includes(kind));
  const known = (some: readonly Locality[]) =>
    firstSome([some.filter((one) => coverage.has(one)), some.filter((one) => coverage.names(one))]);
  if (ofKind.length === 0) return firstSome([known(localities), localities]);
  return firstSome([known(ofKind), [...known(localities), ...ofKind]]);
}

function firstSome<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.find((list) => list.length > 0) ?? [];
}
