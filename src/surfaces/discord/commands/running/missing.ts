import { type Client, channelMention, type PermissionsString } from 'discord.js';
import type { ChannelSettings, ServerSettings } from '../../../../kept/server-settings.ts';
import { messageContentOf } from '../../bot/message-content.ts';
import type { Language } from '../../language/language.ts';
import type { ManagerContext } from './manager.ts';

/** What the bot needs, and can tell the name of. */
export type Needed = Extract<
  PermissionsString,
  'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'ReadMessageHistory' | 'CreatePublicThreads'
>;

const MAX_CHANNELS = 5;

/** As many channels have a line of their own. */
const MOST_BARRED = 6;

/** What keeps the bot from doing in these channels what was chosen for them, a sentence each. */
export async function missingIn(
  channels: ServerSettings['channels'],
  client: Client<true>,
  context: ManagerContext,
): Promise<string[]> {
  const { language, server } = context;
  const { say } = language;
  const chosen = Object.entries(channels);
  const where = { client, server, language };
  const all = chosen.flatMap(([id, settings]) => missingAt(id, neededFor(settings), where));
  const rest = all.length - MOST_BARRED;
  const barred = [...all.slice(0, MOST_BARRED), ...(rest > 0 ? [`-# ${say('list.more', { count: rest })}`] : [])];
  const answering = chosen.flatMap(([id, { answers }]) => (answers ? [channelMention(id)] : []));
  if (answering.length === 0) return barred;
  const content = await messageContentOf(client, context);
  if (content === 'on') return barred;
  const told = language.listed(answering, MAX_CHANNELS);
  const key = content === 'off' ? 'running.missing.intent' : 'running.missing.restart';
  return [say('running.missing', { what: say(key, { channels: told }) }), ...barred];
}

/** What keeps the bot from doing something in a channel: that it is gone, or permissions that lack. */
export function missingAt(
  id: string,
  needed: readonly Needed[],
  { client, server, language }: { client: Client<true>; server: string; language: Language },
): string[] {
  const { say } = language;
  const guild = client.guilds.cache.get(server);
  const channel = guild?.channels.cache.get(id);
  const shown = channelMention(id);
  if (!guild || !channel) return [say('running.missing', { what: say('running.missing.channel', { channel: shown }) })];
  // Whoever speaks in a thread needs another permission.
  const here = needed.map((one) => (channel.isThread() && one === 'SendMessages' ? 'SendMessagesInThreads' : one));
  const held = guild.members.me && channel.permissionsFor(guild.members.me);
  const lacking = here.filter((permission) => !held?.has(permission));
  if (lacking.length === 0) return [];
  const names = lacking.map((permission) => say(`running.permission.${permission}`));
  const what = say('running.missing.permissions', { channel: shown, names: language.listed(names, names.length) });
  return [say('running.missing', { what })];
}

function neededFor({ threads }: ChannelSettings): Needed[] {
  const always: Needed[] = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'];
  return threads ? [...always, 'CreatePublicThreads', 'SendMessagesInThreads'] : always;
}
