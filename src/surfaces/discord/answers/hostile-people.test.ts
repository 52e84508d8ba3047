import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NO_CHANNEL, NO_SETTINGS, type ServerSettings } from '../../../kept/server-settings.ts';
import type { CommandOption } from '../../sandbox/checks/command-option.ts';
import { customIds, displayedTexts } from '../../sandbox/checks/component-tree.ts';
import type { Begun } from '../../sandbox/world/begin-interaction.ts';
import type { Command } from '../../sandbox/world/commands.ts';
import { emptyDraft, type Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { wireMessage } from '../../sandbox/world/wire.ts';
import { isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { markupIn, nodesOf, parseMarkdown } from '../fixtures/markdown.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotParts } from '../replying/context.ts';
import { type Deed, deed, idFor } from './hostile-people.fixture.ts';

/** HOSTILE_RUNS=10000 looks harder. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 400);
/** So much may be asked in a channel before others have to wait; and a loopback that keeps less is faster. */
const RUNS_OF_A_STAGE = 150;
/** Each person may do so much before they have to wait. */
const DEEDS_OF_A_PERSON = 4;

const DOCUMENTS = {
  ...COUNTIES,
  'strange.md': `---\ntitle: "@everyone **Lanterns** <@123456789012345678> \u202e of Kecheng District"\npublisher: "||x|| \`y\`"\n---\n\nThe lanterns @here of Kecheng District <@&123456789012345678> are **red** [and](https://a.example) lit.\n`,
};

let stage: Stage;
let parts: BotParts;
let settings: ServerSettings;
/** What the bot sent to Discord, and was refused. */
const sent: object[] = [];
const refused: string[] = [];
let person: Visitor;
let deeds = 0;

async function open(): Promise<void> {
  const app = await placeApp(DOCUMENTS);
  stage = await Stage.open(app);
  parts = await partsOf(app, stage.logger, { FEEDBACK: 'on', UNANSWERED: 'on' });
  await stage.start(app, { parts });
  await stage.setChannel({ ...NO_CHANNEL, answers: true, threads: true }, stage.world.addChannel('open').id);
  await stage.start(app, { parts });
  settings = await parts.kept.servers.get(stage.world.server.id);
  for (const question of ['Where do lanterns hang?', 'Which libraries?', 'Gardens of Hongshan District?']) {
    stage.world.you.run(stage.channel, 'ask', { question, private: question.startsWith('Where') });
  }
  stage.world.you.run(stage.channel, 'documents');
  stage.world.you.run(stage.channel, 'locality', { name: 'Quzhou' });
  stage.world.you.run(stage.channel, 'localities');
  await stage.answer(5);
}

async function close(): Promise<void> {
  await stage.close();
  parts.kept.close();
}

beforeAll(async () => {
  const { makeRequest } = DefaultRestOptions;
  vi.spyOn(DefaultRestOptions, 'makeRequest').mockImplementation(async (url, init) => {
    const response = await makeRequest(url, init);
    if (typeof init.body === 'string') sent.push(JSON.parse(init.body));
    // What the bot reads may be gone, or not for its eyes.
    if (!response.ok && init.method !== 'GET')
      refused.push(`${init.method} ${new URL(url).pathname} ${response.status}`);
    return response;
  });
  await open();
});

afterAll(async () => {
  vi.restoreAllMocks();
  await close();
});

/** Of all the bot has written, what can be pressed; and below what. */
function offered(): { messages: readonly Message[]; ids: readonly string[] } {
  const messages = stage.world.messages
    .list(stage.channel, stage.world.you.id)
    .filter(({ author, components }) => author.bot && customIds(components).length > 0)
    .slice(-40);
  return { messages, ids: messages.flatMap(({ components }) => customIds(components)) };
}

/** A member without any power, called something strange, in place of one who would have to wait. */
function somebody(): Visitor {
  if (deeds++ % DEEDS_OF_A_PERSON === 0) {
    person = stage.world.addPerson(['@everyone', '**Li**\u202e', '<@123456789012345678>', '|| `'][deeds % 4] ?? 'Li');
  }
  return person;
}

/** Sends what no client would. */
async function interact(begun: Omit<Begun, 'userId' | 'channelId'>): Promise<void> {
  const interaction = stage.world.interact({ ...begun, userId: person.id, channelId: stage.channel });
  const outcome = await stage.world.settled(interaction);
  expect(outcome.kind).toMatch(/message|choices|modal/);
}

async function commit(done: Deed): Promise<void> {
  const by = somebody();
  const { messages, ids } = offered();
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
    const open = Object.keys(settings.channels)[0] ?? '';
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
      const values = given.map((option, index) => givenFor(option, done.values[index] ?? ''));
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

interface Path {
  readonly command: Command;
  readonly path: readonly string[];
  readonly options: readonly CommandOption[];
}

function pathsOf(command: Command): Path[] {
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
function givenFor({ name, type }: CommandOption, value: string): object {
  if (type === 5) return { name, type, value: value.length % 2 === 0 };
  if (type === 4 || type === 10) return { name, type, value: value.length - 50 };
  return { name, type, value: type === 7 ? stage.channel : value };
}

function expectHarmless(): void {
  for (const body of sent.splice(0)) {
    const data = 'data' in body && typeof body.data === 'object' && body.data !== null ? body.data : body;
    if ('components' in data && !('title' in data)) expect(data).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(data).not.toHaveProperty('content', expect.stringMatching(/./));
  }
  expect(refused.splice(0)).toEqual([]);
  expect(stage.log.splice(0).filter((entry) => 'level' in entry && Number(entry.level) >= 50)).toEqual([]);
  // The newest are the last.
  for (const message of stage.world.messages.list(stage.channel, person.id).slice(-3)) {
    if (message.author.bot) expectCalm(message);
  }
}

const LOUD = ['user', 'role', 'everyone', 'here', 'emoji', 'spoiler', 'guildNavigation'];

/** Nothing that a person wrote has become more than its characters. */
function expectCalm(message: Message): void {
  expect([message.mentions, message.mention_roles, message.mention_everyone]).toEqual([[], [], false]);
  for (const text of displayedTexts(message.components)) {
    const nodes = parseMarkdown(text);
    expect(markupIn(nodes).filter((kind) => LOUD.includes(kind))).toEqual([]);
    expect(JSON.stringify(nodesOf('channel', nodes))).not.toContain('123456789012345678');
    // Text that runs the other way must not take along what stands beside it; quotes stand alone.
    expect(text.replace(/^> .*$/gm, '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
}

it('whatever members write, choose, forge or fill in, nobody is pinged, nothing breaks, and none gains power', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(deed, async (done) => {
      if (++runs % RUNS_OF_A_STAGE === 0) {
        await close();
        await open();
        deeds = 0;
      }
      await commit(done);
      expectHarmless();
    }),
    { numRuns: RUNS },
  );
  await delay(300);
  expectHarmless();
  expect(await parts.kept.servers.get(stage.world.server.id)).toEqual(settings);
  expect(settings).not.toEqual(NO_SETTINGS);
  somebody();
  stage.world.addPerson('Li').post(stage.channel, `${stage.mention} Where do the lanterns of Kecheng District hang?`);
  const { length } = stage.written();
  expect(textOf(await stage.answer(length))).toContain('in every village library');
}, 3_600_000);

it('what runs the server is refused to whoever may not manage it, and leaves all as it was', async () => {
  const other = stage.world.addPerson('Other');
  const managing = stage.world.commands.all.filter((one) => one.default_member_permissions != null).flatMap(pathsOf);
  expect(managing.length).toBeGreaterThan(8);
  const forgedPresses = [
    'undo1:remove:abcdefghijklmnop',
    'undo1:restore:abcdefghijklmnop',
    'zh~undo1:remove:abcdefghijklmnop',
  ];
  const [source = expect.fail('nothing offered')] = offered().messages;
  const channelId = stage.channel;
  const interactions = [
    ...managing.map(({ command: { id, name }, path, options }) => {
      const values = options.filter(({ type }) => type !== 11).map((option) => givenFor(option, 'Kecheng'));
      const inner = path.reduceRight<readonly object[]>((now, one) => [{ type: 1, name: one, options: now }], values);
      const data = { id, name, type: 1, options: inner, resolved: {} };
      return stage.world.interact({ kind: 'command', command: name, userId: other.id, channelId, data });
    }),
    ...forgedPresses.map((custom_id) =>
      stage.world.interact({
        kind: 'component',
        userId: other.id,
        channelId,
        source,
        data: { custom_id, component_type: 2 },
      }),
    ),
  ];
  const outcomes = await Promise.all(interactions.map((one) => stage.world.settled(one)));
  for (const outcome of outcomes) {
    const message = outcome.kind === 'message' ? stage.world.messages.find(outcome.messageId) : undefined;
    expect(message && [textOf(message), isPrivate(message)]).toEqual([
      expect.stringMatching(/Only members who may manage this server|只有能管理/),
      true,
    ]);
  }
  expect(await parts.kept.servers.get(stage.world.server.id)).toEqual(settings);
});
