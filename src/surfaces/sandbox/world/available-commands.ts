import { type Channel, guildIdOf } from './channel.ts';
import type { Command } from './commands.ts';
import type { Directory } from './directory.ts';
import { allows, permission } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';

const commandContext = { guild: 0, botDirectMessage: 1 } as const;

/** Whether a person is offered the command in the channel: by its scope, its contexts and the permissions it asks. */
export function isAvailable(command: Command, userId: Snowflake, channelId: Snowflake, directory: Directory): boolean {
  const channel = directory.channel(channelId);
  if (channel.kind === 'direct') return command.guild_id === null && inContext(command, 'botDirectMessage');
  const scoped = command.guild_id === null || command.guild_id === channel.guildId;
  const held = directory.permissionsIn(channel, userId);
  const wanted = permission.viewChannel | permission.useApplicationCommands | wantedPermissions(command);
  return scoped && isOpen(channel, directory) && inContext(command, 'guild') && allows(held, wanted);
}

/** In a forum, in an archived thread and where the bot is not, there are no commands. */
function isOpen(channel: Channel, directory: Directory): boolean {
  const guildId = guildIdOf(channel);
  if (channel.kind === 'forum' || (channel.kind === 'thread' && channel.archived)) return false;
  return guildId === null || directory.guilds.get(guildId).status === 'here';
}

function inContext(command: Command, place: keyof typeof commandContext): boolean {
  if (command.contexts == null) return place === 'guild' || command.dm_permission !== false;
  return command.contexts.includes(commandContext[place]);
}

/** "0" keeps a command to administrators. */
function wantedPermissions(command: Command): bigint {
  if (command.default_member_permissions == null) return 0n;
  const wanted = BigInt(command.default_member_permissions);
  return wanted === 0n ? permission.administrator : wanted;
}
