import type { Source } from '../../answer/answer.ts';
import { field } from './field.ts';
import { linked } from './link.ts';
import type { Page } from './pages.ts';
import { wording } from './wording.ts';

/** By `weigh`, once escaped; together with a URL and the words between them below `CITATION_ROOM`. */
const ROOM = { title: 160, publisher: 80, section: 80, locality: 40, file: 120, otherTitle: 50 } as const;

const MAX_LOCALITIES = 3;
const MAX_OTHER_SOURCES = 3;

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const conjunctions = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Where the quote of a page stands, as lines of small print. */
export function renderCitation({ citation, number, of }: Page): string {
  const { reference, document, section, localities, lines, alsoIn } = citation;
  return [
    line(`**${wording.strength(reference.strength)}**`, of > 1 && wording.part(number, of)),
    renderSource(document),
    line(section !== null && field(section, ROOM.section), renderLocalities(localities)),
    line(field(document.file, ROOM.file), wording.lines(lines.first, lines.last)),
    line(alsoIn.length > 0 && wording.alsoIn(renderOthers(alsoIn))),
  ]
    .filter((part) => part !== '')
    .map((part) => `-# ${part}`)
    .join('\n');
}

function renderSource({ title, url, publisher, date }: Source): string {
  return line(
    linked(title, url, ROOM.title),
    publisher !== null && field(publisher, ROOM.publisher),
    date !== null && dates.format(new Date(date)),
  );
}

function renderLocalities(localities: readonly string[]): string {
  return listed(
    localities.map((name) => field(name, ROOM.locality)),
    MAX_LOCALITIES,
  );
}

function renderOthers(sources: readonly Source[]): string {
  return listed(
    sources.map(({ title }) => field(title, ROOM.otherTitle)),
    MAX_OTHER_SOURCES,
  );
}

/** "a, b and c"; from too long a list, the first few and how many there are besides. */
function listed(names: readonly string[], max: number): string {
  const shown = names.slice(0, max);
  const rest = names.length - shown.length;
  return conjunctions.format(rest > 0 ? [...shown, wording.more(rest)] : shown);
}

/** Those of the parts that there are. */
function line(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' · ');
}
