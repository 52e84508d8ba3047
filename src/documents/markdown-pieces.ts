import type { Heading, Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Steps } from '../text/in-turns.ts';
import type { Span } from '../text/span.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** The parser reads a text in one go, so it is given about so much of it at once, in UTF-16 units: some hundredths of a second. */
const PIECE = 8 * 1024;

/** A line that begins so, after a blank one, goes on with nothing but raw HTML, a block of code, or the front matter. */
const NEW_BLOCK = /\n[ \t]*\r?\n(?=#{1,6}[ \t]|\p{L})/gu;
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/;

/** A top-level block of a Markdown text. */
export interface MarkdownBlock {
  readonly node: RootContent;
  /** Where the offsets of the node, and of all in it, are counted from. */
  readonly offset: number;
}

/** The top-level blocks of a Markdown text, as if all of it was read at once; in steps. */
export function* markdownBlocks(text: string, piece = PIECE): Steps<MarkdownBlock[]> {
  const blocks: MarkdownBlock[] = [];
  let start = 0;
  for (let length = piece; start < text.length; ) {
    const end = endOfPiece(text, start, length);
    const { children }: Root = parser.parse(text.slice(start, end));
    if (end < text.length && mayGoOn(children.at(-1))) {
      length *= 2;
    } else {
      for (const node of children) blocks.push({ node, offset: start });
      start = end;
      length = piece;
    }
    yield;
  }
  return blocks;
}

function endOfPiece(text: string, start: number, length: number): number {
  // Behind a front matter that is never closed the parser's positions are a little off: they shall stay what they are.
  const from = start === 0 && text.startsWith('---') ? (FRONT_MATTER.exec(text)?.[0].length ?? text.length) : start;
  NEW_BLOCK.lastIndex = Math.max(from, start + length);
  const found = NEW_BLOCK.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** Code and raw HTML may have blank lines, and so go on behind the piece that they end. */
function mayGoOn(last: Nodes | undefined): boolean {
  if (last?.type === 'code' || last?.type === 'html') return true;
  return last !== undefined && 'children' in last && mayGoOn(last.children.at(-1));
}

/** The plain text of each heading, where what it refers to may be defined in any piece. */
export function headingTexts(text: string, blocks: readonly MarkdownBlock[]): Map<MarkdownBlock, string> {
  const headings = blocks.filter(({ node }) => node.type === 'heading');
  const referring = headings.filter((block) => sourceOf(text, block).includes('['));
  const isWhole = blocks.at(-1)?.offset === 0;
  const resolved = isWhole ? [] : resolve(text, referring, blocks);
  const texts = new Map(headings.map((block) => [block, plain(block.node)]));
  for (const [index, block] of referring.entries()) {
    const heading = resolved[index];
    if (heading) texts.set(block, plain(heading));
  }
  return texts;
}

/** Reads some headings once more, together with all definitions. */
function resolve(text: string, headings: readonly MarkdownBlock[], blocks: readonly MarkdownBlock[]): Heading[] {
  if (headings.length === 0) return [];
  const sources = headings.map((block) => sourceOf(text, block));
  const { children }: Root = parser.parse(
    [...sources, ...blocks.flatMap(({ node }) => definitions(node))].join('\n\n'),
  );
  return children.flatMap((node) => (node.type === 'heading' ? [node] : []));
}

function definitions(node: Nodes): string[] {
  if (node.type === 'definition') return [`[${node.label}]: x`];
  const within = 'children' in node ? node.children.flatMap(definitions) : [];
  return node.type === 'footnoteDefinition' ? [`[^${node.label}]: x`, ...within] : within;
}

function sourceOf(text: string, block: MarkdownBlock): string {
  const { start, end } = spanOf(block.node, block.offset);
  return text.slice(start, end);
}

/** Where a node stands in the text. */
export function spanOf(node: Nodes, offset: number): Span {
  return {
    start: offset + (node.position?.start.offset ?? 0),
    end: offset + (node.position?.end.offset ?? 0),
  };
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
