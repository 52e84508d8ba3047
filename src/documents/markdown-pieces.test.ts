import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../text/in-turns.ts';
import { headingTexts, type MarkdownBlock, markdownBlocks, spanOf } from './markdown-pieces.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** The blocks in a block, itself included, each with where it stands. */
function blocksIn(node: RootContent, offset: number): unknown[] {
  const isLeaf = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
  const within = 'children' in node && !isLeaf ? node.children.flatMap((child) => blocksIn(child, offset)) : [];
  return [[node.type, spanOf(node, offset)], ...within];
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

function readInPieces(text: string, piece: number) {
  const found: readonly MarkdownBlock[] = atOnce(markdownBlocks(text, piece));
  return {
    blocks: found.flatMap(({ node, offset }) => blocksIn(node, offset)),
    headings: [...atOnce(headingTexts(text, found)).values()],
  };
}

function readWhole(text: string) {
  const { children } = parser.parse(text);
  return {
    blocks: children.flatMap((node) => blocksIn(node, 0)),
    headings: children.filter(({ type }) => type === 'heading').map(plain),
  };
}

describe('a long Markdown text', () => {
  const PARTS = [
    '# Mills\n\n',
    '## The [upper] mill[^1] of *Kaihua*\n\n',
    '## See [wheels][upper]\n\n',
    'Four [wheels]\n=====\n\n',
    'Built in **1123**, it has\nfour wheels.\n\n',
    '- It grinds rice.\n\n  Also wheat.\n\n',
    '1. It grinds.\n   ```sh\n   # no heading\n\n   mill\n   ```\n\n',
    '1. Left open\n   ```sh\n\n   mill\n\n',
    '```sh\n# no heading\n\nmill --stop\n```\n\n',
    '```sh\n# never closed\n\nmill --stop\n\n',
    '    # code by its indent\n\n    more of it\n\n',
    '<!-- a\n\n# comment\n\n-->\n\n',
    '<script>\n\nlet mill;\n\n',
    '<aside>\n# No heading\n\n# A heading\n</aside>\n\n',
    '[upper]: https://example.org/upper\n\n',
    '> [wheels]: https://example.org/wheels\n\n',
    '[^1]: A note.\n\n    And more of it.\n\n',
    '| Owner | Share |\n| --- | --- |\n| Wang | 1 |\n\n',
    '> Said the miller.\nAnd went.\n\n',
    '---\n\n',
    '---\ntitle: x\n\nfrom: here\n---\n\n',
    'Behind blanks.\n \t\r\n\r\n',
    '水磨。\n\n',
    '# *a* `b [c]` ~~d~~ \\* &amp; <b>x</b> www.a.org ![alt](u) [l](u "t")\n\n',
    '- [ ] open\n- [x] done\n',
    '| a \\| b | `c | d` |\n|:--|--|\n| 1 | 2\n\n',
    'text  \nhard\\\nbreak\n',
    '[a\\]b]: /u\n\n',
    '## See [a\\]b] and [^1] &copy;\n',
    'a\n===\n',
    '> - q\n> - r\n\n',
    '1) one\n2) two\n',
    '`open\n\n',
    '## a ##\n',
    '[up\nper]: /u\n\n',
    'Set [up\nper]\n---\n',
  ];

  it('has the blocks and headings that it has when all of it is read at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 10 }),
        fc.constantFrom(1, 40, 1000),
        (parts, piece) => {
          const text = parts.join('');
          expect(readInPieces(text, piece)).toEqual(readWhole(text));
        },
      ),
      { numRuns: 400 },
    );
  });
});
