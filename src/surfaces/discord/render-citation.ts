import type { Source, Version } from '../../answer/answer.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { field } from './field.ts';
import { linked } from './link.ts';
import { listed } from './listed.ts';
import { longDate } from './long-date.ts';
import type { Page } from './pages.ts';
import { wording } from './wording.ts';

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
export function renderCitation({ citation, number, of }: Page, part = wording.part): string {
  const { reference, document, section, localities, lines, alsoIn, versions } = citation;
  return [
    line(reference.strength !== null && `**${wording.strength(reference.strength)}**`, of > 1 && part(number, of)),
    renderSource(document),
    line(section !== null && field(section, ROOM.section), renderLocalities(localities)),
    line(field(document.file, ROOM.file), wording.lines(lines.first, lines.last)),
    line(alsoIn.length > 0 && wording.alsoIn(renderOthers(alsoIn, versions.length > 0 ? 1 : MAX_OTHER_SOURCES))),
    renderVersions(versions),
  ]
    .filter((part) => part !== '')
    .map((part) => `-# ${part}`)
    .join('\n');
}

function renderSource({ title, url, publisher, date }: Source): string {
  return line(
    linked(title, url, ROOM.title),
    publisher !== null && field(publisher, ROOM.publisher),
    date !== null && longDate(date),
  );
}

function renderLocalities(localities: readonly LocalityLabel[]): string {
  return listed(
    localities.map(({ name, within }) => field(within === null ? name : `${name} (${within})`, ROOM.locality)),
    MAX_LOCALITIES,
  );
}

/** @param max how many are named: another version takes the room of two */
function renderOthers(sources: readonly Source[], max: number): string {
  return listed(
    sources.map(({ title }) => field(title, ROOM.otherTitle)),
    max,
  );
}

/** The newest of them; the next pages show them all. */
function renderVersions([version, ...others]: readonly Version[]): string {
  if (!version) return '';
  const { document, quote, differs } = version;
  const differing = differs.map(({ here, there }) =>
    wording.insteadOf(field(there, ROOM.differing), field(here, ROOM.differing)),
  );
  const source = [field(document.title, ROOM.otherTitle), ...(document.date === null ? [] : [longDate(document.date)])];
  return line(
    wording.otherVersion(listed(differing, MAX_DIFFERING), field(quote, ROOM.version), source.join(', ')),
    others.length > 0 && wording.moreVersions(others.length),
  );
}

/** Those of the parts that there are. */
function line(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' · ');
}
