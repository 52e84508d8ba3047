import type { Config } from '../config.ts';
import { KeptError } from '../kept/kept-error.ts';
import { Servers } from '../kept/servers.ts';
import type { checkToken } from '../surfaces/discord/bot/check-token.ts';
import { count } from '../surfaces/terminal/print-report.ts';
import { CommandError } from './command-error.ts';

/** What several checks need of Discord. */
export interface TriedToken {
  /** Asks Discord once whose token it is. */
  readonly token: typeof checkToken;
}

const SWITCH = 'the Message Content Intent';

/** Whose token it is, and where the bot may not do what it needs to. @throws BotError */
export async function checkDiscord({ discord: { token, api } }: Config, tried: TriedToken): Promise<string> {
  if (!token) return 'no DISCORD_TOKEN, so "fangzhi start" runs the sandbox';
  const { name, servers, barred } = await tried.token(token, api);
  const lacking = barred.map(({ server, lacks }) => `; on "${server}" it lacks ${lacks.join(', ')}`);
  const advice = barred.length > 0 ? ': add it there once more, by the link that "fangzhi start" prints' : '';
  return `the token is that of ${name}, on ${count(servers, 'server')}${lacking.join('')}${advice}`;
}

/**
 * Whether the bot can read what it has to answer in the channels of `/fangzhi channel`.
 * @throws BotError, and CommandError where it cannot
 */
export async function checkIntents({ discord: { token, api }, kept }: Config, tried: TriedToken): Promise<string> {
  const channels = await answeringChannels(kept.folder).catch((cause: unknown) => {
    if (cause instanceof KeptError) return undefined;
    throw cause;
  });
  // What is wrong with the folder has been told.
  if (channels === undefined) return 'cannot be told without what the servers have chosen';
  const need = `${count(channels, 'channel')} where every message is answered`;
  if (!token) return channels === 0 ? 'none is needed' : `${SWITCH} is needed for ${need}`;
  // What is wrong with the token has been told.
  const owner = await tried.token(token, api).catch(() => undefined);
  if (!owner) return 'cannot be told without a token that works';
  if (owner.readsMessages)
    return channels === 0 ? `${SWITCH} is on, though no channel needs it` : `${SWITCH} is on, for ${need}`;
  if (channels === 0) return `${SWITCH} is off, and no channel needs it`;
  throw new CommandError(
    `${SWITCH} is off, so the bot cannot read ${need}: switch it on (Developer Portal → Bot → Message Content Intent) and start the bot again.`,
  );
}

async function answeringChannels(data: string): Promise<number> {
  const damaged: object[] = [];
  const servers = await new Servers(data, { error: (details) => void damaged.push(details) }).all();
  const answering = Array.from(servers.values(), ({ channels }) =>
    Object.values(channels).filter(({ answers }) => answers),
  );
  if (damaged.length > 0)
    throw new CommandError(
      `The settings of ${count(damaged.length, 'server')} in ${data} cannot be read: mend the files there, those that were set aside as damaged.`,
    );
  return answering.flat().length;
}
