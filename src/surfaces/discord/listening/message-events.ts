import { type Client, Events } from 'discord.js';
import type { Running } from '../bot/running.ts';
import { askerOfMessage, type LiveParts } from '../replying/context.ts';
import type { Manners } from './manners/manners.ts';
import { answerEdited, forgetDeleted } from './message-changes.ts';
import { answerMessage } from './message-question.ts';

/** All that happens to messages. */
export const MESSAGE_EVENTS = [
  Events.MessageCreate,
  Events.MessageUpdate,
  Events.MessageDelete,
  Events.MessageBulkDelete,
] as const;

/** Answers questions that come as messages, and follows what becomes of them. */
export function listenToMessages(client: Client, parts: LiveParts, manners: Manners, running: Running): void {
  client.on(Events.MessageCreate, (message) =>
    running.add(answerMessage(message, askerOfMessage(message, parts), manners)),
  );
  client.on(Events.MessageUpdate, (_, message) => {
    // Discord may tell of a preview alone, without the text.
    if (!message.partial) running.add(answerEdited(message, askerOfMessage(message, parts), manners));
  });
  client.on(Events.MessageDelete, (message) => running.add(forgetDeleted(message, { parts }, manners)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) running.add(forgetDeleted(message, { parts }, manners));
  });
}
