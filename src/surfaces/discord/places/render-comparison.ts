import type { Answer, Citation } from '../../../answer/answer.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { LocalityLabel } from '../../../localities/label.ts';
import type { Span } from '../../../text/span.ts';
import { notFound } from '../answers/not-found.ts';
import { nothingAbout } from '../answers/nothing-about.ts';
import { partsOf } from '../answers/pages.ts';
import { renderCitation } from '../answers/render-citation.ts';
import { renderQuote } from '../answers/render-quote.ts';
import { onlyButtons } from '../answers/scope-row.ts';
import type { Language } from '../language/language.ts';
import { type Button, frame, message, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { HEADING_ROOM } from '../writing/rooms.ts';
import { MESSAGE_ROOM, weigh } from '../writing/weight.ts';
import { briefly, withBriefPlaces } from './brief-places.ts';
import { placeName } from './place-name.ts';

/** What one place's passages answer. */
export interface Side {
  readonly place: LocalityLabel;
  readonly answer: Answer;
}

/** What is shown of a side. */
interface Shown {
  readonly name: string;
  /** The best quote, or why there is none. */
  readonly found: Citation | string;
  readonly buttons: readonly Button[];
}

const NONE: Span = { start: 0, end: 0 };

/** The best quotes about two places, one below the other, each with a button to all there is about its place. */
export function renderComparison(
  heading: string,
  sides: readonly [Side, Side],
  index: Pick<PassageIndex, 'gazetteer' | 'localities' | 'lookUp'>,
  language: Language,
  publicUrl?: string,
): Outgoing {
  const [first, second] = [shownOf(sides[0], index, language), shownOf(sides[1], index, language)];
  const room = roomForQuotes([first, second], language, publicUrl);
  const half = Math.floor(room / 2);
  return message(
    text(heading),
    renderSide(first, Math.max(half, room - weightOfQuote(second)), language, publicUrl),
    renderSide(second, Math.max(half, room - weightOfQuote(first)), language, publicUrl),
  );
}

function shownOf(
  { place, answer }: Side,
  index: Pick<PassageIndex, 'gazetteer' | 'localities' | 'lookUp'>,
  language: Language,
): Shown {
  const name = placeName(place, language);
  const found =
    answer.outcome === 'quoted'
      ? withBriefPlaces(answer.citations[0], index, language)
      : answer.missing.length > 0
        ? nothingAbout(answer.missing, name, index, language)
        : notFound(answer, name, language);
  // Asked of it alone, it would say the same.
  const buttons = typeof found === 'string' ? [] : onlyButtons([briefly(place, index, language)], language);
  return { name: `**${name}**`, found, buttons };
}

/** What the rest leaves for both quotes, as it is at its longest; at least half of it is for each. */
function roomForQuotes(sides: readonly Shown[], language: Language, publicUrl: string | undefined): number {
  const rest = sides.map(({ name, found }) => {
    if (typeof found === 'string') return weigh(name) + weigh(found);
    const below = renderCitation({ citation: found, part: NONE, number: 99, of: 99 }, language, partShown, {
      publicUrl,
    });
    return weigh(name) + weigh(below);
  });
  return MESSAGE_ROOM - HEADING_ROOM - rest.reduce((sum, weight) => sum + weight, 0);
}

function weightOfQuote({ found }: Shown): number {
  if (typeof found === 'string') return 0;
  const { quote, highlight } = found;
  return weigh(renderQuote(quote, { start: 0, end: quote.length }, highlight));
}

function renderSide({ name, found, buttons }: Shown, room: number, language: Language, publicUrl: string | undefined) {
  const strength = typeof found === 'string' ? null : found.reference.strength;
  const texts = typeof found === 'string' ? [found] : textsOf(found, room, language, publicUrl);
  return frame(strength, [...[name, ...texts].map(text), ...rows(buttons)]);
}

function partShown(number: number, of: number, { say }: Language): string {
  return say('answer.partShown', { number, of });
}

function textsOf(citation: Citation, room: number, language: Language, publicUrl: string | undefined): string[] {
  const parts = partsOf(citation, room);
  const answering = parts.findIndex(({ end }) => end > (citation.highlight?.start ?? 0));
  const at = Math.max(0, answering);
  const part = parts[at] ?? NONE;
  return [
    renderQuote(citation.quote, part, citation.highlight),
    renderCitation({ citation, part, number: at + 1, of: parts.length }, language, partShown, { publicUrl }),
  ];
}
