import { flattenAll } from '../checks/component-tree.ts';
import { text } from '../checks/text.ts';
import { missingPermissions, notYourMessage } from '../refusal.ts';
import { isAvailable } from './available-commands.ts';
import { fillOptions, type OptionValues } from './command-data.ts';
import type { Command } from './commands.ts';
import type { StoredFile } from './files.ts';
import type { Interaction } from './interaction.ts';
import { type Attachment, emptyDraft, flag, hasFlag, type Message } from './message.ts';
import { resolve } from './resolved.ts';
import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';
import { wireMessage } from './wire.ts';
import type { World } from './world.ts';

type Choices = Extract<Interaction['outcome'], { kind: 'choices' }>['choices'];

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

  /** Writes a message. A reply pings the author of what it replies to unless `ping` is false. */
  post(channelId: Snowflake, content: string, reply: { replyTo?: Snowflake; ping?: boolean } = {}): Message {
    const { directory, messages } = this.#world;
    const draft = { ...emptyDraft, content: text(2000, 1).parse(content).trim() };
    const wishes = { parse: ['users' as const, 'everyone' as const], replied_user: reply.ping !== false };
    const replyTo = reply.replyTo === undefined ? undefined : messages.in(channelId, reply.replyTo, this.id);
    directory.channel(channelId);
    return this.#world.publish({ author: this.user, channelId, draft: { ...draft, allowedMentions: wishes }, replyTo });
  }

  /** Takes an own message back, or dismisses an ephemeral one (of which the bot is not told). */
  remove(message: Message): void {
    const { id } = this.#world.messages.in(message.channel_id, message.id, this.id);
    const current = this.#world.messages.find(id) ?? message;
    if (current.author.id !== this.id && !hasFlag(current, flag.ephemeral)) throw notYourMessage();
    this.#world.withdraw(current);
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
    const { command, path } = this.#command(channelId, 1, name);
    const options = fillOptions(command, { path, values });
    const resolved = resolve(values, this.#world.directory, this.#world.files);
    return this.#call(channelId, command, { options, resolved });
  }

  /** Gives a file to the sandbox; its id is then the value of an option that takes a file. */
  attach(file: StoredFile): Attachment {
    return this.#world.files.keep(file);
  }

  /** Opens the context menu of a message and chooses a command of the bot there. */
  runOnMessage(message: Message, name: string): Interaction {
    const { command } = this.#command(message.channel_id, 3, name);
    const target = this.#world.messages.in(message.channel_id, message.id, this.id);
    const messages = { [target.id]: wireMessage(target, this.#world.directory, true) };
    return this.#call(target.channel_id, command, { target_id: target.id, resolved: { messages } });
  }

  /** Asks for completions of the option `focused`; an empty list when the bot does not answer in time. */
  async complete(channelId: Snowflake, name: string, values: OptionValues, focused: string): Promise<Choices> {
    const { command, path } = this.#command(channelId, 1, name);
    const options = fillOptions(command, { path, values, focused });
    const data = { ...identity(command), options };
    const interaction = this.#world.interact({ kind: 'autocomplete', userId: this.id, channelId, command: name, data });
    const outcome = await this.#world.settled(interaction);
    return outcome.kind === 'choices' ? outcome.choices : [];
  }

  /** Presses a button. @throws {Error} when the message has no such button, or it is disabled. */
  press(message: Message, customId: string): Interaction {
    return this.#use(message, customId, { component_type: 2 });
  }

  /** Chooses in a select menu. */
  choose(message: Message, customId: string, values: readonly string[]): Interaction {
    return this.#use(message, customId, { component_type: 3, values });
  }

  /** Fills in the form with which the bot answered an interaction. */
  submit(answered: Interaction, values: Readonly<Record<string, string>>): Interaction {
    if (answered.outcome.kind !== 'modal') throw new Error('This interaction was not answered with a form.');
    const components = answered.outcome.modal.components.flatMap((part) =>
      part.type === 18
        ? [
            {
              type: 18,
              component: {
                type: 4,
                custom_id: part.component.custom_id,
                value: values[part.component.custom_id] ?? '',
              },
            },
          ]
        : [],
    );
    const data = { custom_id: answered.outcome.modal.custom_id, components };
    const { channelId, source } = answered;
    return this.#world.interact({ kind: 'modal', userId: this.id, channelId, data, ...(source && { source }) });
  }

  #use(message: Message, customId: string, data: { component_type: number; values?: readonly string[] }): Interaction {
    const source = this.#world.messages.in(message.channel_id, message.id, this.id);
    const found = flattenAll(source.components).find((part) => 'custom_id' in part && part.custom_id === customId);
    if (found === undefined) throw new Error(`The message has no component "${customId}".`);
    if ('disabled' in found && found.disabled) throw new Error(`The component "${customId}" is disabled.`);
    const sent = { ...data, component_type: found.type, custom_id: customId };
    return this.#world.interact({
      kind: 'component',
      userId: this.id,
      channelId: source.channel_id,
      source,
      data: sent,
    });
  }

  #call(channelId: Snowflake, command: Command, details: object): Interaction {
    const data = { ...identity(command), ...details };
    return this.#world.interact({ kind: 'command', userId: this.id, channelId, command: command.name, data });
  }

  #command(channelId: Snowflake, type: Command['type'], called: string): { command: Command; path: string[] } {
    const [name = '', ...path] = type === 1 ? called.split(' ') : [called];
    const known = this.#world.commands.all.filter((one) => one.type === type && one.name === name);
    const command = known.find((one) => isAvailable(one, this.id, channelId, this.#world.directory));
    if (command !== undefined) return { command, path };
    if (known.length > 0) throw missingPermissions();
    throw new Error(`The bot has no command "${name}" here.`);
  }
}

function identity({ id, name, type, guild_id }: Command): object {
  return { id, name, type, ...(guild_id !== null && { guild_id }) };
}
