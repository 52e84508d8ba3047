import type { LocalityNode } from '../../index/locality-tree.ts';
import { oneLine } from './visible.ts';

/** A line of a tree of localities. */
export interface LocalityLine {
  /** What joins it to the lines above: "│  └─ "; empty for a root. */
  readonly branch: string;
  /** The name of a locality, and before it of those that have nothing else: Hubei, Wuhan, Hongshan District. */
  readonly names: readonly string[];
  readonly node: LocalityNode;
}

/** The lines of some trees, from top to bottom. */
export function localityLines(roots: readonly LocalityNode[]): LocalityLine[] {
  return roots.flatMap((root) => linesOf(root, { own: '', below: '' }));
}

interface Branch {
  readonly own: string;
  /** Before the branches of its parts. */
  readonly below: string;
}

function linesOf(root: LocalityNode, { own, below }: Branch): LocalityLine[] {
  const chain = chainFrom(root);
  const node = chain.at(-1) ?? root;
  const parts = node.parts.flatMap((part, number) => {
    const isLast = number === node.parts.length - 1;
    return linesOf(
      part,
      isLast ? { own: `${below}└─ `, below: `${below}   ` } : { own: `${below}├─ `, below: `${below}│  ` },
    );
  });
  return [{ branch: own, names: chain.map(({ name }) => oneLine(name)), node }, ...parts];
}

/** A locality, and below it those that are all it has: all that is about it is about its one part. */
function chainFrom(node: LocalityNode): LocalityNode[] {
  const [only, ...others] = node.parts;
  const isAll = only !== undefined && others.length === 0 && only.passages === node.passages;
  return isAll ? [node, ...chainFrom(only)] : [node];
}
