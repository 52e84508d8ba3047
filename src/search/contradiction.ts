import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { type Span, slice } from '../text/span.ts';
import { compareSentences, type Difference } from './compare-sentences.ts';
import type { Match } from './match-sentences.ts';
import { tellingWords } from './telling-words.ts';

/** A sentence of another document that says the same as one of a passage, but with another number, date or name. */
export interface Contradiction {
  /** The passage that has the other sentence. */
  readonly passage: Passage;
  readonly here: Span;
  readonly there: Span;
  readonly differences: readonly [Difference, ...Difference[]];
}

/** A sentence has so many words with a meaning in common with its other version, or so many with the sentences around. */
const EVIDENCE = { alone: 5, together: 8 } as const;

/** Versions of one sentence share so much of the shorter and of the longer one. */
const SHARE = { ofShorter: 0.7, ofLonger: 0.5 } as const;

/** Of so many facts one may differ: where more do, as in a stock report of every day, it is other news of the same kind. */
const FACTS_PER_DIFFERENCE = 3;

/** What is said of the time of writing may differ from year to year. */
const TIME_OF_WRITING =
  /\b(?:this|last|next) (?:year|month|week)\b|\b(?:today|yesterday|tomorrow|currently|now|so far|to date|at present)\b|今年|去年|明年|本月|上月|今天|昨天|目前|截至/i;

/**
 * The contradictions among the matches of two passages' sentences, in different documents: the same news with another
 * fact, and not other news of the same kind, as one about another place or year is.
 */
export function contradictionsIn(
  matches: readonly Match[],
  here: Passage,
  holderOf: (match: Match) => Passage,
  index: PassageIndex,
): Contradiction[] {
  const count = matches.reduce((sum, { comparison }) => sum + comparison.differences.length, 0);
  const agreed = matches.reduce((sum, { comparison }) => sum + agreedFacts(comparison.common), 0);
  if (count > Math.max(1, agreed / FACTS_PER_DIFFERENCE)) return [];
  return matches.flatMap((match) => {
    const [first, ...rest] = match.comparison.differences;
    const passage = holderOf(match);
    if (!first || !isOneNews(match, matches, here, passage, index)) return [];
    return [{ passage, here: match.here.span, there: match.there.span, differences: [first, ...rest] as const }];
  });
}

function isOneNews(
  match: Match,
  matches: readonly Match[],
  here: Passage,
  there: Passage,
  index: PassageIndex,
): boolean {
  const { differences, isDenied, common } = match.comparison;
  const [shorter, longer] = [match.here.words.length, match.there.words.length].sort((a, b) => a - b);
  const own = meanings(match);
  const together = matches.reduce((sum, one) => sum + meanings(one), 0);
  // A name or a year that differs makes other news, unless what stands around it is the same news.
  const isWeak = differences.some(({ kind }) => kind === 'name' || kind === 'year');
  return (
    !isDenied &&
    differences.every(({ kind }) => kind !== 'other') &&
    common.length >= SHARE.ofShorter * (shorter ?? 0) &&
    common.length >= SHARE.ofLonger * (longer ?? 0) &&
    (isWeak ? together - own >= EVIDENCE.together : own >= EVIDENCE.alone || together >= EVIDENCE.together) &&
    areAboutTheSame(here, there, index) &&
    !areOfOneSeries(match, here, there, index) &&
    !areOfTheirOwnTime(match, here, there, index)
  );
}

function meanings({ comparison }: Match): number {
  return new Set(comparison.common.filter(({ hasMeaning }) => hasMeaning).map(({ value }) => value)).size;
}

function agreedFacts(common: Match['comparison']['common']): number {
  return common.filter(({ kind }) => kind !== null && kind !== 'other').length;
}

/** About a common locality or one within the other, as far as is known. */
function areAboutTheSame(here: Passage, there: Passage, { gazetteer }: PassageIndex): boolean {
  const around = (ids: readonly string[]) =>
    new Set(
      ids.flatMap((id) => {
        const locality = gazetteer.get(id);
        return locality ? [id, ...gazetteer.around(locality).map((one) => one.id)] : [id];
      }),
    );
  const [all, allThere] = [around(here.about), around(there.about)];
  const isWithin = here.about.some((id) => allThere.has(id)) || there.about.some((id) => all.has(id));
  return isWithin || here.about.length === 0 || there.about.length === 0;
}

/** "Bulletin No. 12" and "Bulletin No. 13": titles that differ in a fact, and in another than the sentences. */
function areOfOneSeries({ comparison }: Match, here: Passage, there: Passage, index: PassageIndex): boolean {
  const [title, otherTitle] = [here, there].map(({ file }) => index.document(file).metadata.title);
  if (title === undefined || otherTitle === undefined) return false;
  if (isFileName(title, here) || isFileName(otherTitle, there)) return false;
  const titles = compareSentences(tellingWords(title), tellingWords(otherTitle));
  if (titles.common.length < titles.differences.length) return false;
  const [text, otherText] = [index.documentText(here.file), index.documentText(there.file)];
  const said = new Set(
    comparison.differences.map((one) => `${slice(text, one.here)} ${slice(otherText, one.there)}`.toLowerCase()),
  );
  return titles.differences.some(
    (one) =>
      one.kind !== 'name' &&
      one.kind !== 'other' &&
      !said.has(`${slice(title, one.here)} ${slice(otherTitle, one.there)}`.toLowerCase()),
  );
}

/** A document that shows no title is known by its file's name, in which a number tells nothing. */
function isFileName(title: string, { file }: Passage): boolean {
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters(file).includes(letters(title));
}

/** Each document speaks of the year or the day on which it was written, and these differ. */
function areOfTheirOwnTime(match: Match, here: Passage, there: Passage, index: PassageIndex): boolean {
  const [date, otherDate] = [here, there].map(({ file }) => index.document(file).metadata.date);
  if (!date || !otherDate) return false;
  const [text, otherText] = [index.documentText(here.file), index.documentText(there.file)];
  const sentence = slice(text, match.here.span);
  if (date.slice(0, 4) !== otherDate.slice(0, 4) && TIME_OF_WRITING.test(sentence)) return true;
  return match.comparison.differences.some(
    (one) => isPartOf(date, slice(text, one.here)) && isPartOf(otherDate, slice(otherText, one.there)),
  );
}

/** Whether a number is the year or the day of a date as YYYY-MM-DD. */
function isPartOf(date: string, number: string): boolean {
  const [year, , day] = date.split('-').map(Number);
  return [year, day].includes(Number(number));
}
