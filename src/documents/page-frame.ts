import { each, type Steps } from '../text/in-turns.ts';
import { hasWords } from '../text/terms.ts';
import type { Block } from './blocks.ts';
import type { LeftOutReason } from './document.ts';
import { isLabelLine } from './labels.ts';

/** What a block is to its page; every reason to leave one out, or its text. */
export type BlockRole =
  | 'text'
  | Extract<LeftOutReason, 'title' | 'heading' | 'menu' | 'label' | 'repeated' | 'fragment'>;

/** A running text begins with a sentence of at least this many words. */
const SENTENCE_WORDS = 5;

/** Entries of a menu have at most this many words, and a menu at least this many entries. */
const MENU_WORDS = 5;
const MENU_ENTRIES = 3;

/** A heading within a text has at most this many words. */
const HEADING_WORDS = 12;

/** At the edges of a page, what has fewer words than this and is no sentence says nothing by itself ("Meeting site"). */
const FRAGMENT_WORDS = 4;

/** "The following towns opened a reading hall:" */
const INTRODUCTION = /[:：]$/;

const LIST_ITEM = /^(?:[-*•·–—]|\(?\d+[.)、])\s*/;

/**
 * Tells the text of a page saved from a site from what the site set around it, by position, shape and repetition:
 * before the first running sentence and after the last one stand menus, labels and the title;
 * and of those lines, what other documents have too is the site's own.
 * @param repeated texts of blocks that stand in other documents too
 * @returns a role for each block, in order; in steps
 */
export function* assignRoles(blocks: readonly Block[], repeated: ReadonlySet<string>): Steps<BlockRole[]> {
  const first = yield* findRunningText(blocks);
  if (first < 0) return yield* withoutRunningText(blocks, repeated);
  const last = endOfList(blocks, blocks.findLastIndex(isRunningText));
  const head = blocks.slice(0, first);
  const edge = yield* each(head.entries(), ([index, block]) => edgeRole(block, index, blocks, repeated));
  const title = findTitle(head, edge);
  return yield* each(blocks.entries(), ([index, block]): BlockRole => {
    if (index === title) return 'title';
    if (index > last) return edgeRole(block, index, blocks, repeated);
    if (index < first) return edge[index] ?? 'text';
    return isHeading(block, blocks[index + 1]) ? 'heading' : 'text';
  });
}

/** The index of the first block of running text; -1 without any. */
function* findRunningText(blocks: readonly Block[]): Steps<number> {
  for (const [index, block] of blocks.entries()) {
    if (isRunningText(block)) return index;
    yield;
  }
  return -1;
}

function isRunningText(block: Block): boolean {
  const isComplete = block.isSentence || INTRODUCTION.test(block.text);
  return isComplete && hasWords(block.text, SENTENCE_WORDS) && !isLabelLine(block.text);
}

/** Where a text ends by introducing a list, the list belongs to it. */
function endOfList(blocks: readonly Block[], last: number): number {
  if (!INTRODUCTION.test(blocks[last]?.text ?? '')) return last;
  let end = last;
  for (let next = blocks[end + 1]; next && (end === last || !next.isApart); next = blocks[end + 1]) {
    if (isLabelLine(next.text)) break;
    end++;
  }
  return end;
}

/** The role of a block that stands before or after the running text, when it is not the title. */
function edgeRole(block: Block, index: number, blocks: readonly Block[], repeated: ReadonlySet<string>): BlockRole {
  if (isLabelLine(block.text)) return 'label';
  if (repeated.has(block.text) && !isRunningText(block)) return 'repeated';
  if (isInMenu(index, blocks)) return 'menu';
  return !block.isSentence && block.words < FRAGMENT_WORDS ? 'fragment' : 'text';
}

function isInMenu(index: number, blocks: readonly Block[]): boolean {
  const isEntry = (block: Block | undefined) => block !== undefined && !block.isSentence && block.words <= MENU_WORDS;
  if (!isEntry(blocks[index])) return false;
  // A menu may have thousands of entries, and this looks at each of them: it goes no further than it has to.
  const isEnough = () => end - start >= MENU_ENTRIES;
  let start = index;
  let end = index + 1;
  while (!isEnough() && !blocks[start]?.isApart && isEntry(blocks[start - 1])) start--;
  while (!isEnough() && blocks[end]?.isApart === false && isEntry(blocks[end])) end++;
  return isEnough();
}

/** The first line above the text that is nothing else; where all are the site's own, the longest of those. */
function findTitle(head: readonly Block[], edge: readonly BlockRole[]): number {
  // A short line that opens the document and stands alone is its title, not a fragment.
  if (edge[0] === 'fragment' && head[1]?.isApart) return 0;
  const own = head.findIndex((_, index) => edge[index] === 'text');
  if (own >= 0) return own;
  const isOther = (index: number) => edge[index] === 'repeated' || edge[index] === 'fragment';
  const longest = head.reduce((most, { words }, index) => (isOther(index) ? Math.max(most, words) : most), 0);
  return head.findIndex(({ words }, index) => isOther(index) && words === longest);
}

function isHeading(block: Block, next: Block | undefined): boolean {
  if (block.isSentence || block.words > HEADING_WORDS || LIST_ITEM.test(block.text)) return false;
  return block.isApart && next?.isSentence === true;
}

/** A list or a table has no sentences: its first line names it, and the rest is its text. */
function* withoutRunningText(blocks: readonly Block[], repeated: ReadonlySet<string>): Steps<BlockRole[]> {
  const roles = yield* each(blocks, ({ text }): BlockRole => {
    if (isLabelLine(text)) return 'label';
    return repeated.has(text) ? 'repeated' : 'text';
  });
  const title = blocks.length > 1 ? roles.indexOf('text') : -1;
  return roles.map((role, index) => (index === title ? 'title' : role));
}
