import type { Document } from '../../documents/document.ts';
import { groupBy } from '../../text/group-by.ts';
import { atOnce, type Steps, stepsOfEach } from '../../text/in-turns.ts';
import { sha256 } from '../../text/sha256.ts';
import { isEnglishWord } from '../english-words.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { LEVEL_OF, splitName } from '../kinds.ts';
import type { Locality, LocalityKind } from '../locality.ts';
import { isSyllables } from '../pinyin.ts';
import { keyOf, type Shown, shownInDocument } from './shown-in-document.ts';

/**
 * The localities that are in no gazetteer but show themselves in the documents, by a kind written with their name:
 * towns, scenic areas, schools. Each lies in what is named in its name or beside it, else in what its document is about.
 */
export function showLocalities(documents: readonly Document[], gazetteer: Gazetteer): Locality[] {
  return atOnce(showLocalitiesInSteps(documents, gazetteer));
}

/** `showLocalities` in steps, so that others have their turn (see text/in-turns.ts). */
export function* showLocalitiesInSteps(documents: readonly Document[], gazetteer: Gazetteer): Steps<Locality[]> {
  const all = yield* stepsOfEach(documents, (document) => shownInDocument(document, gazetteer));
  const small = yield* smallWords(documents);
  const groups = groupBy(all.flat().filter(nameTest(small)), idOf);
  return Array.from(groups, ([id, group]) => localityOf(id, group, small));
}

/**
 * Whether what shows itself is a name, and not words that are capital in a headline ("Famed Hospital Names") and small
 * elsewhere. The gazetteer has all counties and cities of China, so of those that it has not no word may be so.
 */
function nameTest(small: ReadonlySet<string>): (shown: Shown) => boolean {
  const isOrdinary = (word: string) => small.has(word.toLowerCase());
  return ({ name, kind }) => {
    if (kind === 'new area' || kind === 'other') return true;
    const words = name.split(/\s/).slice(0, -1);
    return LEVEL_OF[kind] > 3 ? words.length === 0 || !words.every(isOrdinary) : !words.some(isOrdinary);
  };
}

/** So many words take no time to speak of. */
const A_STEP = 500;

/** The words that documents write in small letters, in steps. */
function* smallWords(documents: readonly Document[]): Steps<Set<string>> {
  const words = new Set<string>();
  for (const { text } of documents) {
    let read = 0;
    for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)) {
      words.add(word);
      if (++read % A_STEP === 0) yield;
    }
    yield;
  }
  return words;
}

/** Ids are written by people, on the command line, so they tell what they are; and they are short. */
function idOf(shown: Shown): string {
  const key = shortened(keyOf(shown));
  return shown.parent ? `${key}@${shown.parent.id}` : key;
}

/** A long name keeps its beginning, and what tells it from others that begin so. */
function shortened(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  const digest = sha256(key).slice(0, 8);
  return `${key.slice(0, LONGEST_KEY - digest.length - 1)}-${digest}`;
}

const LONGEST_KEY = 40;

/** Of these, people leave the kind away. */
const HAS_STEM: ReadonlySet<LocalityKind> = new Set(['county', 'district', 'city', 'town', 'township', 'village']);

/** Who read of "Songshan Nature Reserve" may ask for Songshan; but not for the "Old Town", nor for a word of the documents. */
function scenicStem(name: string, small: ReadonlySet<string>): string | undefined {
  const stem = SCENIC.exec(name)?.groups?.stem?.toLowerCase();
  const isWord = stem === undefined || small.has(stem) || isEnglishWord(stem);
  return isWord || !isSyllables(stem) ? undefined : stem;
}

const SCENIC = /^(?<stem>\p{L}+) (?:National )?(?:Scenic (?:Area|Spot)|Nature Reserve|National Park|Forest Park)$/u;

function stemOf({ name, kind }: Shown, small: ReadonlySet<string>): string | undefined {
  if (kind === 'scenic area') return scenicStem(name, small);
  return HAS_STEM.has(kind) ? splitName(name)?.stem.toLowerCase() : undefined;
}

function localityOf(id: string, group: readonly [Shown, ...Shown[]], small: ReadonlySet<string>): Locality {
  const [shown] = group;
  const { name, kind, parent } = shown;
  const abbreviations = group.flatMap(({ abbreviation }) => abbreviation ?? []);
  const names = [...new Set([...group.map((one) => one.name), ...abbreviations])];
  const turned = kind === 'institution' ? names.flatMap((other) => turnedAround(other) ?? []) : [];
  const stem = stemOf(shown, small);
  return {
    id,
    kind,
    name,
    names: names.filter((other) => other !== name),
    parent: parent?.id ?? null,
    stems: stem ? [stem] : [],
    wholes: [...names, ...turned],
  };
}

/** Who read of "Shenyang Technology Institute" may ask for "Shenyang Institute of Technology", or the other way round. */
function turnedAround(name: string): string | undefined {
  const [, place, kind, field] = /^(\S+) (\S+) of (.+)$/.exec(name) ?? [];
  if (place) return `${place} ${field} ${kind}`;
  const plain = / (?:of|for) /.test(name) ? null : /^(\S+) (.+) (\S+)$/.exec(name);
  return plain ? `${plain[1]} ${plain[3]} of ${plain[2]}` : undefined;
}
