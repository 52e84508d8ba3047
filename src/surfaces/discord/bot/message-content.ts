import { ApplicationFlags, type Client, GatewayIntentBits } from 'discord.js';
import type { LiveParts } from '../replying/context.ts';
import { expectation, summary } from '../replying/discord-errors.ts';

/**
 * Whether the bot can read messages that do not mention it: it asked for them when it was started, or it would be let have
 * them now if it were started again, or they are switched off in the Developer Portal.
 */
export type MessageContent = 'on' | 'restart' | 'off';

/** As Discord says at this moment, or else said when the bot was started. */
export async function messageContentOf(client: Client<true>, { log }: Pick<LiveParts, 'log'>): Promise<MessageContent> {
  const { application, options } = client;
  await application.fetch().catch((error: unknown) => {
    log[expectation(error)?.level ?? 'warn'](summary(error), 'Cannot ask Discord which intents are switched on');
  });
  if (!isSwitchedOn(Number(application.flags?.bitfield ?? 0))) return 'off';
  return options.intents.has(GatewayIntentBits.MessageContent) ? 'on' : 'restart';
}

/** By the flags of an application: with the limited one, which small bots have, it is switched on as well. */
export function isSwitchedOn(flags: number): boolean {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  return (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
}
