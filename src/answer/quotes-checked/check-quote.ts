import { setImmediate } from 'node:timers/promises';
import type { PassageIndex } from '../../index/passage-index.ts';
import { findNear, isComparable } from '../../search/quotes/find-near.ts';
import { elidedPlaces, placesOf, type VerbatimPlace } from '../../search/quotes/places.ts';
import { type ReadQuote, readQuote, withoutEdges } from '../../search/quotes/read-quote.ts';
import { type Span, slice } from '../../text/span.ts';
import type { Library } from '../library.ts';
import { QuestionError } from '../question.ts';
import { byAge, sourceOf } from '../sources.ts';
import type { Absent, CheckedQuote, CheckedSentence, InParts, Nearly, NearlyWhole, Standing } from './checked-quote.ts';
import { type Checking, checkingIn } from './checking.ts';
import { nearPlace, place } from './cut-places.ts';

/** Longer texts are no quotes, and checking each of their sentences would take long. */
export const LONGEST_QUOTE = 5_000;

/** More places of one text tell no more. */
const MOST_PLACES = 20;

/** So many of what comes near, and only if they come nearly as near as the first: copies and other versions of it. */
const MOST_NEAR = 3;
const AS_NEAR = 0.1;

/**
 * Tells whether a text stands in the collection's documents: word for word, nearly, or not at all. Where it does not
 * stand as a whole, its sentences are checked one by one.
 * @throws QuestionError when there is no quote to check in it
 * @throws SourceChangedError when a file is not what was indexed
 */
export async function checkQuote(given: string, library: Pick<Library, 'index' | 'folder'>): Promise<CheckedQuote> {
  if (given.length > LONGEST_QUOTE) {
    throw new QuestionError({ kind: 'long-quote', length: given.length, most: LONGEST_QUOTE });
  }
  if (!/[\p{L}\p{N}]/u.test(given)) {
    throw new QuestionError({ kind: 'wordless-quote' });
  }
  const read = readQuote(given);
  return { text: read.text, ...(await findingOf(read, checkingIn(library))) };
}

async function findingOf(read: ReadQuote, checking: Checking): Promise<Standing | NearlyWhole | InParts | Absent> {
  const { text } = read;
  const standing = await standingOf(read, checking);
  if (standing) return standing;
  const nearly = await nearlyOf(text, { start: 0, end: text.length }, checking);
  const sentences = await checkSentences(read, checking);
  if (nearly) return { ...nearly, sentences };
  const [first, ...rest] = sentences;
  // "Yes, he did." stands somewhere, and tells nothing.
  const isAnyFound = sentences.some(
    ({ span, finding }) => finding.outcome !== 'absent' && isComparable(slice(text, span)),
  );
  return first && isAnyFound ? { outcome: 'in-parts', sentences: [first, ...rest] } : absent(text);
}

async function checkSentences({ text, sentences }: ReadQuote, checking: Checking): Promise<CheckedSentence[]> {
  if (sentences.length < 2) return [];
  const checked: CheckedSentence[] = [];
  for (const span of sentences) {
    // It takes a moment, in which nobody else should have to wait for all of them.
    await setImmediate();
    const sentence = slice(text, span);
    const standing = await standingOf(wholly(sentence), checking);
    const finding = standing ?? (await nearlyOf(text, span, checking)) ?? absent(sentence);
    checked.push({ span, finding });
  }
  return checked;
}

/** A sentence is looked for as it is. */
function wholly(text: string): ReadQuote {
  return { text, parts: [{ start: 0, end: text.length }], sentences: [] };
}

async function standingOf(read: ReadQuote, checking: Checking): Promise<Standing | undefined> {
  const { index } = checking;
  const whole = placesOf(read.text, index);
  const found = whole.length > 0 || read.parts.length < 2 ? whole : elidedPlaces(read, index);
  const inOrder = found.toSorted(
    (a, b) => byAge(dated(a, index), dated(b, index)) || a.spans[0].start - b.spans[0].start,
  );
  const parts = found === whole ? undefined : read.parts;
  const [first, ...rest] = await Promise.all(
    inOrder.slice(0, MOST_PLACES).map((one) => place(read.text, parts, one, checking)),
  );
  if (!first) return undefined;
  const isIdentical = [first, ...rest].some(({ forms }) => forms.length === 0);
  return { outcome: isIdentical ? 'identical' : 'same-words', places: [first, ...rest], total: found.length };
}

async function nearlyOf(text: string, within: Span, checking: Checking): Promise<Nearly | undefined> {
  const { index } = checking;
  const span = withoutEdges(text, within);
  const wanted = slice(text, span);
  if (!isComparable(wanted)) return undefined;
  const found = findNear(wanted, index).toSorted(
    (a, b) => b.share - a.share || byAge(dated(a, index), dated(b, index)),
  );
  const nearest = found.filter(({ share }) => share >= (found[0]?.share ?? 0) - AS_NEAR);
  const near = await Promise.all(nearest.slice(0, MOST_NEAR).map((one) => nearPlace(text, span, one, checking)));
  const [first, ...rest] = near.flatMap((one) => one ?? []);
  return first && { outcome: 'nearly', places: [first, ...rest] };
}

function absent(text: string): Absent {
  return { outcome: 'absent', isTooShort: !isComparable(text) };
}

function dated({ file }: Pick<VerbatimPlace, 'file'>, index: PassageIndex) {
  return sourceOf(index.document(file));
}
