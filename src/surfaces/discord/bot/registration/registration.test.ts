import { ApplicationCommandOptionType, ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts';
import { WHERE } from '../../commands/command.ts';
import { registerOffline } from '../register-commands.ts';
import type { CommandData } from './command-body.ts';
import { registerIn } from './register-in.ts';
import { type OfflineRegistrar, openRegistrar } from './registrar.ts';

let sandbox: Sandbox;
let registrar: OfflineRegistrar;
/** What was written to Discord. */
let writes: string[];

beforeEach(async () => {
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
  registrar = await openRegistrar(sandbox.token, sandbox.api);
  writes = [];
  registrar.rest.on('response', ({ method }) => method !== 'GET' && writes.push(method));
});

afterEach(() => sandbox.close());

const plain = (name: string, changes: Partial<CommandData> = {}): CommandData =>
  Object.assign({ ...WHERE, name, description: 'What it does', nameLocalizations: { 'zh-CN': '名称' } }, changes);

const rich = plain('rich', {
  defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
  options: [
    { type: ApplicationCommandOptionType.Boolean, name: 'wish', description: 'Whether', required: false },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      description: 'Where',
      channelTypes: [ChannelType.PublicThread, ChannelType.GuildText],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'tongue',
      description: 'Which',
      choices: [{ name: 'Own', nameLocalizations: { 'zh-CN': '自己' }, value: 'own' }],
    },
  ],
});

const ALL = ['a', 'b', 'c', 'd'].map((name) => plain(name)).concat(rich);
const registered = (scope: string | null) => sandbox.world.commands.list(scope).map(({ name }) => name);
const register = (data: readonly CommandData[], listed: readonly string[] = []) =>
  registerIn(registrar, { listed, others: registrar.servers }, data);

describe('the registration of commands', () => {
  it('writes all at first, nothing when Discord has them, and else only what has changed', async () => {
    await register(ALL);
    expect(writes).toEqual(['PUT']);
    expect(sandbox.world.commands.list(null).find(({ name }) => name === 'rich')).toMatchObject({
      default_member_permissions: '32',
      contexts: [0, 1],
    });

    await register(ALL);
    expect(writes).toEqual(['PUT']);

    const [, second, ...others] = ALL;
    const renamed = plain('a', { nameLocalizations: { 'zh-CN': '别名' } });
    const { changes } = await register([renamed, ...others, plain('e')]);
    expect(writes).toEqual(['PUT', 'PUT']);
    expect(changes[0]).toMatchObject({ created: ['/e'], edited: ['/a'], removed: [`/${second?.name}`] });
    const { changes: later } = await register([plain('a'), ...others, plain('e')]);
    expect(later[0]).toMatchObject({ created: [], edited: ['/a'], removed: [] });
    expect(writes).toEqual(['PUT', 'PUT', 'PATCH']);
  });

  it('takes back what a command no longer has', async () => {
    await register(ALL);
    await register(ALL.map((one) => (one === rich ? plain('rich') : one)));
    const found = sandbox.world.commands.list(null).find(({ name }) => name === 'rich');
    expect(found).toMatchObject({ default_member_permissions: null, options: [] });
    expect(writes).toEqual(['PUT', 'PATCH']);
  });

  it('leaves no command to be seen twice, in whichever servers it was registered before', async () => {
    const [first] = registrar.servers;
    const other = sandbox.world.addServer('Other').id;
    const places = { listed: [first ?? '', other], others: [] };
    await registerIn(registrar, { listed: [], others: [] }, ALL);
    await registerIn(registrar, places, ALL);
    expect([registered(null), registered(first ?? '').length, registered(other).length]).toEqual([[], 5, 5]);

    writes = [];
    await registerIn(registrar, places, ALL);
    expect(writes).toEqual([]);

    await registerIn(registrar, { listed: [], others: [first ?? '', other] }, ALL);
    expect([registered(null).length, registered(first ?? ''), registered(other)]).toEqual([5, [], []]);
  });

  it('says what to do when Discord takes no more today, and leaves what there was', async () => {
    const server = sandbox.world.addServer('Busy').id;
    await registerIn(registrar, { listed: [], others: [] }, ALL);
    const body = { code: 30034, message: 'Max number of daily application command creates has been reached (200)' };
    sandbox.world.faults.failNext('PUT', new RegExp(`${server}/commands$`), { status: 400, body });
    const { failures } = await register(ALL, [server]);
    expect(failures.map(({ message }) => message)).toEqual([
      `The commands cannot be registered in the server ${server}: Discord takes 200 new ones a day, and these were used up; try again tomorrow.`,
    ]);
    expect(registered(null)).toHaveLength(5);
  });

  it('names the server that the bot is not on', async () => {
    const gone = sandbox.world.addServer('Gone');
    gone.removeBot();
    const { failures } = await register(ALL, [gone.id]);
    expect(failures[0]?.message).toContain(
      `${gone.id}: add the bot to it by the invite link, or take it out of GUILDS`,
    );
  });

  it('is of the bot’s own commands, without its going online, and can be taken back whole', async () => {
    const options = { listed: [], api: sandbox.api };
    const { changes } = await registerOffline(sandbox.token, { ...options, clear: false });
    expect(changes[0]?.created).toContain('/ask');
    expect((await registerOffline(sandbox.token, { ...options, clear: false })).changes[0]?.created).toEqual([]);
    expect(sandbox.world.presence.sessions).toBe(0);
    await registerOffline(sandbox.token, { ...options, clear: true });
    expect(registered(null)).toEqual([]);
  });
});
