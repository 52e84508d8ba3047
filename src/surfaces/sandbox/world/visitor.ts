import { text } from '../checks/text.ts';
import { missingAccess, notYourMessage } from '../refusal.ts';
import { isAvailable } from './available-commands.ts';
import type { Channel, Thread } from './channel.ts';
import type { OptionValues } from './command-data.ts';
import type { Command } from './commands.ts';
import type { StoredFile } from './files.ts';
import type { Interaction } from './interaction.ts';
import { type Caller, complete, runCommand, runOnMessage, runOnUser } from './invoke.ts';
import { type Attachment, type Draft, emptyDraft, flag, hasFlag, type Message } from './message.ts';
import { allows, permission } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';
import { type FormValues, submitForm } from './submit-form.ts';
import { checkActive, checkMaySend, checkWritable, closeThread, openPost, openThread } from './threads.ts';
import { chooseIn, pressButton } from './use-component.ts';
import type { User } from './user.ts';
import type { World } from './world.ts';

interface PostOptions {
  readonly replyTo?: Snowflake;
  /** Whether a reply pings the author of what it replies to. */
  readonly ping?: boolean;
  /** From `attach`. */
  readonly attachments?: readonly Attachment[];
}

/** A person in the sandbox: what a member of a server can do with a bot in it. */
export class Visitor {
  readonly user: User;
  readonly #world: World;

  constructor(user: User, world: World) {
    this.user = user;
    this.#world = world;
  }

  get id(): Snowflake {
    return this.user.id;
  }

  /** The channel of the direct messages with the bot. */
  get directChannel(): Snowflake {
    return this.#world.directory.directChannel(this.id).id;
  }

  get locale(): string {
    return this.#world.directory.person(this.id).locale;
  }

  set locale(locale: string) {
    this.#world.directory.person(this.id).locale = locale;
  }

  /** From now on the bot cannot write to this person first (50007), as when they closed their direct messages. */
  refuseDirectMessages(): void {
    this.#world.directory.person(this.id).refusesDirectMessages = true;
  }

  /** Whether this person can look into the channel. */
  sees(channel: Channel): boolean {
    if (channel.kind === 'direct') return channel.personId === this.id;
    return allows(this.#world.directory.permissionsIn(channel, this.id), permission.viewChannel);
  }

  /** Writes a message. A reply pings the author of what it replies to unless `ping` is false. */
  post(channelId: Snowflake, content: string, { replyTo, ping, attachments = [] }: PostOptions = {}): Message {
    const channel = this.#enter(channelId);
    checkWritable(channel);
    checkMaySend(this.#world, channel, this.user);
    const least = attachments.length > 0 ? 0 : 1;
    const target = replyTo === undefined ? undefined : this.#world.messages.in(channelId, replyTo, this.id);
    const draft = { ...draftOf(content, ping !== false, least), attachments };
    return this.#world.publish({ author: this.user, channelId, draft, replyTo: target });
  }

  /** Changes what an own message says. */
  edit(message: Message, content: string): Message {
    const current = this.#world.messages.in(message.channel_id, message.id, this.id);
    if (current.author.id !== this.id) throw notYourMessage();
    checkActive(this.#world.directory.channel(current.channel_id));
    const answered = this.#world.messages.find(current.message_reference?.message_id ?? '');
    const pinged = current.mentions.some(({ id }) => id === answered?.author.id);
    const { attachments, flags } = current;
    return this.#world.revise(current, { ...draftOf(content, pinged), attachments, flags });
  }

  /** Takes an own message back, or dismisses an ephemeral one (of which the bot is not told). */
  remove(message: Message): void {
    const current = this.#world.messages.in(message.channel_id, message.id, this.id);
    if (current.author.id !== this.id && !hasFlag(current, flag.ephemeral)) throw notYourMessage();
    this.#world.withdraw(current);
  }

  /** Opens a thread in a channel, from one of its messages or by itself. */
  openThread(channelId: Snowflake, name: string, from?: Message): Thread {
    const parent = this.#enter(channelId);
    const current = from && this.#world.messages.in(channelId, from.id, this.id);
    return openThread(this.#world, { parent, name: titleOf(name), owner: this.user, from: current });
  }

  /** Opens a post in a forum: a thread whose first message, of the same id, has this content. */
  openPost(forumId: Snowflake, title: string, content: string): Thread {
    const parent = this.#enter(forumId);
    return openPost(this.#world, { parent, name: titleOf(title), owner: this.user }, draftOf(content, false));
  }

  /** Closes a thread, so that nobody can write in it, or opens it again. @throws {Refusal} 50013 */
  closeThread(threadId: Snowflake, closed = true): Thread {
    return closeThread(this.#world, this.#enter(threadId), this.user, closed);
  }

  /** What this person sees in the channel, oldest first. */
  messages(channelId: Snowflake): readonly Message[] {
    return this.#world.messages.list(channelId, this.id);
  }

  /** The commands offered to this person in the channel. */
  commands(channelId: Snowflake): readonly Command[] {
    return this.#world.commands.all.filter((one) => isAvailable(one, this.id, channelId, this.#world.directory));
  }

  /**
   * Runs a slash command; `name` holds the subcommand too, as in "records add".
   * @throws {Error} when Discord's client would not let the command go out.
   */
  run(channelId: Snowflake, name: string, values: OptionValues = {}): Interaction {
    return runCommand(this.#at(channelId), name, values);
  }

  /** Gives a file to the sandbox; its id is then the value of an option or a field that takes a file. */
  attach(file: StoredFile): Attachment {
    return this.#world.files.keep(file);
  }

  /** Opens the context menu of a message and chooses a command of the bot there. */
  runOnMessage(message: Message, name: string): Interaction {
    return runOnMessage(this.#at(message.channel_id), message.id, name);
  }

  /** Opens the context menu of a user in a channel and chooses a command of the bot there. */
  runOnUser(channelId: Snowflake, userId: Snowflake, name: string): Interaction {
    return runOnUser(this.#at(channelId), userId, name);
  }

  /** Asks for completions of the option `focused`; an empty list when the bot does not answer in time. */
  complete(channelId: Snowflake, name: string, values: OptionValues, focused: string): ReturnType<typeof complete> {
    return complete(this.#at(channelId), name, values, focused);
  }

  /** Presses a button. @throws {Error} when the message has no such button, or it is disabled. */
  press(message: Message, customId: string): Interaction {
    return pressButton(this.#world, { message, customId, userId: this.id });
  }

  /** Chooses in a select menu: options' values, or ids of users, roles or channels. */
  choose(message: Message, customId: string, values: readonly string[]): Interaction {
    return chooseIn(this.#world, { message, customId, userId: this.id }, values);
  }

  /** Fills in the form with which the bot answered an interaction. */
  submit(answered: Interaction, values: FormValues): Interaction {
    return submitForm(this.#world, this.id, answered, values);
  }

  #at(channelId: Snowflake): Caller {
    return { world: this.#world, userId: this.id, channelId };
  }

  /** @throws {Refusal} 50001 when this person does not see the channel */
  #enter(channelId: Snowflake): Channel {
    const channel = this.#world.directory.channel(channelId);
    if (!this.sees(channel)) throw missingAccess();
    return channel;
  }
}

function draftOf(content: string, pingsReplied: boolean, least = 1): Draft {
  const allowedMentions = {
    parse: ['users' as const, 'roles' as const, 'everyone' as const],
    replied_user: pingsReplied,
  };
  return { ...emptyDraft, content: text(2000, least).parse(content).trim(), allowedMentions };
}

function titleOf(name: string): string {
  return text(100, 1).parse(name).trim();
}
