import { named } from '../language/named.ts';
import type { BotApp, Conversation } from '../replying/context.ts';
import { summary } from '../replying/discord-errors.ts';
import { renderAbout } from '../telling/render-about.ts';
import { type TellingCommand, WHERE } from './command.ts';

/** `/about` */
export const about: TellingCommand = {
  data: { ...WHERE, ...named('command.about') },

  isPrivate: () => true,

  async tell({ client }, conversation) {
    return renderAbout(client.user.username, await collectionOf(conversation), conversation.language);
  },
};

/** Undefined while it cannot be opened. */
async function collectionOf({ collections, server, log }: Conversation): Promise<BotApp | undefined> {
  try {
    return await collections.of(server);
  } catch (error) {
    log.error(summary(error), 'Cannot open the collection');
    return undefined;
  }
}
