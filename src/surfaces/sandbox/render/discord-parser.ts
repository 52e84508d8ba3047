import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Rule = (typeof rulesExtended)[string];
type State = Parameters<Rule['match']>[1];

// Lines that begin with a bullet (or a number), and lines indented deeper.
const bullets = /^( *)([*-]) [^\n]*(?:\n(?:\1[*-] [^\n]*|\1 +[^\n]+))*(?:\n|$)/;
const numbers = /^( *)(\d+\.) [^\n]*(?:\n(?:\1\d+\. [^\n]*|\1 +[^\n]+))*(?:\n|$)/;

const lists: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  parse: SimpleMarkdown.defaultRules.list.parse,
  match: (source: string) => bullets.exec(source) ?? numbers.exec(source),
};

/** Lets a rule match at the start of a line only. */
function lineRule(rule: Rule | undefined): Rule {
  if (rule === undefined) throw new TypeError('The Markdown parser lacks a rule.');
  const match = (source: string, state: State, before: string) =>
    startsLine(state) ? rule.match(source, { ...state, prevCapture: null }, before) : null;
  return { ...rule, match };
}

function startsLine(state: State): boolean {
  const before: unknown = state.prevCapture?.[0];
  return typeof before !== 'string' || before.endsWith('\n');
}

/** What is inside a quote begins a line of its own. */
function freshInside(rule: Rule | undefined): Rule {
  if (rule === undefined) throw new TypeError('The Markdown parser lacks a rule.');
  return { ...rule, parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, prevCapture: null }) };
}

// The package has Discord's dialect but for lists; and it misses headings and small print right after a quote.
const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  blockQuote: freshInside(rulesExtended.blockQuote),
  heading: lineRule(rulesExtended.heading),
  subtext: lineRule(rulesExtended.subtext),
  list: lineRule(lists),
});

/** A piece of parsed text; which fields there are depends on the type. */
export interface MarkdownNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Discord's Markdown as a tree. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return parse(text, { inline: true });
}
