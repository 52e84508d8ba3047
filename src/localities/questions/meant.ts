import { slice } from '../../text/span.ts';
import type { Coverage } from '../coverage.ts';
import { isEnglishWord } from '../english-words.ts';
import type { FoundName } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { standsAsWord } from '../han-boundaries.ts';
import { LEVEL_OF } from '../kinds.ts';
import type { Locality } from '../locality.ts';
import { isOtherName, isTooShort } from '../other-names.ts';
import { HAN_AND } from './joined-names.ts';

/** After such words, what reads like a locality is one, however it is written. */
const WHERE = /(?:^|\s)(?:in|of|at|from|near|around|for|to)\s+(?:the\s+)?$/i;

/** So long a county's name in small letters is hardly another word, where the collection does not know it. */
const LONG = 6;

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether a name in a question means a locality. People write small letters and syllables apart, so the names of what
 * the collection has are believed however they are written; others only where they are written as names are.
 */
export function isMeant(question: string, name: FoundName, gazetteer: Gazetteer, coverage: Coverage): boolean {
  if (name.kinds) return isKindNear(name) && (name.script !== 'han' || isOwnKind(question, name, coverage));
  if (isOtherName(question, { ...name, isCapital: true })) return false;
  if (name.script === 'han' && !standsAsWord(question, name.span)) return false;
  if (name.localities.some((locality) => coverage.names(locality))) return true;
  const isCounty = name.localities.every(({ kind }) => LEVEL_OF[kind] > 2);
  if (isCounty && LONGER_NAME.test(question.slice(name.span.end))) return false;
  if (!name.isSplit && hasEnglishWord(question, name)) return false;
  if (WHERE.test(question.slice(0, name.span.start))) return true;
  if (name.script === 'han') {
    return (
      isWord(question, name) && (!isCounty || (isPlaced(question, name) && isNeighbour(name, gazetteer, coverage)))
    );
  }
  if (isTooShort(name) || hasEnglishWord(question, name)) return false;
  if (name.isSplit) return !isCounty && !name.isCapital;
  return !isCounty || name.isCapital || (name.key.length >= LONG && !coverage.knowsWord(name.key));
}

/** "Songshan Nature Reserve" is not Songshan District. */
const LONGER_NAME = /^ (?:\p{Lu}|& \p{Lu})/u;

function hasEnglishWord(question: string, { span }: FoundName): boolean {
  return slice(question, span).split(/\s/).some(isEnglishWord);
}

/** A county may be called a city, or the other way round; a town is no county. */
function isKindNear({ kinds, localities }: FoundName): boolean {
  const isTown = (kinds ?? []).every((kind) => LEVEL_OF[kind] > 3);
  return localities.some(({ kind }) => kinds?.includes(kind) || (!isTown && LEVEL_OF[kind] <= 3));
}

/**
 * Chinese writes each kind as it is, and has many other words that end so: 城市 is no 城区, 景区 no 景县, and in 沿海城市 is
 * no 海城市. 城区 and 郊区 are parts of any city, unless the collection has one of the name.
 */
function isOwnKind(question: string, { span, key, kinds, localities }: FoundName, coverage: Coverage): boolean {
  if (localities.some((locality) => coverage.names(locality) && key.length > 1)) return true;
  const own = localities.filter(({ kind }) => kinds?.includes(kind));
  const isPartOfAny = key.length === 1 && own.every(({ kind }) => kind === 'district');
  if (own.length === 0 || (isPartOfAny && !own.some((one) => coverage.names(one)))) return false;
  return breaksIn(question).has(span.start);
}

/** Where a question has what it is about: 常山有多少茶农, 开化和常山; but not in 绿水青山. */
const OPENING = new RegExp(`(?:^|[\\s，、：在于从到${HAN_AND}])$`);

function isPlaced(question: string, { span }: FoundName): boolean {
  return OPENING.test(question.slice(0, span.start));
}

/** Many counties have the names of other words, but who asks where there is something on its neighbours hardly means those. */
function isNeighbour({ localities }: FoundName, gazetteer: Gazetteer, coverage: Coverage): boolean {
  const isCovered = (one: Locality) => LEVEL_OF[one.kind] === 3 && coverage.has(one);
  return localities.some((one) => {
    const [whole] = gazetteer.around(one);
    return whole !== undefined && gazetteer.partsOf(whole).some(isCovered);
  });
}

/** Han characters that are a word of their own there: 和平 of a district is not, as a rule, in 和平年代. */
function isWord(question: string, { span }: FoundName): boolean {
  const breaks = breaksIn(question);
  return breaks.has(span.start) && (span.end === question.length || breaks.has(span.end));
}

/** Where its words begin. */
function breaksIn(question: string): Set<number> {
  return new Set(Array.from(chineseWords.segment(question), ({ index }) => index));
}
