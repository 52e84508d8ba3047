import { parse } from 'discord-markdown-parser';

type Node = ReturnType<typeof parse>[number];

/** What Discord makes of a text, by a parser that knows nothing of ours. */
export function parseMarkdown(markdown: string): Node[] {
  return parse(markdown, 'extended');
}

/** The kinds of markup in a text, in order, those that show a character as itself left out. */
export function markupIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [...(isPlain(node) ? [] : [node.type]), ...markupIn(childrenOf(node))]);
}

/** The characters a reader sees. */
export function visibleText(nodes: readonly Node[]): string {
  return nodes.map(visible).join('');
}

/** The nodes of one kind, however deep. */
export function nodesOf(kind: string, nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [...(node.type === kind ? [node] : []), ...nodesOf(kind, childrenOf(node))]);
}

function visible(node: Node): string {
  if (node.type === 'br') return '\n';
  if (node.type === 'twemoji') return String(node.name);
  return typeof node.content === 'string' ? node.content : visibleText(childrenOf(node));
}

function isPlain({ type }: Node): boolean {
  return type === 'text' || type === 'br' || type === 'twemoji';
}

function childrenOf({ content }: Node): Node[] {
  return Array.isArray(content) ? content : [];
}
