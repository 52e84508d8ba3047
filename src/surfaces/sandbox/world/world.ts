import { Faults } from '../faults.ts';
import type { GuildChannel, Thread } from './channel.ts';
import { Clock } from './clock.ts';
import { Commands } from './commands.ts';
import { Directory } from './directory.ts';
import { type Change, type Dispatch, intent } from './events.ts';
import { Files } from './files.ts';
import {
  type Interaction,
  type InteractionKind,
  Interactions,
  interactionType,
  type Outcome,
  responseDeadline,
} from './interaction.ts';
import { wireInteraction } from './interaction-wire.ts';
import { Listeners } from './listeners.ts';
import { type Draft, flag, hasFlag, type Message } from './message.ts';
import { Messages, type Posting } from './messages.ts';
import type { Permission } from './permissions.ts';
import { type Snowflake, snowflakes } from './snowflake.ts';
import { Visitor } from './visitor.ts';
import { wireChannel, wireMessage } from './wire.ts';

const privilegeFlags = [
  [intent.guildPresences, 1 << 13],
  [intent.guildMembers, 1 << 15],
  [intent.messageContent, 1 << 19],
] as const;

interface Begun {
  readonly kind: InteractionKind;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  readonly command?: string;
  readonly source?: Message;
  readonly data: object;
}

/** Everything there is in the sandbox. The page is told of it by `changes`, the bot by `dispatches`. */
export class World {
  readonly clock = new Clock();
  readonly faults = new Faults();
  readonly mint = snowflakes(() => this.clock.now());
  readonly directory = new Directory(this.mint);
  readonly messages = new Messages(this.directory, this.clock, this.mint);
  readonly commands = new Commands(this.mint, this.directory.applicationId);
  readonly interactions = new Interactions(this.clock);
  readonly files = new Files(this.mint);
  readonly changes = new Listeners<Change>();
  readonly dispatches = new Listeners<Dispatch>();
  /** The person at the page. */
  readonly you = new Visitor(this.directory.you, this);
  readonly records: GuildChannel = this.directory.addChannel('records', 'Mention the bot, or type /');
  /** How many gateway sessions the bot has, and whether the last one asked to read every message. */
  readonly presence = { sessions: 0, readsContent: false };

  /** Another member of the server, with ordinary permissions unless given others. */
  addPerson(name: string, permissions?: bigint): Visitor {
    return new Visitor(this.directory.addPerson(name, permissions), this);
  }

  addChannel(name: string): GuildChannel {
    const channel = this.directory.addChannel(name);
    this.#tellChannel('CHANNEL_CREATE', channel);
    return channel;
  }

  addThread(parentId: Snowflake, name: string): Thread {
    const thread = this.directory.addThread(parentId, name);
    this.#tellChannel('THREAD_CREATE', thread);
    return thread;
  }

  /** Takes these permissions from the bot in a channel (with none named: gives all back), and tells it so. */
  denyBot(channelId: Snowflake, ...denied: readonly Permission[]): void {
    this.#tellChannel('CHANNEL_UPDATE', this.directory.deny(channelId, this.directory.bot.id, denied));
  }

  /** What Discord says of the application: which privileged intents are switched on for it. */
  get applicationFlags(): number {
    const granted = ~this.faults.refusedIntents;
    return privilegeFlags.reduce((flags, [bit, flag]) => (granted & bit ? flags | flag : flags), 0);
  }

  publish(posting: Posting): Message {
    const message = this.messages.add(posting);
    this.#tellMessage('MESSAGE_CREATE', message);
    return message;
  }

  revise(message: Message, draft: Draft): Message {
    const revised = this.messages.edit(message, draft);
    this.#tellMessage('MESSAGE_UPDATE', revised);
    return revised;
  }

  react(message: Message, emoji: string, present: boolean): void {
    this.changes.tell({ type: 'message', message: this.messages.react(message, emoji, present) });
  }

  withdraw(message: Message): void {
    this.messages.remove(message);
    this.changes.tell({ type: 'deleted', message });
    const data = { id: message.id, channel_id: message.channel_id };
    this.#dispatchAt(message, 'MESSAGE_DELETE', (guild) => ({ ...data, ...guild }));
  }

  /** Shows for ten seconds that the bot is writing. */
  showTyping(channelId: Snowflake): void {
    this.changes.tell({ type: 'typing', channelId, until: this.clock.now() + 10_000 });
  }

  /** Starts an interaction and sends it to the bot, which has three seconds. */
  interact({ kind, userId, channelId, command, source, data }: Begun): Interaction {
    const { user } = this.directory.person(userId);
    const id = this.mint();
    const inGuild = this.directory.channel(channelId).kind !== 'direct';
    const authorizing_integration_owners = { 0: inGuild ? this.directory.guild.id : '0' };
    const named = command === undefined ? {} : { name: command };
    const metadata = { id, type: interactionType[kind], user, ...named, authorizing_integration_owners };
    const interaction = this.interactions.open({ id, kind, userId, channelId, command, source, metadata });
    setTimeout(() => this.#giveUp(interaction), responseDeadline).unref();
    const guildId = inGuild ? this.directory.guild.id : null;
    const sent = wireInteraction(interaction, data, this.directory);
    this.dispatches.tell({ event: 'INTERACTION_CREATE', intent: 0, guildId, data: () => sent });
    return interaction;
  }

  settle(interaction: Interaction, outcome: Outcome): void {
    interaction.outcome = outcome;
    this.changes.tell({ type: 'interaction', interaction });
  }

  /** The first answer to the interaction, or that there was none in time. */
  settled(interaction: Interaction): Promise<Outcome> {
    return this.waitFor(() => (interaction.outcome.kind === 'waiting' ? undefined : interaction.outcome));
  }

  /**
   * What `find` gives as soon as it gives something; it is asked again at each change.
   * @throws {Error} when there is still nothing after so many milliseconds.
   */
  waitFor<Found>(find: () => Found | undefined, within = 10_000): Promise<Found> {
    return new Promise((resolve, reject) => {
      const late = () => finish(() => reject(new Error(`Nothing came of it within ${within} ms: ${find}`)));
      const timer = setTimeout(late, within);
      const look = () => {
        const found = find();
        if (found !== undefined) finish(() => resolve(found));
      };
      const stop = this.changes.add(look);
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        stop();
        settle();
      };
      look();
    });
  }

  #giveUp(interaction: Interaction): void {
    if (interaction.outcome.kind === 'waiting') this.settle(interaction, { kind: 'failed' });
  }

  #tellMessage(event: string, message: Message): void {
    this.changes.tell({ type: 'message', message });
    const sees = (intents: number) => (intents & intent.messageContent) !== 0;
    this.#dispatchAt(message, event, (_, intents) => wireMessage(message, this.directory, sees(intents)));
  }

  /** Of ephemeral messages a bot hears nothing at the gateway. */
  #dispatchAt(message: Message, event: string, data: (guild: object, intents: number) => object): void {
    if (hasFlag(message, flag.ephemeral)) return;
    const direct = this.directory.channel(message.channel_id).kind === 'direct';
    const guildId = direct ? null : this.directory.guild.id;
    const guild = guildId === null ? {} : { guild_id: guildId };
    const wanted = direct ? intent.directMessages : intent.guildMessages;
    this.dispatches.tell({ event, intent: wanted, guildId, data: (intents) => data(guild, intents) });
  }

  #tellChannel(event: string, channel: GuildChannel | Thread): void {
    const sent = wireChannel(channel, this.directory);
    this.dispatches.tell({ event, intent: intent.guilds, guildId: this.directory.guild.id, data: () => sent });
    this.changes.tell({ type: 'channels' });
  }
}
