import type { Absent, Nearly, NearPlace, Place, Standing } from '../../../answer/quotes-checked/checked-quote.ts';
import { slice } from '../../../text/span.ts';
import { renderQuote } from '../answers/render-quote.ts';
import type { Language } from '../language/language.ts';
import { ELLIPSIS, field } from '../writing/field.ts';
import { weigh } from '../writing/weight.ts';
import { markDifferences } from './marked-differences.ts';
import { placeLine } from './place-line.ts';

/** By `weigh`; all of a verdict weighs at most `VERDICT_ROOM`. */
const ROOM = { words: 900, differing: 60, moreplaces: 60 } as const;
const MAX = { places: 4, near: 2, differences: 4 } as const;

/** So much may the verdict on one text weigh: with all else in a message, one has room always. */
export const VERDICT_ROOM = 2900;

/** Those by which false quotes are told, the most telling first. */
const TELLING = ['number', 'date', 'name', 'denial'] as const;

/** How a verdict is put. */
export interface Manner {
  readonly language: Language;
  readonly publicUrl: string | undefined;
}

/** What became of a text that was checked: what is found of it, and where. */
export function renderVerdict(given: string, finding: Standing | Nearly | Absent, manner: Manner): string {
  switch (finding.outcome) {
    case 'identical':
    case 'same-words':
      return standing(finding, manner);
    case 'nearly':
      return nearly(given, finding, manner);
    case 'absent':
      return absent(given, finding, manner);
  }
}

function standing({ outcome, places, total }: Standing, { language, publicUrl }: Manner): string {
  const { say } = language;
  // That it stands word for word is shown by a place where it does.
  const shown = outcome === 'identical' ? places.toSorted((a, b) => a.forms.length - b.forms.length) : places;
  const words = (shown[0] ?? places[0]).stretches.map(({ quote }) => quote).join(` [${ELLIPSIS}] `);
  const verdict = outcome === 'identical' ? say('verify.identical') : say('verify.sameWords');
  const start = [verdict, quoted(words)];
  const lines = shown.map((place) => small(standingLine(place, publicUrl, language)));
  return withPlaces(start, lines, MAX.places, total, language);
}

function standingLine(
  { document, stretches, forms }: Place,
  publicUrl: string | undefined,
  language: Language,
): string {
  const line = placeLine(document, stretches, publicUrl, language);
  if (forms.length === 0) return line;
  const names = forms.map((form) => language.say(`verify.form.${form}`));
  return `${line} · ${language.say('verify.forms', { forms: language.listed(names, names.length) })}`;
}

function nearly(given: string, { places }: Nearly, { language, publicUrl }: Manner): string {
  const { say } = language;
  const [first] = places;
  const { text, rest } = markDifferences(given, first, ROOM.words);
  const start = [
    first.differences.every(({ kind }) => kind === 'mark')
      ? say('verify.marksDiffer')
      : say('verify.nearly', { share: Math.floor(first.share * 100) }),
    ...tellingLine(given, first, language),
    text,
    ...(rest > 0 ? [small(say('verify.moreDifferences', { count: rest }))] : []),
  ];
  const lines = places.map((place) => small(placeLine(place.document, [place], publicUrl, language)));
  return withPlaces(start, lines, MAX.near, places.length, language);
}

/** The differences that tell most: a number, a date, a name, or that something is not so. */
function tellingLine(given: string, { quote, differences }: NearPlace, language: Language): string[] {
  const told = TELLING.flatMap((kind) =>
    differences
      .filter((difference) => difference.kind === kind)
      .flatMap((difference) => {
        const [here, there] = [slice(given, difference.given), slice(quote, difference.found)];
        const words = { kind: language.say(`verify.kind.${kind}`), given: shown(here), found: shown(there) };
        // Of white space there is nothing to show.
        if (words.given === '') return words.found === '' ? [] : language.say('verify.leftOut', words);
        return words.found === '' ? language.say('verify.added', words) : language.say('verify.changed', words);
      }),
  );
  if (told.length === 0) return [];
  const rest = told.length - MAX.differences;
  const more = rest > 0 ? [language.say('list.more', { count: rest })] : [];
  const shownDifferences = [...told.slice(0, MAX.differences), ...more].join(' · ');
  return [language.say('verify.differs', { differences: shownDifferences })];
}

function absent(given: string, { isTooShort }: Absent, { language }: Manner): string {
  const verdict = isTooShort ? language.say('verify.absentShort') : language.say('verify.absent');
  return [verdict, quoted(given)].join('\n');
}

/** As many places as have room, and how many there are besides. */
function withPlaces(start: readonly string[], lines: readonly string[], max: number, total: number, { say }: Language) {
  const shownLines: string[] = [];
  for (const line of lines.slice(0, max)) {
    const weight = weigh([...start, ...shownLines, line].join('\n'));
    if (shownLines.length > 0 && weight > VERDICT_ROOM - ROOM.moreplaces) break;
    shownLines.push(line);
  }
  const rest = total - shownLines.length;
  return [...start, ...shownLines, ...(rest > 0 ? [small(say('verify.morePlaces', { count: rest }))] : [])].join('\n');
}

/** All of a text as it is; of one without room the beginning, and that it goes on. */
function quoted(words: string): string {
  const whole = renderQuote(words, { start: 0, end: words.length }, null);
  return weigh(whole) <= ROOM.words ? whole : `> ${field(words, ROOM.words)}`;
}

function shown(words: string): string {
  return field(words, ROOM.differing);
}

function small(line: string): string {
  return `-# ${line}`;
}
