import { stopwords } from '@orama/stopwords/english';
import { each, type Steps } from '../../text/in-turns.ts';
import { overlapping } from '../../text/ordered.ts';
import { type Span, slice } from '../../text/span.ts';
import { splitName } from '../kinds.ts';
import type { LocalityKind } from '../locality.ts';
import { isHeadlineVerb } from './headline-verbs.ts';

/** What a text itself shows to be a locality, by writing its kind with it. */
export interface ShownName {
  readonly name: string;
  readonly kind: LocalityKind;
  readonly span: Span;
}

const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
const NAME = `${WORD}(?:\\s${WORD}){0,5}`;

const DIVISION =
  'Autonomous (?:Region|Prefecture|County|Banner)|Special Administrative Region|Province|Prefecture|County|District|City|Banner|Municipality|New Area|Township|Town|Village|Scenic (?:Area|Spot)|Nature Reserve|(?:National|Forest|Industrial|Science) Park|Development Zone|Community|Farm';
const INSTITUTION = 'University|Institute|College|Academy|School|Hospital|Museum|Library';

/** "Kaihua County", "Shenyang Technology Institute". */
const KIND_LAST = new RegExp(
  `\\b(?:[Tt]he )?(?<name>${NAME}\\s(?:${DIVISION}|(?:${INSTITUTION})(?: (?:of|for) ${WORD}(?: (?:and )?${WORD}){0,2})?))\\b(?!-\\p{L})`,
  'gu',
);

/** Words of a headline follow a name as if they were more of it, and most names that come behind their kind are short. */
const SHORT_NAME = `${WORD}(?:\\s${WORD}){0,2}`;

/** "the district of Kecheng". */
const KIND_FIRST = new RegExp(
  `\\b(?:[Tt]he )?(?<kind>[Dd]istrict|[Cc]ounty|[Cc]ity|[Pp]rovince|[Pp]refecture|[Tt]ownship|[Tt]own|[Vv]illage) of (?<name>${SHORT_NAME})`,
  'gu',
);

const HAS_KIND = new RegExp(`(?:${DIVISION})$`);
const ONLY_KIND = new RegExp(`^(?:${DIVISION}|${INSTITUTION})$`);

/** Capitalized only because they begin a sentence; no name of a locality begins with one. */
const OPENERS: ReadonlySet<string> = new Set([
  ...stopwords,
  ...['across', 'every', 'following', 'however', 'later', 'meanwhile', 'recently', 'since', 'today', 'yesterday'],
]);

/** The localities that a stretch of text names with their kind, by the patterns that English uses, in order; in steps. */
export function* findShownNames(text: string, within: Span): Steps<ShownName[]> {
  const stretch = slice(text, within);
  const kindFirst = yield* namesBy(KIND_FIRST, stretch);
  const withKindLast = yield* namesBy(KIND_LAST, stretch);
  const kindLast = withKindLast.filter(({ span }) => overlapping(span, kindFirst).length === 0);
  return [...kindFirst, ...kindLast]
    .map(({ span, ...shown }) => ({
      ...shown,
      span: { start: within.start + span.start, end: within.start + span.end },
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

function* namesBy(pattern: RegExp, stretch: string): Steps<ShownName[]> {
  const names = yield* each(stretch.matchAll(pattern), (match): ShownName[] => {
    const { name: written = match[0], kind } = match.groups ?? {};
    const words = withoutVerb(written.split(/\s/), kind !== undefined);
    const opening = words.findIndex((word) => !OPENERS.has(word.toLowerCase()));
    const name = words.slice(opening).join(' ');
    if (opening < 0 || ONLY_KIND.test(name)) return [];
    const end = match.index + match[0].length - (kind === undefined ? 0 : written.length - words.join(' ').length);
    const isCut = name.length < written.length && (kind === undefined || opening > 0);
    const start = isCut ? end - name.length : match.index;
    const full = fullName(name, kind);
    return [{ name: full, kind: kindOf(full), span: { start, end } }];
  });
  return names.flat();
}

/** In "Quzhou Opens Wu Opera Museum" the name begins behind the verb; where the kind came first, it ends before it. */
function withoutVerb(words: readonly string[], isKindFirst: boolean): readonly string[] {
  if (!isKindFirst) return words.slice(words.findLastIndex(isHeadlineVerb) + 1);
  const verb = words.findIndex(isHeadlineVerb);
  return verb < 0 ? words : words.slice(0, verb);
}

/** "the district of Kecheng" is Kecheng District; the district of Smart New City has its kind in its name already. */
function fullName(name: string, kind: string | undefined): string {
  if (kind === undefined || HAS_KIND.test(name)) return name;
  return `${name} ${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
}

/** By how the name ends; "Smart New City" is the new area of a city, not a city. */
function kindOf(name: string): LocalityKind {
  if (ENDS_AS_INSTITUTION.test(name)) return 'institution';
  if (/\b(?:Scenic Spot|Nature Reserve|(?:National|Forest) Park)$/.test(name)) return 'scenic area';
  return splitName(name)?.kinds[0] ?? (/\bNew (?:City|Area|District|Town)$/.test(name) ? 'new area' : 'other');
}

const ENDS_AS_INSTITUTION = new RegExp(`\\b(?:${INSTITUTION})(?: of .+)?$`);
