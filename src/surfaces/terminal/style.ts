import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';

/** Text is set no wider than this, however wide the window: longer lines are hard to read. */
const WIDEST = 88;

/** How a text stands out and breaks on one output stream. */
export interface Style {
  /** The sentence that answers: bold on a terminal, between double asterisks elsewhere. */
  answering(text: string): string;
  heading(text: string): string;
  faint(text: string): string;
  /** Breaks a text at spaces to fit the terminal, each line after an indentation; elsewhere lines stay whole. */
  wrap(text: string, indentation: string): string;
}

/** The style for a stream: plain text where it is no terminal. */
export function styleFor(stream: { readonly isTTY?: boolean; readonly columns?: number }): Style {
  const isTerminal = stream.isTTY === true;
  const { bold, dim, underline } = pc.createColors(isTerminal && pc.isColorSupported);
  const marked =
    isTerminal && pc.isColorSupported ? (text: string) => bold(underline(text)) : (text: string) => `**${text}**`;
  // Some terminals do not know their width and say 0.
  const width = Math.min(WIDEST, stream.columns || WIDEST);
  return {
    answering: marked,
    heading: bold,
    faint: dim,
    wrap: (text, indentation) => {
      const broken = isTerminal ? wrapAnsi(text, width - indentation.length, { trim: false, hard: true }) : text;
      return broken
        .split('\n')
        .map((line) => `${indentation}${line}`.trimEnd())
        .join('\n');
    },
  };
}
