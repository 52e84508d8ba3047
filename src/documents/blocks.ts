import { atOnce, type Steps } from '../text/in-turns.ts';
import { eachLine } from '../text/lines.ts';
import { join, type Span, slice, trim } from '../text/span.ts';
import { countWritten } from '../text/terms.ts';

/** A stretch of plain text that its writer set apart: a line, or the lines of a paragraph wrapped by hand. */
export interface Block {
  readonly span: Span;
  readonly text: string;
  /** How many words it has. */
  readonly words: number;
  /** It ends as sentences do, or is too long to be anything else than running text. */
  readonly isSentence: boolean;
  /** Blank lines stand before it, or it is the first. */
  readonly isApart: boolean;
}

const SENTENCE_END = /[.!?。！？…][”’"'»」』）)\]]*$/;

/** A line of this many characters is running text, whatever it ends with. */
const RUNNING_TEXT = 200;

/** Lines wrapped by hand or by a mail program are no longer than this. */
const WRAP_WIDTH = 100;

/** How a line begins that goes on with the one before. */
const GOES_ON = /^[\p{Ll}\p{Script=Han}(“"]/u;

/** The blocks of a plain text, in order. */
export function blocks(text: string): Block[] {
  return atOnce(blocksInSteps(text));
}

/** The same, in steps. */
export function* blocksInSteps(text: string): Steps<Block[]> {
  const found: Block[] = [];
  for (const group of groups(text)) {
    const spans = isWrapped(text, group) ? [join(group[0], group[group.length - 1] ?? group[0])] : group;
    for (const [index, span] of spans.entries()) {
      found.push(block(text, span, index === 0));
      yield;
    }
  }
  return found;
}

type Group = [Span, ...Span[]];

/** The lines that stand together between blank ones. */
function* groups(text: string): Generator<Group, void, undefined> {
  let open: Group | undefined;
  for (const line of eachLine(text)) {
    const content = trim(text, line);
    if (content.start < content.end) {
      if (open) open.push(content);
      else open = [content];
    } else if (open) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}

/** Whether the line ends of a group only make it fit a width: most of its lines are about full and stop amid a sentence. */
function isWrapped(text: string, group: Group): boolean {
  if (group.length === 1) return false;
  const written = group.map((line) => slice(text, line));
  const inner = written.slice(0, -1);
  // Not as arguments: a call takes no more than some hundred thousand, and a file may have more lines.
  const full = written.reduce((widest, line) => Math.max(widest, width(line)), 0);
  if (full > WRAP_WIDTH || full < WRAP_WIDTH / 2) return false;
  if (inner.length === 1) return !SENTENCE_END.test(inner[0] ?? '') && GOES_ON.test(written[1] ?? '');
  const broken = inner.filter((line) => width(line) > full * 0.7 && !SENTENCE_END.test(line));
  return broken.length > inner.length / 2;
}

/** In columns of a terminal or a typewriter: a Chinese character takes two. */
function width(line: string): number {
  return line.length + (line.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function block(text: string, span: Span, isApart: boolean): Block {
  const exact = slice(text, span);
  let count: number | undefined;
  return {
    span,
    text: exact,
    // Of most, nobody asks.
    get words() {
      count ??= countWritten(exact);
      return count;
    },
    isSentence: SENTENCE_END.test(exact) || exact.length >= RUNNING_TEXT,
    isApart,
  };
}
