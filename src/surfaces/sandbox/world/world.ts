import { Faults } from '../faults.ts';
import { Announcer } from './announcer.ts';
import { type Begun, beginInteraction } from './begin-interaction.ts';
import type { GuildChannel, Thread } from './channel.ts';
import { Clock } from './clock.ts';
import { Commands } from './commands.ts';
import { Directory } from './directory.ts';
import type { Change, Dispatch } from './events.ts';
import { Files } from './files.ts';
import { type Interaction, Interactions, type Outcome } from './interaction.ts';
import type { Listeners } from './listeners.ts';
import type { Draft, Message } from './message.ts';
import { Messages, type Posting } from './messages.ts';
import type { Permission } from './permissions.ts';
import { Presence } from './presence.ts';
import { Server } from './server.ts';
import { type Snowflake, snowflakes } from './snowflake.ts';
import { changeThread, openThread, wake } from './threads.ts';
import { Visitor } from './visitor.ts';

/** Everything there is in the sandbox. The page is told of it by `changes`, the bot by `dispatches`. */
export class World {
  readonly clock = new Clock();
  readonly faults = new Faults();
  readonly mint = snowflakes(() => this.clock.now());
  readonly directory = new Directory();
  readonly announcer = new Announcer(this.directory);
  readonly messages = new Messages(this.directory, this.clock, this.mint);
  readonly commands = new Commands(this.mint, this.directory.applicationId, this.clock);
  readonly interactions = new Interactions(this.clock);
  readonly files = new Files(this.mint);
  readonly presence = new Presence();
  /** The person at the page, who owns the first server. */
  readonly you = new Visitor(this.directory.you, this);
  /** The first server. */
  readonly server = new Server(this.directory.guild.id, this);
  readonly records: GuildChannel = this.server.addChannel('records', 'Mention the bot, or type /');

  get changes(): Listeners<Change> {
    return this.announcer.changes;
  }

  get dispatches(): Listeners<Dispatch> {
    return this.announcer.dispatches;
  }

  get servers(): readonly Server[] {
    return this.directory.guilds.all.map(({ id }) => new Server(id, this));
  }

  /** Another server, which `owner` makes and takes the bot into. It has a channel "general". */
  addServer(name: string, owner: Visitor = this.you): Server {
    const server = new Server(this.directory.guilds.add(name, owner.user).id, this);
    this.directory.addChannel(server.id, 'text', 'general');
    server.admitBot();
    return server;
  }

  visitor(userId: Snowflake): Visitor {
    return new Visitor(this.directory.person(userId).user, this);
  }

  /** Another member of the first server, with ordinary permissions and these. */
  addPerson(name: string, permissions = 0n): Visitor {
    return this.server.addPerson(name, permissions);
  }

  addChannel(name: string): GuildChannel {
    return this.server.addChannel(name);
  }

  /** A thread that the person at the page opens. */
  addThread(parentId: Snowflake, name: string): Thread {
    return openThread(this, { parent: this.directory.channel(parentId), name, owner: this.you.user });
  }

  /** Archives a thread as moderators do: unless `locked` is false, nobody can then write in it (50083). */
  archiveThread(threadId: Snowflake, { locked = true } = {}): Thread | undefined {
    const thread = this.directory.thread(threadId);
    return thread && changeThread(this, thread, { archived: true, locked });
  }

  /** Deletes a channel with its threads, or a thread. */
  removeChannel(channel: GuildChannel | Thread): void {
    this.directory.remove(channel);
    this.announcer.channel(channel.kind === 'thread' ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
  }

  /** Takes these permissions from the bot in a channel (with none named: gives all back), and tells it so. */
  denyBot(channelId: Snowflake, ...denied: readonly Permission[]): void {
    this.#deny(channelId, this.directory.bot.id, denied);
  }

  /** The same of a person. */
  deny(channelId: Snowflake, visitor: Visitor, ...denied: readonly Permission[]): void {
    this.#deny(channelId, visitor.id, denied);
  }

  publish(posting: Posting): Message {
    wake(this, this.directory.channel(posting.channelId));
    const message = this.messages.add(posting);
    this.announcer.message('MESSAGE_CREATE', message);
    return message;
  }

  revise(message: Message, draft: Draft): Message {
    const revised = this.messages.edit(message, draft);
    this.announcer.message('MESSAGE_UPDATE', revised);
    return revised;
  }

  react(message: Message, emoji: string, present: boolean): void {
    this.changes.tell({ type: 'message', message: this.messages.react(message, emoji, present) });
  }

  withdraw(message: Message): void {
    this.messages.remove(message);
    this.announcer.deleted(message);
  }

  /** Shows for ten seconds that the bot is writing. */
  showTyping(channelId: Snowflake): void {
    this.changes.tell({ type: 'typing', channelId, until: this.clock.now() + 10_000 });
  }

  /** Starts an interaction and sends it to the bot, which has three seconds. */
  interact(begun: Begun): Interaction {
    return beginInteraction(this, begun);
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

  #deny(channelId: Snowflake, userId: Snowflake, denied: readonly Permission[]): void {
    this.announcer.channel('CHANNEL_UPDATE', this.directory.deny(channelId, userId, denied));
  }
}
