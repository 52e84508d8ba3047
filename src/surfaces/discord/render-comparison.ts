import type { Answer, Citation } from '../../answer/answer.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import type { Span } from '../../text/span.ts';
import { frame, message, type Outgoing, rows, text } from './outgoing.ts';
import { partsOf } from './pages.ts';
import { placeName } from './place-name.ts';
import { renderCitation } from './render-citation.ts';
import { renderQuote } from './render-quote.ts';
import { HEADING_ROOM } from './rooms.ts';
import { onlyButtons } from './scope-row.ts';
import { MESSAGE_ROOM, weigh } from './weight.ts';
import { wording } from './wording.ts';

/** What one place's passages answer. */
export interface Side {
  readonly place: LocalityLabel;
  readonly answer: Answer;
}

/** The best quotes about two places, one below the other, with a button to all there is about each. */
export function renderComparison(heading: string, sides: readonly [Side, Side]): Outgoing {
  const [first, second] = sides;
  const room = roomForQuotes(sides);
  const half = Math.floor(room / 2);
  return message(
    text(heading),
    renderSide(first, Math.max(half, room - weightOfQuote(second))),
    renderSide(second, Math.max(half, room - weightOfQuote(first))),
    ...rows(onlyButtons(sides.map(({ place }) => place))),
  );
}

/** What the rest leaves for both quotes, as it is at its longest; at least half of it is for each. */
function roomForQuotes(sides: readonly Side[]): number {
  const rest = sides.map((side) => {
    const citation = citationOf(side);
    const below = citation && renderCitation({ citation, part: NONE, number: 99, of: 99 }, wording.partShown);
    return weigh(nameOf(side)) + weigh(below ?? nothingAbout(side));
  });
  return MESSAGE_ROOM - HEADING_ROOM - rest.reduce((sum, weight) => sum + weight, 0);
}

const NONE: Span = { start: 0, end: 0 };

function weightOfQuote(side: Side): number {
  const citation = citationOf(side);
  if (!citation) return 0;
  const { quote, highlight } = citation;
  return weigh(renderQuote(quote, { start: 0, end: quote.length }, highlight));
}

function renderSide(side: Side, room: number) {
  const strength = citationOf(side)?.reference.strength ?? null;
  return frame(strength, textsOf(side, room).map(text));
}

function textsOf(side: Side, room: number): string[] {
  const citation = citationOf(side);
  if (!citation) return [nameOf(side), nothingAbout(side)];
  const parts = partsOf(citation, room);
  const answering = parts.findIndex(({ end }) => end > (citation.highlight?.start ?? 0));
  const at = Math.max(0, answering);
  const part = parts[at] ?? NONE;
  return [
    nameOf(side),
    renderQuote(citation.quote, part, citation.highlight),
    renderCitation({ citation, part, number: at + 1, of: parts.length }, wording.partShown),
  ];
}

function nameOf({ place }: Side): string {
  return `**${placeName(place)}**`;
}

function nothingAbout({ place, answer }: Side): string {
  const name = placeName(place);
  return answer.missing.length > 0 ? wording.nothingOn(name) : wording.notFoundAbout(name);
}

function citationOf({ answer }: Side): Citation | undefined {
  return answer.outcome === 'quoted' ? answer.citations[0] : undefined;
}
