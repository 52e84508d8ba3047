import type { Citation, Version } from '../../../answer/answer.ts';
import { sourceLink } from '../../../answer/source-link.ts';
import type { Source } from '../../../answer/sources.ts';
import { textFragment } from '../../../answer/text-fragment.ts';
import type { LocalityLabel } from '../../../localities/label.ts';
import type { LineRange } from '../../../text/lines.ts';
import type { Language } from '../language/language.ts';
import { field } from '../writing/field.ts';
import { leading, linked, MAX_URL } from '../writing/link.ts';
import type { Page } from './pages.ts';

/** By `weigh`, once escaped; together with the URLs and the words between them below `CITATION_ROOM`. */
const ROOM = {
  title: 160,
  publisher: 80,
  section: 80,
  locality: 40,
  file: 120,
  otherTitle: 50,
  differing: 20,
  version: 90,
} as const;

/** Of the link to the page that shows the file, in characters; half of them are the place where pages are reached. */
const LONGEST_PAGE = 200;

/** Of a link: `[](<>)`. */
const BRACKETS = 6;

const MAX_LOCALITIES = 3;
const MAX_OTHER_SOURCES = 3;
const MAX_DIFFERING = 2;

/** What is said and linked with a citation, where there is something. */
export interface Beside {
  /** Of the whole answer, Markdown. */
  readonly note?: string | null;
  /** Where the pages that show the documents are reached. */
  readonly publicUrl?: string | undefined;
}

/**
 * Where the quote of a page stands, as lines of small print.
 * @param part says which part of the quote it is; by default that it goes on, on the next page
 */
export function renderCitation(
  { citation, number, of }: Page,
  language: Language,
  part = partOf,
  { note = null, publicUrl }: Beside = {},
): string {
  const { say } = language;
  const { reference, section, localities, alsoIn, versions } = citation;
  return [
    line(
      reference.strength !== null && `**${say(`answer.${reference.strength}`)}**`,
      of > 1 && part(number, of, language),
      note !== null && note,
    ),
    renderSource(citation, language, publicUrl),
    line(section !== null && field(section, ROOM.section), renderLocalities(localities, language)),
    renderPlace(citation, language, publicUrl),
    line(
      alsoIn.length > 0 &&
        say('answer.alsoIn', { titles: renderOthers(alsoIn, versions.length > 0 ? 1 : MAX_OTHER_SOURCES, language) }),
    ),
    renderVersions(versions, language),
  ]
    .filter((part) => part !== '')
    .map((part) => `-# ${part}`)
    .join('\n');
}

/** Which part of a quote a page has. */
export function partOf(number: number, of: number, { say }: Language): string {
  return number === 1 ? say('answer.firstPart', { of }) : say('answer.laterPart', { number, of });
}

/** "lines 11–12" */
export function linesOf({ first, last }: LineRange, { say }: Language): string {
  return first === last ? say('answer.line', { line: first }) : say('answer.lines', { first, last });
}

/** What of a citation tells where a quote stands. */
export type Standing = Pick<Citation, 'document' | 'quote' | 'highlight' | 'span' | 'lines'>;

/** "Title · publisher · date"; the title leads to the quote on the web, or at least to its document. */
export function renderSource(citation: Standing, language: Language, publicUrl: string | undefined): string {
  const { title, url, publisher, date } = citation.document;
  const longest = publicUrl === undefined ? MAX_URL : MAX_URL - LONGEST_PAGE;
  return line(
    linked(title, [textFragment(citation) ?? [], url ?? []].flat(), ROOM.title, language, longest),
    publisher !== null && field(publisher, ROOM.publisher),
    date !== null && language.date(date),
  );
}

/** "file · lines"; the lines lead to the page that shows the file with the quote marked, where others can reach it. */
export function renderPlace(citation: Standing, language: Language, publicUrl: string | undefined): string {
  const page = sourceLink(citation, publicUrl);
  const { document, lines } = citation;
  return line(field(document.file, ROOM.file), leading(linesOf(lines, language), page, LONGEST_PAGE - BRACKETS));
}

function renderLocalities(localities: readonly LocalityLabel[], language: Language): string {
  return language.listed(
    localities.map(({ name, within }) =>
      field(within === null ? name : language.say('places.nameInList', { name, within }), ROOM.locality),
    ),
    MAX_LOCALITIES,
  );
}

/** @param max how many are named: another version takes the room of two */
function renderOthers(sources: readonly Source[], max: number, language: Language): string {
  return language.listed(
    sources.map(({ title }) => field(title, ROOM.otherTitle)),
    max,
  );
}

/** The newest of them; the next pages show them all. */
function renderVersions([version, ...others]: readonly Version[], language: Language): string {
  if (!version) return '';
  const { document, quote, differs } = version;
  const differing = differs.map(({ here, there }) =>
    language.say('answer.insteadOf', { there: field(there, ROOM.differing), here: field(here, ROOM.differing) }),
  );
  const source = [
    field(document.title, ROOM.otherTitle),
    ...(document.date === null ? [] : [language.date(document.date)]),
  ];
  return line(
    language.say('answer.otherVersion', {
      differing: language.listed(differing, MAX_DIFFERING),
      sentence: field(quote, ROOM.version),
      source: source.join(', '),
    }),
    others.length > 0 && language.say('answer.moreVersions', { count: others.length }),
  );
}

/** Those of the parts that there are. */
function line(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' · ');
}
