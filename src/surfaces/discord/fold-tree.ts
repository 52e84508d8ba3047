import type { LocalityNode } from '../../index/locality-tree.ts';

/** A line of a tree that is shown in part. */
export interface TreeLine {
  readonly node: LocalityNode;
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

/**
 * As much of a tree as has room: the highest level, then the parts of whatever has most passages, all parts or none.
 * @param most how many lines there may be, from 1
 */
export function foldTree(tree: readonly LocalityNode[], most: number): FoldedTree {
  const shown = tree.slice(0, most);
  const open = new Set<LocalityNode>();
  let room = most - shown.length;
  const closed = [...shown];
  for (let next = takeFullest(closed, room); next; next = takeFullest(closed, room)) {
    open.add(next);
    room -= next.parts.length;
    closed.push(...next.parts);
  }
  const linesOf = (node: LocalityNode, depth: number): TreeLine[] => {
    if (!open.has(node)) return [{ node, depth, folded: node.parts.length }];
    return [{ node, depth, folded: 0 }, ...node.parts.flatMap((part) => linesOf(part, depth + 1))];
  };
  return { lines: shown.flatMap((node) => linesOf(node, 0)), rest: tree.length - shown.length };
}

/** Takes out the one with most passages of those whose parts have room. */
function takeFullest(nodes: LocalityNode[], room: number): LocalityNode | undefined {
  const [fullest] = nodes
    .filter(({ parts }) => parts.length > 0 && parts.length <= room)
    .sort((a, b) => b.passages - a.passages);
  if (fullest) nodes.splice(nodes.indexOf(fullest), 1);
  return fullest;
}
