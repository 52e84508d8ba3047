import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NO_CHANNEL, NO_SETTINGS, type ServerSettings } from '../../../kept/server-settings.ts';
import type { CommandOption } from '../../sandbox/checks/command-option.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotParts } from '../replying/context.ts';
import { expectCalm } from './calm.fixture.ts';
import { commitDeed, givenFor as givenIn, offeredOn, pathsOf } from './commit-deed.fixture.ts';
import { type Deed, deed } from './hostile-people.fixture.ts';

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

/** A member without any power, called something strange, in place of one who would have to wait. */
function somebody(): Visitor {
  if (deeds++ % DEEDS_OF_A_PERSON === 0) {
    person = stage.world.addPerson(['@everyone', '**Li**\u202e', '<@123456789012345678>', '|| `'][deeds % 4] ?? 'Li');
  }
  return person;
}

const offered = () => offeredOn(stage);
const givenFor = (option: CommandOption, value: string) => givenIn(option, value, stage.channel);

function commit(done: Deed): Promise<void> {
  return commitDeed(done, { stage, by: somebody(), open: Object.keys(settings.channels)[0] ?? '' });
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
