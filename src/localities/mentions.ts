import { type Span, slice } from '../text/span.ts';

/** A locality's name as a text writes it. */
export interface Mention {
  readonly name: string;
  readonly span: Span;
}

const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
const NAME = `${WORD}(?: ${WORD}){0,3}`;

const DIVISION =
  'Autonomous (?:Region|Prefecture|County|Banner)|Special Administrative Region|Province|Prefecture|County|District|City|Banner|Municipality|New Area|Township|Town|Village|Scenic Area';
const INSTITUTION = 'University|Institute|College|Academy|School';

/** "Kaihua County", "Shenyang Technology Institute". */
const KIND_LAST = new RegExp(`\\b(?:[Tt]he )?(?<name>${NAME} (?:${DIVISION}|${INSTITUTION}))\\b(?![-'’]\\p{L})`, 'gu');

/** "the district of Kecheng". */
const KIND_FIRST = new RegExp(
  `\\b(?:[Tt]he )?(?<kind>[Dd]istrict|[Cc]ounty|[Cc]ity|[Pp]rovince|[Pp]refecture|[Tt]ownship|[Tt]own|[Vv]illage) of (?<name>${NAME})`,
  'gu',
);

const HAS_KIND = new RegExp(`(?:${DIVISION})$`);

/** The localities that a stretch of text names with their kind, by the patterns that English uses, in order. */
export function findMentions(text: string, within: Span): Mention[] {
  const stretch = slice(text, within);
  const found = [...mentionsBy(KIND_LAST, stretch), ...mentionsBy(KIND_FIRST, stretch)];
  return found
    .map(({ name, span }) => ({ name, span: { start: within.start + span.start, end: within.start + span.end } }))
    .sort((a, b) => a.span.start - b.span.start);
}

function mentionsBy(pattern: RegExp, stretch: string): Mention[] {
  return Array.from(stretch.matchAll(pattern), (match) => ({
    name: fullName(match.groups?.name ?? match[0], match.groups?.kind),
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

/** "the district of Kecheng" is Kecheng District; the district of Smart New City has its kind in its name already. */
function fullName(name: string, kind: string | undefined): string {
  if (kind === undefined || HAS_KIND.test(name)) return name;
  return `${name} ${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
}

/**
 * Whether the mention is what its sentence speaks about: it begins the sentence or a clause.
 * In "a tour to Mianyang, Sichuan Province" the comma begins none, it tells where Mianyang lies.
 */
export function isSubject(text: string, mention: Mention, sentence: Span): boolean {
  const before = text.slice(sentence.start, mention.span.start).trimEnd();
  if (before === '') return true;
  return before.endsWith(',') && !new RegExp(`${WORD},$`, 'u').test(before);
}
