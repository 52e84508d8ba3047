import { atOnce, type Steps } from '../text/in-turns.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/terms.ts';
import type { Gazetteer, GazetteerName } from './gazetteer.ts';
import { isBareHan, standsAsWord } from './han-boundaries.ts';
import { type KindBefore, LEVEL_OF, readKindAfter, readKindBefore } from './kinds.ts';
import type { Locality, LocalityKind } from './locality.ts';
import { isSplitOf, nameKey } from './names.ts';
import { isSyllable } from './pinyin.ts';

/** A stretch of text that may name a locality. */
export interface FoundName {
  /** With the kind, where one is written. */
  readonly span: Span;
  /** Of the name without a kind, as `nameKey` makes it. */
  readonly key: string;
  /** All that have the name. */
  readonly localities: readonly Locality[];
  /** Needs no kind: "Smart New City", "SIT". */
  readonly isWhole: boolean;
  /** What the kind that is written with it may mean; null without one. */
  readonly kinds: readonly LocalityKind[] | null;
  readonly script: 'latin' | 'han';
  /** Written in syllables, "He Jing", as the names of persons are. */
  readonly isSplit: boolean;
  /** Begins with a capital letter, each word of it where it is split. Always so in Chinese. */
  readonly isCapital: boolean;
}

const WORD =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?![sS](?!\p{L}))(?!\p{Script=Han})\p{L}[\p{L}\p{M}]*)*/gu;
const HAN = /^\p{Script=Han}/u;

/** So many words take no time to speak of. */
const A_STEP = 500;

interface Word extends Span {
  readonly text: string;
  /** As `nameKey` makes it. */
  readonly key: string;
  readonly isHan: boolean;
}

/**
 * The names of a gazetteer in a stretch of text, in order and without overlap: at each word the longest name that
 * begins there, found by its letters. Whether it names a locality here, and which, is for the caller to tell.
 */
export function findNames(text: string, within: Span, gazetteer: Gazetteer): FoundName[] {
  return atOnce(findNamesInSteps(text, within, gazetteer));
}

/** `findNames` in steps, so that others have their turn (see text/in-turns.ts). */
export function* findNamesInSteps(text: string, within: Span, gazetteer: Gazetteer): Steps<FoundName[]> {
  const words = yield* wordsOf(text, within);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at++) {
    if (at % A_STEP === A_STEP - 1) yield;
    const unread = { text, start: found.at(-1)?.span.end ?? within.start };
    const from = (index: number) => nameAt(unread, runFrom(index, words, text, gazetteer), gazetteer);
    const name = from(at);
    if (!name || name.span.end > within.end || isOverlap(unread, name, () => from(at + 1))) continue;
    found.push(name);
    while ((words[at + 1]?.start ?? Number.POSITIVE_INFINITY) < name.span.end) at++;
  }
  return found;
}

/** Of two names that overlap the one is meant that is a word of its own: not 和龙 in 开化和龙游, but 龙游. */
function isOverlap({ text, start }: Unread, name: FoundName, findNext: () => FoundName | undefined): boolean {
  if (!isBareHan(name)) return false;
  const next = findNext();
  if (!next || next.span.start >= name.span.end) return false;
  const isAnd = name.span.start === start && text[start] === '和';
  if (!isAnd && standsAsWord(text, name.span)) return false;
  return !isBareHan(next) || standsAsWord(text, next.span);
}

function* wordsOf(text: string, { start, end }: Span): Steps<Word[]> {
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const key = nameKey(word);
    words.push({ start: start + index, end: start + index + word.length, text: word, key, isHan: HAN.test(word) });
    if (words.length % A_STEP === 0) yield;
  }
  return words;
}

/** What has not been read yet. */
interface Unread {
  readonly text: string;
  readonly start: number;
}

function nameAt(unread: Unread, words: readonly Word[], gazetteer: Gazetteer): FoundName | undefined {
  for (let run = words; run.length > 0; run = run.slice(0, -1)) {
    const key = nameKey(run.map((word) => word.text).join(''));
    const entries = gazetteer.named(key).filter(({ name }) => isWrittenSo(run, name));
    const found = entries.length > 0 && foundName(unread, run, key, entries);
    if (found && (found.kinds || !needsKind(found, run))) return found;
  }
  return undefined;
}

/**
 * As many words as may be one name, by how the gazetteer's names begin: Chinese without gaps, others with a space, a hyphen, an ampersand, or the point of
 * an abbreviation between them.
 */
function runFrom(at: number, words: readonly Word[], text: string, gazetteer: Gazetteer): Word[] {
  const { longest } = gazetteer;
  const run: Word[] = [];
  let letters = 0;
  let key = '';
  for (let word = words[at]; word; word = words[at + run.length]) {
    key += word.key;
    if (!gazetteer.mayBegin(key)) break;
    const last = run.at(-1);
    const gap = text.slice(last?.end ?? word.start, word.start);
    letters += word.text.length;
    if (last && (word.isHan !== last.isHan || !(word.isHan ? gap === '' : GAP.test(gap)))) break;
    if (last && letters > (word.isHan ? longest.han : longest.latin)) break;
    run.push(word);
  }
  return run;
}

const GAP = /^(?:-|\.?\s|\r\n|\s&\s)$/;

/** "SIT" is a school, "sit" is not. */
const ACRONYM = /^\p{Lu}{2,6}$/u;

function isWrittenSo(run: readonly Word[], name: string): boolean {
  if (ACRONYM.test(name)) return run.map(({ text }) => text).join('') === name;
  return (
    run.length === 1 ||
    run[0]?.isHan === true ||
    isSplitOf(
      run.map((word) => nameKey(word.text)),
      name,
    )
  );
}

function foundName(
  { text, start }: Unread,
  run: readonly Word[],
  key: string,
  entries: readonly GazetteerName[],
): FoundName {
  const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  const isWhole = entries.every((entry) => entry.isWhole);
  const after = isWhole ? null : readKindAfter(text, span.end);
  const localities = entries.map(({ locality }) => locality);
  const before = isWhole || after ? null : kindBefore({ text, start }, span.start, localities);
  const isHan = run[0]?.isHan === true;
  return {
    span: { start: before?.start ?? span.start, end: after?.end ?? span.end },
    key,
    localities,
    isWhole,
    kinds: after?.kinds ?? before?.kinds ?? null,
    script: isHan ? 'han' : 'latin',
    isSplit: !isHan && !isWhole && run.length > 1 && !localities.some(({ name }) => nameStarts(name, run)),
    isCapital: isHan || run.every((word) => CAPITAL.test(word.text)),
  };
}

/** Several things "of" a name are of its kind where something so called is; else they are its parts, and say nothing of it. */
function kindBefore({ text, start }: Unread, offset: number, localities: readonly Locality[]): KindBefore | null {
  const found = readKindBefore(text, offset, start);
  if (!found?.isPlural) return found;
  return localities.some(({ kind }) => found.kinds.includes(kind)) ? found : null;
}

/** Numbers, and the small words inside a name, are written so by everybody. */
const CAPITAL = /^(?:\p{Lu}|\p{N}|(?:of|for|and|the)$)/u;

/** "Hong Kong" is written in two words by everybody. */
function nameStarts(name: string, run: readonly Word[]): boolean {
  return fold(name).startsWith(run.map(({ text }) => fold(text)).join(' '));
}

/** A single character or syllable (易, "Yi") is too much like any other word to name a locality without its kind. */
function needsKind({ key, script, isWhole, localities }: FoundName, run: readonly Word[]): boolean {
  if (isWhole) return false;
  if (script === 'han') return key.length === 1;
  const isCounty = localities.every(({ kind }) => LEVEL_OF[kind] > 2);
  return isCounty && run.length === 1 && isSyllable(fold(run[0]?.text ?? ''));
}
