import type { CitationReference } from '../../../answer/reference.ts';
import type { Surroundings } from '../../../answer/surroundings.ts';
import type { Language } from '../language/language.ts';
import { type Button, button, framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { SURROUNDINGS_ROOM } from '../writing/rooms.ts';
import { formatActionId } from './action-id.ts';
import { partsOf } from './pages.ts';
import { partOf, renderPlace, renderSource, type Standing } from './render-citation.ts';
import { pager } from './render-page.ts';
import { renderQuote } from './render-quote.ts';

/** How many passages on each side at most; more of a document is read in the document. */
export const LONGEST_REACH = 64;

/** Of which passage how much is shown. */
export interface Wanted {
  readonly reference: CitationReference;
  /** How many passages on each side. */
  readonly reach: number;
  /** From 1; 0 for the one on which the passage begins. */
  readonly page: number;
}

/**
 * A passage in bold with what stands around it.
 * @param publicUrl where the pages that show the documents are reached
 * @returns undefined where there is no such page
 */
export function renderSurroundings(
  surroundings: Surroundings,
  { reference, reach, page }: Wanted,
  language: Language,
  publicUrl: string | undefined,
): Outgoing | undefined {
  const { quote, passage, before, after } = surroundings;
  const parts = partsOf({ quote, highlight: passage }, SURROUNDINGS_ROOM);
  const number = page > 0 ? page : parts.findIndex(({ end }) => end > passage.start) + 1;
  const part = parts[number - 1];
  if (!part) return undefined;
  const id = (wider: number, to: number) =>
    formatActionId('around1', { numbers: [wider, to], citations: [{ ...reference, strength: null }] });
  const hasMore = before.more + after.more > 0 && reach * 2 <= LONGEST_REACH;
  return framed(null, [
    text(renderQuote(quote, part, passage)),
    text(renderStanding(surroundings, number, parts.length, language, publicUrl)),
    ...rows([
      ...pager(number, parts.length, (to) => id(reach, to)),
      ...(hasMore ? [widen(id(reach * 2, 0), language)] : []),
    ]),
  ]);
}

function widen(customId: string, { say }: Language): Button {
  return button(say('action.wider'), customId);
}

function renderStanding(
  { before, after, passage, ...cited }: Surroundings,
  number: number,
  of: number,
  language: Language,
  publicUrl: string | undefined,
): string {
  const { say } = language;
  const standing: Standing = { ...cited, highlight: passage };
  const beyond = [
    before.more > 0 ? say('context.before', { count: before.more }) : say('context.begins'),
    after.more > 0 ? say('context.after', { count: after.more }) : say('context.ends'),
  ];
  return [
    ...(of > 1 ? [partOf(number, of, language)] : []),
    renderSource(standing, language, publicUrl),
    renderPlace(standing, language, publicUrl),
    beyond.join(' · '),
  ]
    .map((line) => `-# ${line}`)
    .join('\n');
}
