import { channelType } from './channel.ts';
import type { OptionValues } from './command-data.ts';
import type { Directory } from './directory.ts';
import type { Files } from './files.ts';
import { wireMember } from './wire.ts';

/** The users, channels and files which option values name by their ids, in full as they come with a command. */
export function resolve(values: OptionValues, directory: Directory, files: Files): object {
  const ids = Object.values(values).filter((value) => typeof value === 'string');
  const users = directory.members.filter((user) => ids.includes(user.id));
  const attachments = ids.flatMap((id) => files.attachment(id) ?? []);
  return {
    users: byId(users),
    members: Object.fromEntries(users.map(({ id }) => [id, { ...wireMember(), permissions: '0' }])),
    channels: byId(namedChannels(ids, directory)),
    attachments: byId(attachments),
  };
}

function namedChannels(ids: readonly string[], { channels, guild }: Directory) {
  return channels.flatMap((channel) => {
    if (channel.kind === 'direct' || !ids.includes(channel.id)) return [];
    const { id, name, kind } = channel;
    return [{ id, name, type: channelType[kind], permissions: '0', guild_id: guild.id }];
  });
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Readonly<Record<string, Item>> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
