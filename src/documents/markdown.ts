import type { RootContent } from 'mdast';
import type { Steps } from '../text/in-turns.ts';
import type { Span } from '../text/span.ts';
import type { LeftOut } from './document.ts';
import type { Labelled } from './labels.ts';
import { openingLabels } from './markdown-labels.ts';
import { headingTexts, markdownBlocks, spanOf } from './markdown-pieces.ts';
import type { Outline } from './plain-text.ts';

/** Blocks that are there for the machine, or for the eye. */
const MARKUP: ReadonlySet<string> = new Set(['html', 'yaml', 'definition', 'thematicBreak']);

/** The structure of a Markdown text, and its front matter where it has one. */
export interface MarkdownOutline extends Outline {
  readonly frontMatter: string | null;
  /** What its first lines tell of it: "Date: January 12, 2022". */
  readonly labels: readonly Labelled[];
}

/**
 * Outlines a Markdown text, in steps: its headings make sections, its first top-level heading is the title, raw HTML is left
 * out.
 * @param piece of how many UTF-16 units are read at once, about; by default what takes no time to speak of
 */
export function* outlineMarkdown(text: string, piece?: number): Steps<MarkdownOutline> {
  const blocks = yield* markdownBlocks(text, piece);
  const headings = yield* headingTexts(text, blocks);
  const title = blocks.find(({ node }) => node.type === 'heading' && node.depth === 1);
  const sections: { heading: string | null; paragraphs: Span[] }[] = [{ heading: null, paragraphs: [] }];
  const leftOut: LeftOut[] = [];
  for (const block of blocks) {
    const { node, offset } = block;
    if (node.type === 'heading') {
      if (block !== title) sections.push({ heading: headings.get(block) ?? '', paragraphs: [] });
      leftOut.push({ span: spanOf(node, offset), reason: block === title ? 'title' : 'heading' });
    } else if (MARKUP.has(node.type)) {
      leftOut.push({ span: spanOf(node, offset), reason: 'markup' });
    } else {
      for (const paragraph of paragraphs(node)) sections.at(-1)?.paragraphs.push(spanOf(paragraph, offset));
    }
  }
  const yaml = blocks[0]?.node;
  const labels = openingLabels(
    text,
    sections.filter((section) => section.paragraphs.length > 0),
  );
  return {
    title: title ? (headings.get(title) ?? '') : null,
    frontMatter: yaml?.type === 'yaml' ? yaml.value : null,
    labels: labels.values,
    sections: labels.sections,
    leftOut: [...leftOut, ...labels.lines.map((span) => ({ span, reason: 'label' }) as const)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
}

/** What of a node is read as a unit: its paragraphs, list entries, table rows and code blocks. */
function paragraphs(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'paragraph':
    case 'tableRow':
    case 'code':
      return [node];
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
