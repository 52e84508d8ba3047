import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Steps } from '../text/in-turns.ts';
import type { Span } from '../text/span.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** What may stand within a line. Only of headings it matters, and of a long paragraph it takes time by the square. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'wwwAutolink',
];
const blockParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(function () {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }];
  });

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
    const { children }: Root = (isMisread(text) ? parser : blockParser).parse(text.slice(start, end));
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
  if (isMisread(text)) return text.length;
  const from = start === 0 ? (FRONT_MATTER.exec(text)?.[0].length ?? 0) : start;
  NEW_BLOCK.lastIndex = Math.max(from, start + length);
  const found = NEW_BLOCK.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** Behind a front matter that is never closed the parser takes some things for others: they shall stay what they are. */
function isMisread(text: string): boolean {
  return text.startsWith('---') && !FRONT_MATTER.test(text);
}

/** Code and raw HTML may have blank lines, and so go on behind the piece that they end. */
function mayGoOn(last: Nodes | undefined): boolean {
  if (last?.type === 'code' || last?.type === 'html') return true;
  return last !== undefined && 'children' in last && mayGoOn(last.children.at(-1));
}

/** The plain text of each heading, whatever piece what it refers to is defined in; in steps. */
export function* headingTexts(text: string, blocks: readonly MarkdownBlock[]): Steps<Map<MarkdownBlock, string>> {
  const headings = blocks.filter(({ node }) => node.type === 'heading');
  const texts = new Map(headings.map((block) => [block, plain(block.node)]));
  if (isMisread(text)) return texts;
  const marked = headings.filter((block) => MARKED.test(sourceOf(text, block)));
  const defined = blocks.flatMap(({ node }) => definitions(node)).join('\n\n');
  const size = Math.max(PIECE, defined.length);
  for (let from = 0; from < marked.length; ) {
    const batch = firstOf(marked.slice(from), text, size);
    const sources = batch.map((block) => headingSource(text, block));
    const { children }: Root = parser.parse([...sources, defined].join('\n\n'));
    const read = children.filter((node) => node.type === 'heading');
    if (read.length === batch.length) for (const [index, node] of read.entries()) set(texts, batch[index], plain(node));
    from += batch.length;
    yield;
  }
  return texts;
}

/** A heading of other signs than these has to be read once more, with what is in its line. */
const MARKED = /[^\p{L}\p{N}\s#=.,-]/u;

/** So many of the first headings as are of a size together; at least one. */
function firstOf(headings: readonly MarkdownBlock[], text: string, size: number): readonly MarkdownBlock[] {
  let written = 0;
  const end = headings.findIndex((block) => {
    written += sourceOf(text, block).length;
    return written > size;
  });
  return end < 0 ? headings : headings.slice(0, Math.max(1, end));
}

function set(texts: Map<MarkdownBlock, string>, block: MarkdownBlock | undefined, heading: string): void {
  if (block) texts.set(block, heading);
}

/** As one by a sign in front, since a line of dashes below makes one of what would else be a list. */
function headingSource(text: string, block: MarkdownBlock): string {
  const { node, offset } = block;
  const within = node.type === 'heading' ? node.children.map((child) => spanOf(child, offset)) : [];
  const content = text.slice(within[0]?.start ?? 0, within.at(-1)?.end ?? 0);
  return content === '' || /[\r\n]/.test(content) ? sourceOf(text, block) : `# ${content} #`;
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
