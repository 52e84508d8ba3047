import type { Message } from 'discord.js';
import { textsOf } from '../writing/heading.ts';

/** What a message says: its text, and what other bots write in embeds or components. */
export function messageText({ content, embeds, components }: Message): string {
  const embedded = embeds.flatMap(({ title, description, fields }) => [
    title ?? '',
    description ?? '',
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]);
  return [content, ...embedded, ...components.flatMap(textsOf)].filter((text) => text !== '').join('\n');
}
