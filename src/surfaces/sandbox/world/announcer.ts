import { type GuildChannel, guildIdOf, type Thread } from './channel.ts';
import type { Directory } from './directory.ts';
import { type Change, type Dispatch, intent } from './events.ts';
import type { Guild, Member } from './guild.ts';
import { Listeners } from './listeners.ts';
import { flag, hasFlag, type Message } from './message.ts';
import type { Snowflake } from './snowflake.ts';
import { wireMessage } from './wire.ts';
import { wireChannel } from './wire-channel.ts';
import { wireMember } from './wire-guild.ts';

/** Tells the page and the bot what happens. */
export class Announcer {
  readonly changes = new Listeners<Change>();
  readonly dispatches = new Listeners<Dispatch>();
  readonly #directory: Directory;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  message(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
    this.changes.tell({ type: 'message', message });
    const sees = (intents: number) => (intents & intent.messageContent) !== 0;
    this.#inChannelOf(message, event, (_, intents) => wireMessage(message, this.#directory, sees(intents)));
  }

  deleted(message: Message): void {
    this.changes.tell({ type: 'deleted', message });
    const data = { id: message.id, channel_id: message.channel_id };
    this.#inChannelOf(message, 'MESSAGE_DELETE', (guild) => ({ ...data, ...guild }));
  }

  /** `more` is what only this event says of the channel. */
  channel(event: string, channel: GuildChannel | Thread, more: object = {}): void {
    const sent = { ...wireChannel(channel, this.#directory), ...more };
    this.guild(event, channel.guildId, sent);
  }

  /** What happens to a server, and its roles. */
  guild(event: string, guildId: Snowflake, data: object): void {
    this.dispatch({ event, intent: intent.guilds, guildId, data: () => data });
    this.changes.tell({ type: 'channels' });
  }

  member(event: string, { id }: Guild, member: Member): void {
    const data = { ...wireMember(member), user: member.user, guild_id: id };
    this.dispatch({ event, intent: intent.guildMembers, guildId: id, data: () => data });
    this.changes.tell({ type: 'channels' });
  }

  /** A bot hears nothing of a server that it is not in. */
  dispatch(dispatch: Dispatch): void {
    const { guildId } = dispatch;
    if (guildId === null || this.#directory.guilds.get(guildId).status === 'here') this.dispatches.tell(dispatch);
  }

  /** Of ephemeral messages a bot hears nothing at the gateway. */
  #inChannelOf(message: Message, event: string, data: (guild: object, intents: number) => object): void {
    if (hasFlag(message, flag.ephemeral)) return;
    const guildId = guildIdOf(this.#directory.channel(message.channel_id));
    const guild = guildId === null ? {} : { guild_id: guildId };
    const wanted = guildId === null ? intent.directMessages : intent.guildMessages;
    this.dispatch({ event, intent: wanted, guildId, data: (intents) => data(guild, intents) });
  }
}
