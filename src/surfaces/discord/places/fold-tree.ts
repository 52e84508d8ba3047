import type { LocalityNode } from '../../../index/locality-tree.ts';

/** A line of a tree that is shown in part. */
export interface TreeLine {
  readonly node: LocalityNode;
  /** What it lies in that has nothing else, from the outermost: Liaoning and Shenyang, of an institute in Shenyang. */
  readonly above: readonly LocalityNode[];
  /** From 0. */
  readonly depth: number;
  /** How many of its direct parts are not shown. */
  readonly folded: number;
}

export interface FoldedTree {
  readonly lines: readonly TreeLine[];
  /** How many of the highest level are not shown. */
  readonly rest: number;
}

/** A locality that is on a line of its own. */
interface Link {
  readonly node: LocalityNode;
  readonly above: readonly LocalityNode[];
  readonly parts: readonly Link[];
}

/**
 * As much of a tree as has room: the highest level, then the parts of whatever has most passages, all parts or none.
 * @param most how many lines there may be, from 1
 */
export function foldTree(tree: readonly LocalityNode[], most: number): FoldedTree {
  const shown = tree.slice(0, most).map(linkOf);
  const open = new Set<Link>();
  let room = most - shown.length;
  const closed = [...shown];
  for (let next = takeFullest(closed, room); next; next = takeFullest(closed, room)) {
    open.add(next);
    room -= next.parts.length;
    closed.push(...next.parts);
  }
  const linesOf = (link: Link, depth: number): TreeLine[] => {
    const { node, above, parts } = link;
    if (!open.has(link)) return [{ node, above, depth, folded: parts.length }];
    return [{ node, above, depth, folded: 0 }, ...parts.flatMap((part) => linesOf(part, depth + 1))];
  };
  return { lines: shown.flatMap((link) => linesOf(link, 0)), rest: tree.length - shown.length };
}

/** All that is about a locality may be about its one part: they share a line. */
function linkOf(node: LocalityNode): Link {
  const [only, ...others] = node.parts;
  if (!only || others.length > 0 || only.passages !== node.passages) {
    return { node, above: [], parts: node.parts.map(linkOf) };
  }
  const below = linkOf(only);
  return { ...below, above: [node, ...below.above] };
}

/** Takes out the one with most passages of those whose parts have room. */
function takeFullest(links: Link[], room: number): Link | undefined {
  const [fullest] = links
    .filter(({ parts }) => parts.length > 0 && parts.length <= room)
    .sort((a, b) => b.node.passages - a.node.passages);
  if (fullest) links.splice(links.indexOf(fullest), 1);
  return fullest;
}
