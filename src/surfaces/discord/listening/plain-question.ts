import { LONGEST_QUESTION } from '../../../answer/question.ts';
import { DOUBLE_QUOTES } from '../../../text/signs.ts';

/** What Discord shows as something else than these letters: mentions, emojis and times; and addresses. */
const NO_WORDS = /<(?:[@#][!&]?\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]+:\d+|id:\w+)>|https?:\/\/\S+/g;

const QUOTATION_MARKS = new RegExp(`[${DOUBLE_QUOTES}]`, 'gu');
const MINUS = /(?<!\S)[-－]+(?=\S)/gu;

/** Ends a sentence; a full stop does where something else follows than a letter or number, as in "3.5". */
const END = /[。！？!?\n]|\.(?=\s)/g;

/** A text of at most this share of the room is rather cut within a sentence. */
const LEAST = 0.5;

/** A message as a question: nothing in it demands or excludes words, and it is no longer than a question may be. */
export function plainQuestion(text: string): string {
  const words = text.replace(NO_WORDS, ' ').replace(QUOTATION_MARKS, ' ').replace(MINUS, '');
  return cutQuestion(words.replace(/[^\S\n]+/g, ' ').trim());
}

/** As many whole sentences from the beginning as a question may have; of a longer one, as many words. */
export function cutQuestion(text: string, room = LONGEST_QUESTION): string {
  if (text.length <= room) return text;
  const beginning = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  const ends = [...beginning.matchAll(END)].map(({ index }) => index + 1);
  const sentence = ends.findLast((end) => end >= room * LEAST);
  if (sentence !== undefined) return beginning.slice(0, sentence).trim();
  const word = beginning.search(/\s\S*$/);
  return beginning.slice(0, word >= room * LEAST ? word : beginning.length).trim();
}
