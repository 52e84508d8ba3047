import { LineIndex } from '../../text/lines.ts';
import { type Span, slice } from '../../text/span.ts';

/** A line as it is shown. */
export interface Row {
  /** 1-based, in the whole text. */
  readonly number: number;
  /** Its text, with its line end, in the order in which it stands there. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g;

/** The lines of a part of a text, cut where the mark begins and ends. */
export function rowsOf(text: string, part: Span, mark: Span | null): Row[] {
  const { first } = new LineIndex(text.slice(0, part.start + 1)).linesOf({ start: part.start, end: part.start });
  return Array.from(slice(text, part).matchAll(LINE), (line, index) => {
    const start = part.start + line.index;
    return { number: first + index, pieces: cut(text, { start, end: start + line[0].length }, mark) };
  });
}

function cut(text: string, line: Span, mark: Span | null): Piece[] {
  const start = Math.min(Math.max(mark?.start ?? line.end, line.start), line.end);
  const end = Math.min(Math.max(mark?.end ?? line.end, start), line.end);
  const pieces = [
    { text: text.slice(line.start, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end, line.end), marked: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
