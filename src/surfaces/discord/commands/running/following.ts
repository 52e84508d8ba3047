import { channelMention, TimestampStyles, time } from 'discord.js';
import type { Follow } from '../../../../kept/server-settings.ts';
import { newsOf } from '../../follow/news.ts';
import { named } from '../../language/named.ts';
import type { Context } from '../../replying/context.ts';
import { title } from '../../writing/heading.ts';
import { framed, notice, type Outgoing, text } from '../../writing/outgoing.ts';
import { type Command, FOR_MANAGERS } from '../command.ts';
import { asManager, type ManagerContext } from './manager.ts';
import { followedName } from './unfollow.ts';

/** As many as surely have room in one message. */
const MOST = 8;

/** `/following` */
export const following: Command = {
  data: { ...FOR_MANAGERS, ...named('command.following') },
  isPrivate: () => true,
  answer: (interaction, context: Context) => list(asManager(interaction, context)),
};

function list(context: ManagerContext): Outgoing {
  const { settings, language } = context;
  const { say } = language;
  if (settings.follows.length === 0) return notice(say('following.none'));
  // What cannot be told comes first.
  const sorted = [...settings.follows].sort((a, b) => Number(b.failed !== undefined) - Number(a.failed !== undefined));
  const lines = sorted.slice(0, MOST).map((follow) => `- ${describe(follow, context)}`);
  const rest = sorted.length - lines.length;
  const more = rest > 0 ? [`-# ${say('following.more', { count: rest })}`] : [];
  return framed(null, [text(title(say('following.title'))), text([...lines, ...more].join('\n'))]);
}

function describe(follow: Follow, { app: { index }, language }: ManagerContext): string {
  const { say } = language;
  const { locality, channel, since, told, failed } = follow;
  const name = followedName(locality, index, language);
  const waiting = newsOf([follow], index, new Set()).flatMap(({ passages }) => passages).length;
  return [
    say('following.line', { name, channel: channelMention(channel), when: relative(since) }),
    ...(told === undefined ? [] : [say('following.told', { when: relative(told) })]),
    ...(waiting === 0 ? [] : [say('following.waiting', { count: waiting })]),
    ...(failed === undefined ? [] : [say('following.failed', { when: relative(failed) })]),
  ].join(' · ');
}

function relative(iso: string): string {
  return time(Math.floor(Date.parse(iso) / 1000), TimestampStyles.RelativeTime);
}
