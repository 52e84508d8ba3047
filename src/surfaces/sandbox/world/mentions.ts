import type { AllowedMentions } from '../checks/allowed-mentions.ts';
import { displayedTexts } from '../checks/component-tree.ts';
import { guildIdOf } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Draft } from './message.ts';
import { allows, permission } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';

export interface Pings {
  readonly users: readonly User[];
  readonly roles: readonly Snowflake[];
  readonly everyone: boolean;
}

interface Writing {
  readonly draft: Draft;
  readonly authorId: Snowflake;
  readonly channelId: Snowflake;
  /** The author of the message replied to. */
  readonly repliedTo: User | undefined;
}

/** Whom a message pings: those its text names (embeds never ping), as far as its sender allows it. */
export function pingsOf(writing: Writing, directory: Directory): Pings {
  const text = [writing.draft.content, ...displayedTexts(writing.draft.components)].join('\n');
  const wishes = writing.draft.allowedMentions;
  const mayPing = (kind: 'users' | 'roles', id: Snowflake) =>
    wishes === undefined || wishes.parse?.includes(kind) === true || wishes[kind]?.includes(id) === true;
  const named = idsIn(text, /<@!?(\d+)>/g);
  const wanted = directory.users.filter(({ id }) => named.includes(id) && mayPing('users', id));
  const replied = writing.repliedTo !== undefined && pingsReplied(wishes) ? [writing.repliedTo] : [];
  const guildId = guildIdOf(directory.channel(writing.channelId));
  const roles = guildId === null ? [] : directory.guilds.get(guildId).roles.map(({ id }) => id);
  const namedRoles = idsIn(text, /<@&(\d+)>/g);
  return {
    users: [...new Set([...wanted, ...replied])],
    roles: roles.filter((id) => namedRoles.includes(id) && mayPing('roles', id)),
    everyone: pingsEveryone(text, writing, directory),
  };
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, id]) => (id !== undefined ? [id] : []));
}

/** Left unsaid in `allowed_mentions`, a reply does not ping; without any `allowed_mentions` it does. */
function pingsReplied(wishes: AllowedMentions | undefined): boolean {
  return wishes === undefined || wishes.replied_user === true;
}

function pingsEveryone(text: string, { draft, authorId, channelId }: Writing, directory: Directory): boolean {
  const wished = draft.allowedMentions === undefined || draft.allowedMentions.parse?.includes('everyone') === true;
  const held = directory.permissionsIn(directory.channel(channelId), authorId);
  return wished && /@(everyone|here)/.test(text) && allows(held, permission.mentionEveryone);
}
