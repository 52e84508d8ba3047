import { Composer, type CST, Lexer, LineCounter, Parser } from 'yaml';

/** YAML as it is written, node by node, with its lines. */
export interface ParsedYaml {
  /** A node of the yaml package; null where there is none. */
  readonly contents: unknown;
  /** The line of an offset, both as the parser counts them: lines from 1, offsets from 0. */
  readonly lineAt: (offset: number) => number;
  /** The first fault; what was read before and after it is not to be relied on. */
  readonly fault: { readonly line: number; readonly reason: string } | null;
}

/** No file that a person writes is nested so deeply; the parser takes the process down with it where one is. */
const DEEPEST = 30;

class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('it is nested too deeply');
    this.offset = offset;
  }
}

/** Parses YAML from anybody. Keys that are there twice are no fault, as to look for them takes quadratic time. */
export function parseYaml(source: string): ParsedYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  try {
    const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
    const [document, second] = composer.compose(tokensOf(source, lines), true, source.length);
    const [error] = document?.errors ?? [];
    const found = error && { line: lineAt(error.pos[0]), reason: error.message };
    const another = second && { line: lineAt(second.range[0]), reason: 'a second document begins in it' };
    return { contents: document?.contents ?? null, lineAt, fault: found ?? another ?? null };
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause;
    return { contents: null, lineAt, fault: { line: lineAt(cause.offset), reason: cause.message } };
  }
}

function* tokensOf(source: string, lines: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}
