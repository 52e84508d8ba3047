import { lines } from '../text/lines.ts';
import { type Span, slice } from '../text/span.ts';
import type { Citation } from './answer.ts';
import { webAddress } from './web-address.ts';

/** Longest fragment in characters, as it is sent; a Chinese character is nine of them. */
const LONGEST = 300;

/** What is shorter goes whole, in characters as sent; also the most that each end of something longer may take. */
const SHORT = 145;

/** What Discord takes as the address of a button. */
const LONGEST_ADDRESS = 512;

/** So many words are seldom twice in a document, and a page that differs a little from the file still has them. */
const FEW = 5;

/** Without an end that belongs to it, a beginning needs more of them. */
const SEVERAL = 10;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The web address of a citation's document with a text fragment (WICG, "URL Fragment Text Directives"), by which a
 * browser scrolls to the sentence that answers, or to the passage's first words where none stands out.
 * @returns undefined for a document without an http(s) address, and where no short enough fragment tells the place
 */
export function textFragment({
  document,
  quote,
  highlight,
}: Pick<Citation, 'document' | 'quote' | 'highlight'>): string | undefined {
  const address = webAddress(document.url);
  if (!address || !quote.isWellFormed()) return undefined;
  const terms = highlight ? wholeOrEnds(slice(quote, highlight)) : beginning(quote);
  const directive = terms?.join(',');
  if (directive === undefined || directive.length > LONGEST) return undefined;
  const [anchor = ''] = address.hash.slice(1).split(':~:');
  address.hash = `${anchor}:~:text=${directive}`;
  return address.href.length <= LONGEST_ADDRESS ? address.href : undefined;
}

/** A sentence, or its first and last words. A term that goes over a line end is found in no page, so none does. */
function wholeOrEnds(sentence: string): string[] | undefined {
  const [first, ...others] = linesWithWords(sentence);
  if (!first) return undefined;
  const whole = term(first);
  if (others.length === 0 && whole.length <= SHORT) return [whole];
  const half = others.length > 0 ? first.words.length : Math.floor(first.words.length / 2);
  const last = others.at(-1) ?? { ...first, words: first.words.slice(half) };
  const start = longest({ ...first, words: first.words.slice(0, half) }, FEW, firstOf);
  const end = longest(last, FEW, lastOf);
  return start === undefined || end === undefined ? undefined : [start, end];
}

function beginning(passage: string): string[] | undefined {
  const [first] = linesWithWords(passage);
  const start = first && longest(first, SEVERAL, firstOf);
  return start === undefined ? undefined : [start];
}

/** A line, and where its words stand in it. */
interface Line {
  readonly text: string;
  readonly words: readonly Span[];
}

function linesWithWords(text: string): Line[] {
  const all = lines(text).map((line) => slice(text, line));
  return all.map((line) => ({ text: line, words: wordsOf(line) })).filter(({ words }) => words.length > 0);
}

function wordsOf(text: string): Span[] {
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

type Choose = (words: readonly Span[], count: number) => readonly Span[];

const firstOf: Choose = (words, count) => words.slice(0, count);
const lastOf: Choose = (words, count) => words.slice(-count);

/** As many words of one end of a line as are short enough together, and at most so many. */
function longest(line: Line, most: number, choose: Choose): string | undefined {
  for (let count = Math.min(most, line.words.length); count > 0; count -= 1) {
    const chosen = term({ ...line, words: choose(line.words, count) });
    if (chosen.length <= SHORT) return chosen;
  }
  return undefined;
}

/** From the first to the last of the words, with single spaces as browsers show them. */
function term({ text, words }: Line): string {
  const written = text.slice(words.at(0)?.start, words.at(-1)?.end);
  return encode(written.replace(/\s+/g, ' '));
}

/** Commas, hyphens and ampersands have a meaning in a fragment, brackets and quotes in what addresses are put into. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*~]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
