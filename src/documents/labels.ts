import { hasWords } from '../text/terms.ts';
import { findDate } from './dates.ts';
import { type LabelMeaning, MEANINGS } from './label-words.ts';

export interface Labelled {
  readonly meaning: LabelMeaning;
  /** Without white space at its ends; may be empty. */
  readonly value: string;
}

/** Labels that are at home on pages without a colon after them. */
const BARE =
  /^(?:produced by|powered by|translated by|copyright(?=\s*(?:[:：©(\d]|$))|©|\(c\)|all rights reserved|(?:\p{L}+ ?)?icp(?: no\.|备))/iu;

/** What is said of rights, registrations and addresses may end as a sentence does; so may a text that was cut off. */
const NEVER_TEXT = /all rights reserved|©|\bicp\b|^(?:copyright|address|版权|地址)\s*[:：]|(?:\.\.|…)$/iu;

/** As many words in a sentence that merely begins like a label make it a text ("Time: that is what they lacked …"). */
const TEXT_WORDS = 8;

const SENTENCE_END = /[.!?。！？]["”’)]*$/;

/** A line that only names its author. */
const BYLINE = /^by [\p{L}\p{M}.'-]+(?: [\p{L}\p{M}.'-]+){0,3}$/iu;

/** Sites that set a page's date first leave its label out: "2020-07-26 05:03 Source: …". */
const DATED = /^(?<date>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?=\s|$)/;

const BREADCRUMB = /^[^.!?。！？]{1,60}(?:\s[>»›]\s[^.!?。！？]{1,60})+$/;

/** Longest first, so that "source of articles" is not taken for "source". */
const ANY_LABEL = `(?:${[...MEANINGS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replaceAll('.', '\\.').replaceAll(' ', '\\s+'))
  .join('|')})\\s*[:：]`;
const LABEL = new RegExp(`(?<![a-z])${ANY_LABEL}`, 'giu');
const LEADING_LABEL = new RegExp(`^${ANY_LABEL}`, 'iu');

/** Sites set several labels in one line, with wide gaps between them. */
const GAP = /\s{3,}/;

/** Whether a line tells of the page (its date, author, place in the site) instead of being part of its text. */
export function isLabelLine(line: string): boolean {
  const text = line.trim();
  if (SENTENCE_END.test(text) && !NEVER_TEXT.test(text) && hasWords(text, TEXT_WORDS)) return false;
  return BARE.test(text) || BYLINE.test(text) || BREADCRUMB.test(text) || LEADING_LABEL.test(text) || isDated(text);
}

/** Whether a date and little else, or a date and labels, make up the line. */
function isDated(text: string): boolean {
  const rest = text.replace(DATED, '');
  return rest !== text && (/^[\s\d:]*$/.test(rest) || rest.search(LABEL) >= 0);
}

/**
 * The labelled values of a line, in order: "Source:Author:Wang Click: Time:2023-08-08" has four, two of them empty. A date
 * that closes a source comes last: "Source: Beijing Youth Daily 2021-09-01" has two.
 */
export function labelled(line: string): Labelled[] {
  const matches = [...line.matchAll(LABEL)];
  const date = DATED.exec(line.trim())?.groups?.date;
  const leading: Labelled[] = date ? [{ meaning: 'date', value: date }] : [];
  const values = matches.flatMap((match, index) => {
    const meaning = MEANINGS.get(
      match[0]
        .replace(/\s*[:：]$/, '')
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    );
    const value = line.slice(match.index + match[0].length, matches[index + 1]?.index).trim();
    return meaning ? [{ meaning, value }] : [];
  });
  const hasSource = values.some(isSource);
  const parted = values.map<Parted>((one) =>
    isSource(one) || (hasSource && one.meaning === 'nothing') ? withoutDate(one) : one,
  );
  const dates = parted.flatMap(({ date }): Labelled[] =>
    date === undefined ? [] : [{ meaning: 'date', value: date }],
  );
  return [...leading, ...parted.map(({ meaning, value }) => ({ meaning, value: value.split(GAP)[0] ?? '' })), ...dates];
}

/** A value, and the date that closed it. */
interface Parted extends Labelled {
  readonly date?: string;
}

function isSource({ meaning }: Labelled): boolean {
  return meaning === 'source' || meaning === 'publisher';
}

/** Sites set the date behind the source, or its author, without a label: "来源:衢州日报 2023-01-15". */
function withoutDate(labelled: Labelled): Parted {
  const { meaning, value } = labelled;
  const tail = Math.max(0, value.length - LONGEST_DATE);
  const found = findDate(value.slice(tail));
  if (!found || MORE_THAN_TIME.test(value.slice(tail + found.span.end))) return labelled;
  return { meaning, value: value.slice(0, tail + found.span.start).replace(BEFORE_DATE, ''), date: found.date };
}

/** In UTF-16 units, with the time of day. */
const LONGEST_DATE = 60;
const MORE_THAN_TIME = /[^\s\d:)）\]】]/;
const BEFORE_DATE = /[\s,，|(（[【/·-]+$/;
