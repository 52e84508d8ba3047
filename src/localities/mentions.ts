import { stopwords } from '@orama/stopwords/english';
import { overlaps, type Span, slice } from '../text/span.ts';

/** A locality's name as a text writes it. */
export interface Mention {
  readonly name: string;
  readonly span: Span;
}

const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
const NAME = `${WORD}(?:\\s${WORD}){0,3}`;

const DIVISION =
  'Autonomous (?:Region|Prefecture|County|Banner)|Special Administrative Region|Province|Prefecture|County|District|City|Banner|Municipality|New Area|Township|Town|Village|Scenic Area';
const INSTITUTION = 'University|Institute|College|Academy|School';

/** "Kaihua County", "Shenyang Technology Institute". */
const KIND_LAST = new RegExp(`\\b(?:[Tt]he )?(?<name>${NAME}\\s(?:${DIVISION}|${INSTITUTION}))\\b(?!-\\p{L})`, 'gu');

/** "the district of Kecheng". */
const KIND_FIRST = new RegExp(
  `\\b(?:[Tt]he )?(?<kind>[Dd]istrict|[Cc]ounty|[Cc]ity|[Pp]rovince|[Pp]refecture|[Tt]ownship|[Tt]own|[Vv]illage) of (?<name>${NAME})`,
  'gu',
);

const HAS_KIND = new RegExp(`(?:${DIVISION})$`);
const ONLY_KIND = new RegExp(`^(?:${DIVISION}|${INSTITUTION})$`);

/** Capitalized only because they begin a sentence; no name of a locality begins with one. */
const OPENERS: ReadonlySet<string> = new Set([
  ...stopwords,
  ...['across', 'every', 'following', 'however', 'later', 'meanwhile', 'recently', 'since', 'today', 'yesterday'],
]);

/** The localities that a stretch of text names with their kind, by the patterns that English uses, in order. */
export function findMentions(text: string, within: Span): Mention[] {
  const stretch = slice(text, within);
  const found = [...mentionsBy(KIND_FIRST, stretch), ...mentionsBy(KIND_LAST, stretch)];
  return found
    .filter(({ span }, index) => !found.slice(0, index).some((earlier) => overlaps(earlier.span, span)))
    .map(({ name, span }) => ({ name, span: { start: within.start + span.start, end: within.start + span.end } }))
    .sort((a, b) => a.span.start - b.span.start);
}

function mentionsBy(pattern: RegExp, stretch: string): Mention[] {
  return Array.from(stretch.matchAll(pattern)).flatMap((match) => {
    const words = (match.groups?.name ?? match[0]).split(/\s/);
    const opening = words.findIndex((word) => !OPENERS.has(word.toLowerCase()));
    const name = words.slice(opening).join(' ');
    if (opening < 0 || ONLY_KIND.test(name)) return [];
    const end = match.index + match[0].length;
    const start = opening === 0 ? match.index : end - name.length;
    return [{ name: fullName(name, match.groups?.kind), span: { start, end } }];
  });
}

/** "the district of Kecheng" is Kecheng District; the district of Smart New City has its kind in its name already. */
function fullName(name: string, kind: string | undefined): string {
  if (kind === undefined || HAS_KIND.test(name)) return name;
  return `${name} ${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
}

/**
 * Whether the mention is what its sentence speaks about: it begins the sentence or a clause, or says where all of it
 * happens. In "a tour to Mianyang, Sichuan Province" the comma begins no clause, it tells where Mianyang lies.
 */
export function isSubject(text: string, mention: Mention, sentence: Span): boolean {
  const before = text.slice(sentence.start, mention.span.start).trimEnd();
  if (before === '' || OPENING.test(before)) return true;
  return before.endsWith(',') && !AFTER_NAME.test(before);
}

const OPENING = /^(?:In|At|For|Across|Meanwhile|Recently|However)(?:,? (?:in|at))?(?: the)?$/;
const AFTER_NAME = new RegExp(`${WORD},$`, 'u');
