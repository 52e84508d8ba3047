import type { NearPlace } from '../../../answer/quotes-checked/checked-quote.ts';
import { slice } from '../../../text/span.ts';
import { escapeMarkup } from '../writing/escape.ts';
import { ELLIPSIS, shorten } from '../writing/field.ts';
import { weigh } from '../writing/weight.ts';

/** Of a long text, so much by `weigh` of what is the same is shown beside a difference, and so much of a difference. */
const ROOM = { beside: 60, differing: 160 } as const;

/** A stretch of both texts, or only of the one that was checked, or only of the document's. */
interface Piece {
  readonly text: string;
  readonly of: 'both' | 'given' | 'found';
}

const MARKS = { both: '', given: '~~', found: '**' } as const;

/** What a document has nearly as a text has it, as a block quote, with what only one of them has marked. */
export interface MarkedDifferences {
  readonly text: string;
  /** How many differences had no room. */
  readonly rest: number;
}

/**
 * Strikes out what only the text has, and prints bold what only the document has. Of a long text the stretches without a
 * difference are shortened, and where that is not enough its last differences are left out.
 * @param given what was checked
 * @param room by `weigh`
 */
export function markDifferences(given: string, near: NearPlace, room: number): MarkedDifferences {
  const pieces = piecesOf(given, near);
  const whole = blockQuote(pieces);
  if (weigh(whole) <= room) return { text: whole, rest: 0 };
  const short = pieces.map((piece, at) => shortened(piece, at > 0, at < pieces.length - 1));
  const kept: Piece[] = [];
  for (const piece of short) {
    if (weigh(blockQuote([...kept, piece])) > room - ELLIPSIS.length * 2) break;
    kept.push(piece);
  }
  const isCut = kept.length < short.length;
  const shown = kept.filter(isDifferent).length;
  const text = blockQuote(isCut ? [...kept, { text: ELLIPSIS, of: 'both' }] : kept);
  return { text, rest: isCut ? pieces.filter(isDifferent).length - shown : 0 };
}

function isDifferent({ of, text }: Piece): boolean {
  return of !== 'both' && text !== '';
}

function piecesOf(given: string, { quote, differences }: NearPlace): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const difference of differences) {
    const [only, instead] = [slice(given, difference.given), slice(quote, difference.found)];
    const [before, after] = [quote.slice(at, difference.found.start), quote.slice(difference.found.end)];
    // What is set between two words, or beside another, must not run into them.
    const space = only !== '' && isJoined(before, only) ? ' ' : '';
    const behind = only !== '' && (instead !== '' || isJoined(only, after)) ? ' ' : '';
    pieces.push(
      { text: before + space, of: 'both' },
      { text: only, of: 'given' },
      { text: behind, of: 'both' },
      { text: instead, of: 'found' },
    );
    at = difference.found.end;
  }
  return [...pieces, { text: quote.slice(at), of: 'both' as const }].filter(({ text }) => text !== '');
}

/** Whether two texts would be one word beside one another; Chinese has no spaces. */
function isJoined(before: string, after: string): boolean {
  return /(?!\p{Script=Han})[\p{L}\p{N}]$/u.test(before) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(after);
}

function shortened({ text, of }: Piece, hasBefore: boolean, hasAfter: boolean): Piece {
  if (of !== 'both') return { text: shorten(text, ROOM.differing), of };
  const line = text.replace(/\s+/g, ' ');
  if (weigh(line) <= 2 * ROOM.beside + 2) return { text: line, of };
  const characters = Array.from(line);
  const start = hasBefore ? characters.slice(0, ROOM.beside).join('') : '';
  const end = hasAfter ? characters.slice(-ROOM.beside).join('') : '';
  return { text: [start, ELLIPSIS, end].filter(Boolean).join(' '), of };
}

function blockQuote(pieces: readonly Piece[]): string {
  const text = pieces
    .map(({ text: one, of }) =>
      linesOf(one)
        .map((line) => mark(line, MARKS[of]))
        .join('\n'),
    )
    .join('');
  return linesOf(text)
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Marks end with each line, as Discord takes each line of a block quote alone; and they never touch white space. */
function mark(line: string, sign: string): string {
  const inner = line.trim();
  if (inner === '' || sign === '') return escapeMarkup(line);
  const start = line.indexOf(inner);
  return `${line.slice(0, start)}${sign}${escapeMarkup(inner)}${sign}${line.slice(start + inner.length)}`;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
