import { groupBy } from '../../text/group-by.ts';
import { each, type Steps, stepsOfEach } from '../../text/in-turns.ts';
import { type Span, slice } from '../../text/span.ts';
import { isEnglishWord } from '../english-words.ts';
import type { FoundName } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { LEVEL_OF } from '../kinds.ts';
import type { Locality } from '../locality.ts';
import { nameKey } from '../names.ts';
import { followsSurname, isTooShort } from '../other-names.ts';
import { PEOPLES } from '../peoples.ts';
import type { LocalText } from './document-texts.ts';
import type { Mention, NamedText } from './mention.ts';
import { isFirmOrPerson, isWrittenAsDoer, isWrittenAsPlace, standsAlone } from './written-as-place.ts';

/** A county's name without its kind, in a document that by itself does not show that it is the county's. */
export interface BareName extends Mention {
  /** The document writes it at least once as nothing but a place is written, "in Kaihua"; else as who does something. */
  readonly isPlace: boolean;
}

/** A name that nothing in its document makes a locality's. */
interface Open {
  readonly name: FoundName;
  readonly of: LocalText;
}

/** What a name is by how it is written. */
type Written = 'as-place' | 'as-doer' | 'alone' | 'otherwise' | 'as-something-else';

/**
 * The bare names that mean a county if the collection knows that county. Nothing must speak against it: not another
 * division of the name, nor that the document is about another province, nor that the name is a people's, a person's, a
 * firm's or an ordinary word anywhere in the document; and once at least it must be written as a place's name is, "in
 * Kaihua", or as that of who does something, "Kaihua opened". Chinese names are left out: two characters are too often
 * another word's. (Measured: of all counties' names that stand bare and open in 6,400 English texts, this takes one
 * wrongly; of 108 in 240 Chinese texts none is right.)
 * In steps.
 * @param own what the document as a whole is about
 */
export function* bareNames(
  texts: readonly NamedText[],
  own: readonly Locality[],
  gazetteer: Gazetteer,
): Steps<BareName[]> {
  const groups = groupBy((yield* each(texts, openIn)).flat(), ({ name }) => name.key);
  const found = yield* stepsOfEach(groups.values(), function* (group) {
    const locality = onlyOne(group);
    return locality && isNear(locality, own, gazetteer) ? yield* namesOf(locality, group) : [];
  });
  return found.flat();
}

function openIn({ of, names, mentions }: NamedText): Open[] {
  const known = new Set(mentions.map(({ span }) => span.start));
  return names.flatMap((name) => (known.has(name.span.start) ? [] : { name, of }));
}

/** What all of the names may mean; undefined where that may be one of several. */
function onlyOne(group: readonly Open[]): Locality | undefined {
  const [locality, ...others] = new Set(group.flatMap(({ name }) => name.localities));
  return others.length === 0 ? locality : undefined;
}

function* namesOf(locality: Locality, group: readonly Open[]): Steps<BareName[]> {
  const written = yield* each(group, howWritten);
  const isPlace = written.includes('as-place');
  if (written.includes('as-something-else') || !(isPlace || written.includes('as-doer'))) return [];
  return group.flatMap(({ name: { span }, of }, at) => {
    return written[at] === 'otherwise' ? [] : { locality, in: of, span, isPlace };
  });
}

function howWritten({ name, of: { text } }: Open): Written {
  const { span, kinds, isCapital } = name;
  if (isSomethingElse(name, text)) return 'as-something-else';
  if (kinds !== null || !isCapital || !SMALL_LETTER.test(slice(text, span)) || isTooShort(name)) return 'otherwise';
  if (!standsAlone(text, span)) return 'otherwise';
  if (isWrittenAsPlace(text, span)) return 'as-place';
  return isWrittenAsDoer(text, span) ? 'as-doer' : 'alone';
}

/** What is all in capitals may be any word of a headline. Chinese has none, and is left out so. */
const SMALL_LETTER = /\p{Ll}/u;

function isSomethingElse({ key, span, isCapital, isSplit }: FoundName, text: string): boolean {
  if (isSplit || PEOPLES_KEYS.has(key) || isEnglishWord(key)) return true;
  return isCapital ? followsSurname(text, span.start) || isFirmOrPerson(text, span) : isWord(text, span);
}

/** The Oroqen are a people before Oroqen is a banner. */
const PEOPLES_KEYS: ReadonlySet<string> = new Set([...PEOPLES.values()].flat().map(nameKey));

/** "www.kaihua.example" tells nothing; "to jingle" does. */
function isWord(text: string, { start, end }: Span): boolean {
  return (
    /^$|[\s("“]/u.test(text.slice(Math.max(0, start - 1), start)) && !/[@/_-]|\.\S/u.test(text.slice(end, end + 2))
  );
}

/** A document about a place in another province rather means a village of that place, or another that has the name. */
function isNear(locality: Locality, own: readonly Locality[], gazetteer: Gazetteer): boolean {
  const province = provinceOf(locality, gazetteer);
  return own.length === 0 || own.some((one) => provinceOf(one, gazetteer) === province);
}

function provinceOf(locality: Locality, gazetteer: Gazetteer): Locality | undefined {
  return [locality, ...gazetteer.around(locality)].find(({ kind }) => LEVEL_OF[kind] === 1);
}
