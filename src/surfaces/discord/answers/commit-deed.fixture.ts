import { expect } from 'vitest';
import type { CommandOption } from '../../sandbox/checks/command-option.ts';
import { customIds } from '../../sandbox/checks/component-tree.ts';
import type { Begun } from '../../sandbox/world/begin-interaction.ts';
import type { Command } from '../../sandbox/world/commands.ts';
import { emptyDraft, type Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { wireMessage } from '../../sandbox/world/wire.ts';
import type { Stage } from '../bot/bot.fixture.ts';
import { type Deed, idFor } from './hostile-people.fixture.ts';

/** Where somebody does something. */
interface Scene {
  readonly stage: Stage;
  readonly by: Visitor;
  /** A channel where every message is answered. */
  readonly open: string;
}

/** Does it as somebody could who has no client, and sees that it is answered. */
export async function commitDeed(done: Deed, { stage, by, open }: Scene): Promise<void> {
  /** Sends what no client would. */
  const interact = async (begun: Omit<Begun, 'userId' | 'channelId'>): Promise<void> => {
    const interaction = stage.world.interact({ ...begun, userId: by.id, channelId: stage.channel });
    const outcome = await stage.world.settled(interaction);
    expect(outcome.kind).toMatch(/message|choices|modal/);
  };
  const { messages, ids } = offeredOn(stage);
  const at = (number: number) => messages[number % messages.length] ?? expect.fail('nothing offered');
  const write = (channelId: string, content: string, replyTo?: Message) =>
    stage.world.publish({ author: by.user, channelId, draft: { ...emptyDraft, content }, replyTo });
  if (done.kind === 'write') {
    const asked = write(stage.channel, `${stage.mention} ${done.words}`);
    const answer = () => stage.written().find((one) => one.message_reference?.message_id === asked.id);
    const before = await stage.world.waitFor(answer);
    if (done.edited === null) return;
    const content = `${stage.mention} ${done.edited}`;
    stage.world.revise(asked, { ...asked, content, allowedMentions: undefined });
    await stage.world.waitFor(() => (answer() === before ? undefined : answer()));
  } else if (done.kind === 'talk') {
    if (done.repliesTo === null) write(open, done.words);
    else write(stage.channel, done.words, at(done.repliesTo));
  } else if (done.kind === 'command' || done.kind === 'complete') {
    const all = stage.world.commands.all.filter(({ type }) => type === 1).flatMap(pathsOf);
    const { command, path, options } = all[done.which % all.length] ?? expect.fail('no commands');
    const data = (values: readonly object[]) => {
      const nested = path.reduceRight<readonly object[]>((inner, name) => [{ type: 1, name, options: inner }], values);
      return { id: command.id, name: command.name, type: 1, options: nested };
    };
    if (done.kind === 'command') {
      const given = options.filter(({ type, required }) => type !== 11 && (required || !done.few));
      const values = given.map((option, index) => givenFor(option, done.values[index] ?? '', stage.channel));
      await interact({ kind: 'command', command: command.name, data: { ...data(values), resolved: {} } });
    } else {
      const option = options.find((one) => one.autocomplete) ?? { name: 'foreign', type: 3 };
      const focused = { name: option.name, type: option.type, value: done.typed, focused: true };
      await interact({ kind: 'autocomplete', command: command.name, data: data([focused]) });
    }
  } else if (done.kind === 'menu') {
    const target = write(stage.channel, done.words);
    const menus = [...stage.world.commands.all.filter(({ type }) => type === 3), { id: '1', name: 'Gone' }];
    const { id, name } = menus[done.which % menus.length] ?? expect.fail('no menus');
    const resolved = { messages: { [target.id]: wireMessage(target, stage.world.directory, true) } };
    await interact({ kind: 'command', command: name, data: { id, name, type: 3, target_id: target.id, resolved } });
  } else {
    const forms = ids.flatMap((id) => (id.startsWith('poor1') ? id.replace('poor1', 'missing1') : []));
    const custom_id = idFor(done.id, done.kind === 'submit' ? forms : ids);
    const source = done.on === null ? {} : { source: at(done.on) };
    if (done.kind === 'submit') {
      const components = done.fields.map((component) => ({ type: 18, component }));
      await interact({ kind: 'modal', ...source, data: { custom_id, components } });
    } else {
      const values = done.kind === 'choose' ? { component_type: 3, values: done.values } : { component_type: 2 };
      await interact({ kind: 'component', ...source, data: { custom_id, ...values } });
    }
  }
}

/** Of all the bot has written, what can be pressed; and below what. */
export function offeredOn(stage: Stage): { messages: readonly Message[]; ids: readonly string[] } {
  const messages = stage.world.messages
    .list(stage.channel, stage.world.you.id)
    .filter(({ author, components }) => author.bot && customIds(components).length > 0)
    .slice(-40);
  return { messages, ids: messages.flatMap(({ components }) => customIds(components)) };
}

/** A command, or one below it. */
interface Path {
  readonly command: Command;
  readonly path: readonly string[];
  readonly options: readonly CommandOption[];
}

export function pathsOf(command: Command): Path[] {
  const options = command.type === 1 ? command.options : [];
  const subcommands = options.filter(({ type }) => type === 1);
  if (subcommands.length === 0) return [{ command, path: [], options }];
  return subcommands.map((one) => ({
    command,
    path: [one.name],
    options: 'options' in one ? (one.options ?? []) : [],
  }));
}

/** Discord sees to it that a value is of its kind, but not that it was offered. */
export function givenFor({ name, type }: CommandOption, value: string, channel: string): object {
  if (type === 5) return { name, type, value: value.length % 2 === 0 };
  if (type === 4 || type === 10) return { name, type, value: value.length - 50 };
  return { name, type, value: type === 7 ? channel : value };
}
