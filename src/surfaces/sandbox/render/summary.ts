import { displayedTexts } from '../checks/component-tree.ts';
import type { Directory } from '../world/directory.ts';
import type { Message } from '../world/message.ts';
import { displayName } from '../world/user.ts';
import { type MarkdownNode, parseMarkdown } from './discord-parser.ts';

/** The first words of a message, on one line and without markup; empty when it has none. */
export function summarize(message: Message, directory: Directory): string {
  const texts = [
    message.content,
    ...message.embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
    ...displayedTexts(message.components),
  ];
  const words = plainText(parseMarkdown(texts.filter((text) => text !== '').join('\n')), directory);
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, 160);
}

function plainText(content: unknown, directory: Directory): string {
  if (typeof content === 'string') return content;
  return isNodes(content) ? content.map((node) => wordsOf(node, directory)).join('') : '';
}

const blocks = new Set(['br', 'blockQuote', 'heading', 'subtext', 'codeBlock']);

function wordsOf(node: MarkdownNode, directory: Directory): string {
  if (node.type === 'user') return mentionOf(node.id, directory);
  if (node.type === 'list' && Array.isArray(node.items)) {
    return node.items.map((item: unknown) => `${plainText(item, directory)} `).join('');
  }
  return `${plainText(node.content, directory)}${blocks.has(node.type) ? ' ' : ''}`;
}

function mentionOf(id: unknown, directory: Directory): string {
  const user = directory.users.find((one) => one.id === id);
  return `@${user === undefined ? 'unknown-user' : displayName(user)}`;
}

function isNodes(content: unknown): content is readonly MarkdownNode[] {
  return Array.isArray(content);
}
