import type { Source, Version } from '../../answer/answer.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import type { LineRange } from '../../text/lines.ts';
import { field } from './field.ts';
import type { Language } from './language/language.ts';
import { linked } from './link.ts';
import type { Page } from './pages.ts';

/** By `weigh`, once escaped; together with a URL and the words between them below `CITATION_ROOM`. */
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

const MAX_LOCALITIES = 3;
const MAX_OTHER_SOURCES = 3;
const MAX_DIFFERING = 2;

/**
 * Where the quote of a page stands, as lines of small print.
 * @param part says which part of the quote it is; by default that it goes on, on the next page
 */
export function renderCitation({ citation, number, of }: Page, language: Language, part = partOf): string {
  const { say } = language;
  const { reference, document, section, localities, lines, alsoIn, versions } = citation;
  return [
    line(
      reference.strength !== null && `**${say(`answer.${reference.strength}`)}**`,
      of > 1 && part(number, of, language),
    ),
    renderSource(document, language),
    line(section !== null && field(section, ROOM.section), renderLocalities(localities, language)),
    line(field(document.file, ROOM.file), linesOf(lines, language)),
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

function partOf(number: number, of: number, { say }: Language): string {
  return number === 1 ? say('answer.firstPart', { of }) : say('answer.laterPart', { number, of });
}

/** "lines 11–12" */
export function linesOf({ first, last }: LineRange, { say }: Language): string {
  return first === last ? say('answer.line', { line: first }) : say('answer.lines', { first, last });
}

function renderSource({ title, url, publisher, date }: Source, language: Language): string {
  return line(
    linked(title, url, ROOM.title, language),
    publisher !== null && field(publisher, ROOM.publisher),
    date !== null && language.date(date),
  );
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
