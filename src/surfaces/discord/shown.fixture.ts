import type { Outgoing } from './outgoing.ts';

/** Texts and labels of a component and of what is in it, from top to bottom. */
export function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'content' in node ? [String(node.content)] : 'label' in node ? [String(node.label)] : [];
  return [...own, ...('components' in node ? textsOf(node.components) : [])];
}

/** What a message shows, texts and labels. */
export function shown(message: Outgoing): string {
  return textsOf(message.components).join('\n');
}
