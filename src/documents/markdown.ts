import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../text/span.ts';
import type { LeftOut } from './document.ts';
import type { Outline } from './plain-text.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** Blocks that are there for the machine, or for the eye. */
const MARKUP: ReadonlySet<string> = new Set(['html', 'yaml', 'definition', 'thematicBreak']);

/** The structure of a Markdown text, and its front matter where it has one. */
export interface MarkdownOutline extends Outline {
  readonly frontMatter: string | null;
}

/** Outlines a Markdown text: its headings make sections, its first top-level heading is the title, raw HTML is left out. */
export function outlineMarkdown(text: string): MarkdownOutline {
  const root: Root = parser.parse(text);
  const title = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  const sections: { heading: string | null; paragraphs: Span[] }[] = [{ heading: null, paragraphs: [] }];
  const leftOut: LeftOut[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      if (node !== title) sections.push({ heading: plain(node), paragraphs: [] });
      leftOut.push({ span: spanOf(node), reason: node === title ? 'title' : 'heading' });
    } else if (MARKUP.has(node.type)) {
      leftOut.push({ span: spanOf(node), reason: 'markup' });
    } else {
      for (const paragraph of paragraphs(node)) sections.at(-1)?.paragraphs.push(paragraph);
    }
  }
  const yaml = root.children[0];
  return {
    title: title ? plain(title) : null,
    frontMatter: yaml?.type === 'yaml' ? yaml.value : null,
    sections: sections.filter((section) => section.paragraphs.length > 0),
    leftOut,
  };
}

/** The stretches of a node that are read as a unit: its paragraphs, list entries, table rows and code blocks. */
function paragraphs(node: RootContent): Span[] {
  switch (node.type) {
    case 'paragraph':
    case 'tableRow':
    case 'code':
      return [spanOf(node)];
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'footnoteDefinition':
      return node.children.flatMap(paragraphs);
    default:
      return [];
  }
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
