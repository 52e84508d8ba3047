import { REST, Routes } from 'discord.js';
import type { BotParts } from '../replying/context.ts';
import { summary } from '../replying/discord-errors.ts';
import { isSwitchedOn } from './message-content.ts';

/** What the log says where channels want all their messages answered, and the bot may not read them. */
export const CONTENT_IS_OFF =
  'Channels in which every message is to be answered are not: Discord does not let the bot read them. In the Developer Portal, under Bot, turn on Message Content Intent, and start the bot again; all else works';

/**
 * Whether to ask for the text of messages that are not addressed to the bot: some channel wants all of them answered, and
 * Discord would give them. Never throws; where it cannot be found out, they are not asked for.
 */
export async function readsAll(
  token: string,
  api: string | undefined,
  { kept, log }: Pick<BotParts, 'kept' | 'log'>,
): Promise<boolean> {
  try {
    const servers = [...(await kept.servers.all()).values()];
    if (!servers.some(({ channels }) => Object.values(channels).some(({ answers }) => answers))) return false;
    if (isSwitchedOn(await flagsOf(token, api))) return true;
    log.warn(CONTENT_IS_OFF);
  } catch (error) {
    log.warn(summary(error), `Cannot find out whether the bot may read all messages. ${CONTENT_IS_OFF}`);
  }
  return false;
}

async function flagsOf(token: string, api: string | undefined): Promise<number> {
  const rest = new REST({ ...(api && { api }), retries: 1 }).setToken(token);
  const { flags } = Object(await rest.get(Routes.currentApplication()));
  return Number(flags ?? 0);
}
