import { MONTH_NAMES, WEEKDAYS } from '../text/calendar-words.ts';
import { GREAT_NUMBERS, NUMBER_WORDS } from '../text/number-words.ts';
import type { Span } from '../text/span.ts';
import { type PlacedWord, placedWords, termOf } from '../text/terms.ts';

/**
 * What a word may tell apart: where two texts differ in such a word, they do not say the same. `other` is what may be a
 * fact or not: a word with an opposite; a Chinese word, as no capital shows which of them are names.
 */
export type FactKind = 'number' | 'year' | 'date' | 'name' | 'other';

/** A word as it is compared with those of another text. */
export interface TellingWord {
  /** Words of one value say the same: "18th" and "18", "twelve" and "12", "Mar" and "March". */
  readonly value: string;
  /** Null for a word that tells nothing apart. */
  readonly kind: FactKind | null;
  /** Whether it has a meaning of its own, unlike "the". */
  readonly hasMeaning: boolean;
  readonly denies: boolean;
  readonly span: Span;
}

const KINDS: ReadonlyMap<string, FactKind> = new Map([
  ...[...NUMBER_WORDS.keys(), ...GREAT_NUMBERS].map(ofKind('number')),
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth').map(ofKind('number')),
  ...list('morning noon afternoon evening night midnight 早上 上午 中午 下午 傍晚 晚上').map(ofKind('date')),
  ...list('increase increases increased increasing decrease decreases decreased decreasing').map(ofKind('other')),
  ...list('rise rises rising rose risen fall falls falling fell fallen grew grown shrank up down').map(ofKind('other')),
  ...list('more less fewer before after above below won lost opened closed').map(ofKind('other')),
  ...list('north south east west northern southern eastern western').map(ofKind('other')),
]);

/** These are dates with a capital; without, some are other words. */
const MONTHS_AND_WEEKDAYS: ReadonlySet<string> = new Set([...MONTH_NAMES, ...WEEKDAYS]);

const DENIALS: ReadonlySet<string> = new Set([
  ...list('not no never none nor without cannot isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont'),
  ...list('wouldnt cant couldnt shouldnt 不 没 没有 未 尚未 并未 并不 无'),
]);

const WITH_DIGIT = /\p{N}/u;
const CHINESE_NUMBER = /^[零〇一二两三四五六七八九十百千万亿]+$/;
const CHINESE_MONTH = /^\d+月$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const CAPITAL = /^\p{Lu}/u;
const HAN = /^\p{Script=Han}/u;

function list(words: string): string[] {
  return words.split(' ');
}

function ofKind(kind: FactKind) {
  return (word: string) => [word, kind] as const;
}

/** The words of a text, and what each may tell apart; their spans count from so far before the text. */
export function tellingWords(text: string, offset = 0): TellingWord[] {
  const placed = placedWords(text);
  return placed.map((word, at) => tellingWord(word, text, placed[at + 1], offset));
}

function tellingWord(
  { word, span }: PlacedWord,
  text: string,
  next: PlacedWord | undefined,
  offset: number,
): TellingWord {
  const written = text.slice(span.start, span.end);
  const term = termOf(word);
  const kind = kindOf(word, written, term !== undefined);
  return {
    value: valueFor(word, kind) ?? term ?? word,
    kind: kind === 'number' && YEAR.test(word) && !countsThings(text, next) ? 'year' : kind,
    hasMeaning: term !== undefined || kind !== null,
    denies: DENIALS.has(word),
    span: { start: offset + span.start, end: offset + span.end },
  };
}

function kindOf(word: string, written: string, hasMeaning: boolean): FactKind | null {
  const known = KINDS.get(word);
  if (known) return known;
  if (CHINESE_MONTH.test(word)) return 'date';
  if (WITH_DIGIT.test(word)) return 'number';
  const isCapital = CAPITAL.test(written);
  if (isCapital && MONTHS_AND_WEEKDAYS.has(word)) return 'date';
  if (!hasMeaning) return CHINESE_NUMBER.test(word) ? 'number' : null;
  if (HAN.test(word)) return CHINESE_NUMBER.test(word) ? 'number' : 'other';
  return isCapital ? 'name' : null;
}

function valueFor(word: string, kind: FactKind | null): string | undefined {
  if (kind === 'date') return MONTHS_AND_WEEKDAYS.has(word) ? word.slice(0, 3) : word;
  return kind === 'number' ? (NUMBER_WORDS.get(word) ?? ORDINAL.exec(word)?.[1]) : undefined;
}

/** "2065 organizations" is a number, "in 2021, teachers" a year. */
function countsThings(text: string, next: PlacedWord | undefined): boolean {
  if (!next || termOf(next.word) === undefined || HAN.test(next.word)) return false;
  return /^\d \p{Ll}/u.test(text.slice(next.span.start - 2, next.span.start + 1));
}
