import type { Document } from '../../documents/document.ts';
import { groupBy } from '../../text/group-by.ts';
import { each, type Steps, stepsOfEach } from '../../text/in-turns.ts';
import { lowest } from '../../text/ordered.ts';
import type { Span } from '../../text/span.ts';
import { fold } from '../../text/terms.ts';
import { type FoundName, findNames } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { splitName } from '../kinds.ts';
import type { Locality, LocalityKind } from '../locality.ts';
import { textsOf } from './document-texts.ts';
import { type Mention, type NamedText, namesIn } from './mention.ts';
import { ownLocalities } from './own-localities.ts';
import { findShownHanNames } from './shown-han-names.ts';
import { findShownNames, type ShownName } from './shown-names.ts';

/** A locality that is in no gazetteer, as a document shows it. */
export interface Shown extends Omit<ShownName, 'span'> {
  /** What stands in brackets after its name: "(SIT)". */
  readonly abbreviation: string | null;
  readonly parent: Locality | null;
}

/** Where a shown locality may lie, by one of its mentions. */
interface Clue extends Omit<Shown, 'parent'> {
  /** As `keyOf` makes it. */
  readonly key: string;
  /** Named in its name or right beside it, as the parts of an address are. */
  readonly address: Locality | undefined;
  /** Named later in the sentence. */
  readonly near: Locality | undefined;
}

/** What a document shows, mention by mention; in steps. */
export function* shownInDocument(document: Document, gazetteer: Gazetteer): Steps<Shown[]> {
  const texts = yield* namesIn(textsOf(document), gazetteer);
  const mentions = texts.flatMap((text) => text.mentions);
  const [own = null] = ownLocalities(mentions, gazetteer);
  const written = texts.filter(({ of }) => of.role === 'body' || of.role === 'title');
  const clues = (yield* stepsOfEach(written, cluesIn)).flat();
  const parents = parentsOf(clues, own, gazetteer);
  const fromBody = clues.map(({ address: _, near: __, key, ...shown }) => {
    return { ...shown, parent: parents.get(key)?.(shown) ?? null };
  });
  yield;
  return [...statedIn(document, mentions, gazetteer), ...fromBody].filter(({ name }) => !gazetteer.hides(name));
}

/** "Shenyang Institute of Technology" and "Shenyang Technology Institute" are one. */
export function keyOf({ name, kind }: Pick<Shown, 'name' | 'kind'>): string {
  const words = fold(name)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^(?:of|for|the|and)?$/.test(word));
  return (kind === 'institution' ? words.sort() : words).join('-');
}

/** A locality that the document states for itself, and that nobody has heard of: "locality: Huabu Hill, Longyou County". */
function statedIn({ metadata: { locality } }: Document, mentions: readonly Mention[], gazetteer: Gazetteer): Shown[] {
  const name = locality?.split(/[,，]/)[0]?.trim();
  const stated = mentions.filter((mention) => mention.in.role === 'stated');
  if (!name || !/[\p{L}\p{N}]/u.test(name) || isKnown(name, gazetteer)) return [];
  return [
    { name, kind: splitName(name)?.kinds[0] ?? 'other', abbreviation: null, parent: stated[0]?.locality ?? null },
  ];
}

/** Whether the gazetteer has all of a name, be it several localities' so that it cannot be told which is meant. */
function isKnown(name: string, gazetteer: Gazetteer): boolean {
  const [first] = findNames(name, { start: 0, end: name.length }, gazetteer);
  return first?.span.start === 0 && first.span.end === name.length;
}

/** Of these, one that a document names lies near, if nothing else is said; a school may be anywhere. */
const IS_LOCAL: ReadonlySet<LocalityKind> = new Set([
  'new area',
  'subdistrict',
  'town',
  'township',
  'village',
  'scenic area',
]);

/**
 * Where what is shown under a key lies, by all of its mentions. An address tells best; what stands in the same sentence is
 * believed where it lies in what the document is about.
 */
function parentsOf(clues: readonly Clue[], own: Locality | null, gazetteer: Gazetteer): Map<string, ParentOf> {
  const groups = groupBy(clues, ({ key }) => key);
  return new Map(Array.from(groups, ([key, same]) => [key, parentBy(same, own, gazetteer)]));
}

type ParentOf = (shown: Pick<Shown, 'kind'>) => Locality | null;

function parentBy(same: readonly Clue[], own: Locality | null, gazetteer: Gazetteer): ParentOf {
  const address = same.find((clue) => clue.address)?.address;
  const near = same.find((clue) => clue.near && own && gazetteer.isWithin(clue.near, own))?.near;
  return ({ kind }) => address ?? (IS_LOCAL.has(kind) ? (near ?? own) : null);
}

function* cluesIn({ of: { text, span }, names, mentions }: NamedText): Steps<Clue[]> {
  const known = new Set([...mentions, ...names.filter(hasOwnKind)].map((name) => name.span.end));
  const shown = [...(yield* findShownNames(text, span)), ...(yield* findShownHanNames(text, names))];
  const unknown = shown.filter((name) => !known.has(name.span.end) && !goesOn(text, name, names));
  return yield* each(unknown, (name) => clueOf(name, text, names, mentions));
}

/** "The County of Hejing Launches" has its name already: what follows in a headline is no more of it. */
function goesOn(text: string, { span }: ShownName, names: readonly FoundName[]): boolean {
  const kind = KIND_OF.exec(text.slice(span.start, span.end))?.[0];
  if (kind === undefined) return false;
  const first = names[lowest(names, (name) => name.span.end > span.start + kind.length)];
  return first?.isCapital === true && first.span.start <= span.start + kind.length && first.span.end < span.end;
}

const KIND_OF = /^(?:the )?\p{L}+ of /iu;

/** Looks but at the mentions next to it, as there may be many. */
function clueOf(
  { span, ...shown }: ShownName,
  text: string,
  names: readonly FoundName[],
  mentions: readonly Mention[],
): Clue {
  const first = mentions[lowest(mentions, (mention) => mention.span.start >= span.start)];
  const inside = first && first.span.end < span.end ? first : undefined;
  const before = mentions[lowest(mentions, (mention) => mention.span.end > span.start) - 1];
  const later = mentions[lowest(mentions, (mention) => mention.span.start > span.end)];
  const beside = [before, later].find((mention) => mention && isBeside(text, span, mention.span));
  const name = withoutParent({ ...shown, span }, inside);
  return {
    ...shown,
    name,
    key: keyOf({ name, kind: shown.kind }),
    abbreviation: abbreviationAfter(text, span),
    address: (inside ?? beside)?.locality ?? namedAfter(span, names),
    near: later && !SENTENCE_END.test(text.slice(span.end, later.span.start)) ? later.locality : undefined,
  };
}

/** The only locality with the name that a name begins with: "Kaihua Forestry College". */
function namedAfter(name: Span, names: readonly FoundName[]): Locality | undefined {
  const first = names[lowest(names, ({ span }) => span.start >= name.start)];
  if (first?.span.start !== name.start || first.span.end >= name.end) return undefined;
  return first.localities.length === 1 ? first.localities[0] : undefined;
}

const SENTENCE_END = /[.!?。！？]/;

/** "Hongshan District" is the gazetteer's, even where it cannot be told which of the two. */
function hasOwnKind({ kinds, localities }: Pick<FoundName, 'kinds' | 'localities'>): boolean {
  return localities.some(({ kind }) => kinds?.includes(kind));
}

const BEFORE_PARENT = /^(?:\s*[,(]\s*|\s+(?:in|of)\s+(?:the\s+)?)$/;
const AFTER_PARENT = /^(?:(?:['’]s)?\s+|的?)$/;

function isBeside(text: string, name: Span, parent: Span): boolean {
  if (parent.start > name.end) return BEFORE_PARENT.test(text.slice(name.end, parent.start));
  return parent.end <= name.start && AFTER_PARENT.test(text.slice(parent.end, name.start));
}

/** "Weining Yina Township" is Yina Township, in Weining; a school keeps the name of its city. */
function withoutParent({ name, kind, span }: ShownName, parent: Mention | undefined): string {
  if (!parent || kind === 'institution' || parent.span.start !== span.start) return name;
  const rest = name.slice(parent.span.end - span.start).trim();
  return splitName(rest) ? rest : name;
}

/** "Shenyang Technology Institute (SIT)" introduces what the text, and people who ask, go on to call it. */
function abbreviationAfter(text: string, { end }: Span): string | null {
  return /^\s*[(（]"?(\p{Lu}{2,6})"?[)）]/u.exec(text.slice(end, end + 14))?.[1] ?? null;
}
