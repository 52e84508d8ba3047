import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';

/** Text is set no wider than this, however wide the window: longer lines are hard to read. */
const WIDEST = 88;

/** What is known of an output stream. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How a text stands out and breaks on one output stream. */
export interface Style {
  /** The most columns that a line takes; infinite where lines stay whole. */
  readonly width: number;
  /** The sentence that answers: bold on a terminal, between double asterisks elsewhere. */
  answering(text: string): string;
  /** What only the first of two texts has: struck through on a terminal, `[-so-]` elsewhere. */
  removed(text: string): string;
  /** What only the second has: bold on a terminal, `{+so+}` elsewhere. */
  added(text: string): string;
  heading(text: string): string;
  faint(text: string): string;
  /**
   * Breaks a text at spaces to fit the terminal, each line after an indentation; elsewhere lines stay whole.
   * @param hanging the indentation of all lines but the first, as wide as the other
   */
  wrap(text: string, indentation: string, hanging?: string): string;
}

/** The style for a stream: plain text where it is no terminal. */
export function styleFor(stream: Output): Style {
  const isTerminal = stream.isTTY === true;
  const hasColours = isTerminal && pc.isColorSupported;
  const { bold, dim, underline, strikethrough, red, green } = pc.createColors(hasColours);
  const marked = hasColours ? (text: string) => bold(underline(text)) : (text: string) => `**${text}**`;
  // Some terminals do not know their width and say 0.
  const width = isTerminal ? Math.min(WIDEST, stream.columns || WIDEST) : Number.POSITIVE_INFINITY;
  return {
    width,
    answering: marked,
    removed: (text) => (hasColours ? red(strikethrough(text)) : `[-${text}-]`),
    added: (text) => (hasColours ? green(bold(text)) : `{+${text}+}`),
    heading: bold,
    faint: dim,
    wrap: (text, indentation, hanging = indentation) => {
      const lines = isTerminal ? broken(text, width - indentation.length) : text.split('\n');
      return lines.map((line, number) => `${number === 0 ? indentation : hanging}${line}`.trimEnd()).join('\n');
    },
  };
}

const COLOURS = `(?:${String.fromCharCode(0x1b)}\\[[\\d;]*m)*`;
/** White space at the ends of a line, within its colours. */
const LEADING = new RegExp(`^(${COLOURS}) +`);
const TRAILING = new RegExp(` +(${COLOURS})$`);

/** Breaks each line of a text; the space at which it breaks belongs to neither side, while the text's own indentation stays. */
function broken(text: string, columns: number): string[] {
  const wrap = (part: string) => wrapAnsi(part, columns, { trim: false, hard: true }).split('\n');
  const isFirst = text.split('\n').flatMap((line) => wrap(line).map((_, number) => number === 0));
  return wrap(text).map((line, number) => {
    const rest = line.replace(TRAILING, '$1');
    return isFirst[number] ? rest : rest.replace(LEADING, '$1');
  });
}
