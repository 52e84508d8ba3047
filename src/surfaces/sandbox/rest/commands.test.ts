import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, startCaller, times } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];
let registered: string;

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
  registered = `/applications/${sandbox.world.directory.applicationId}/commands`;
});

afterAll(() => sandbox.close());

describe('a command is refused', () => {
  const command = (changes: object) => ({ name: 'ask', description: 'Ask', ...changes });
  const group = (...options: object[]) => ({ type: 2, name: 'group', description: 'x', options });
  const option = (changes: object = {}) => ({ type: 3, name: 'question', description: 'What', ...changes });

  test.each<[string, object]>([
    ['with capitals in its name', command({ name: 'Ask' })],
    ['with a blank in its name', command({ name: 'ask me' })],
    ['with a name of 33 characters', command({ name: 'x'.repeat(33) })],
    ['without a description', command({ description: '' })],
    ['with a description of 101 characters', command({ description: 'x'.repeat(101) })],
    ['with 26 options', command({ options: times(26, (i) => option({ name: `o${i}` })) })],
    [
      'with a required option after an optional one',
      command({ options: [option(), option({ name: 'b', required: true })] }),
    ],
    ['with two options of one name', command({ options: [option(), option()] })],
    ['with 26 choices', command({ options: [option({ choices: times(26, (i) => ({ name: 'x', value: `${i}` })) })] })],
    [
      'with choices and autocomplete',
      command({ options: [option({ autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }),
    ],
    [
      'with a choice value of 101 characters',
      command({ options: [option({ choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }),
    ],
    ['with subcommands beside options', command({ options: [{ type: 1, name: 'a', description: 'x' }, option()] })],
    ['with an unknown locale', command({ name_localizations: { zh: '问' } })],
    [
      'of more than 8000 characters',
      command({
        options: times(25, (i) =>
          option({
            name: `o${i}`,
            choices: times(4, (j) => ({ name: 'x'.repeat(40), value: `${j}`.padEnd(40, 'x') })),
          }),
        ),
      }),
    ],
    ['with a group in a group', command({ options: [group(group({ type: 1, name: 'a', description: 'x' }))] })],
    ['with an option in a group', command({ options: [group(option())] })],
    [
      'with a subcommand in a subcommand',
      command({ options: [{ ...group({ type: 1, name: 'a', description: 'x' }), type: 1 }] }),
    ],
    ['with options in an option', command({ options: [option({ options: [option()] })] })],
    [
      'with a number among the choices of a text',
      command({ options: [option({ choices: [{ name: 'x', value: 1 }] })] }),
    ],
    [
      'with a text among the choices of a number',
      command({ options: [option({ type: 4, choices: [{ name: 'x', value: 'x' }] })] }),
    ],
    ['with completions of a user', command({ options: [option({ type: 6, autocomplete: true })] })],
    ['with an option of no known type', command({ options: [option({ type: 12 })] })],
    ['with an option name of 33 characters', command({ options: [option({ name: 'x'.repeat(33) })] })],
    ['with a text of at most 6001 characters', command({ options: [option({ max_length: 6001 })] })],
    ['with a choice without a name', command({ options: [option({ choices: [{ name: '', value: 'x' }] })] })],
    [
      'with two options of one name in one language',
      command({ options: ['a', 'b'].map((name) => option({ name, name_localizations: { 'zh-CN': '问' } })) }),
    ],
    [
      'with an option that is called in one language as another is in all',
      command({ options: [option({ name: 'a' }), option({ name: 'b', name_localizations: { fr: 'a' } })] }),
    ],
    ['with permissions that are no number', command({ default_member_permissions: 'ManageGuild' })],
    ['for a context there is not', command({ contexts: [3] })],
    ['of the context menu, with a name of 33 characters', { type: 3, name: 'x'.repeat(33) }],
    ['of the context menu, with a description', { type: 3, name: 'Find passages', description: 'x' }],
  ])('%s', async (_, body) => {
    expect(await call('POST', registered, body)).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await call('PUT', registered, [body])).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test.each<[string, (index: number) => object, number]>([
    ['hundredth', (i) => command({ name: `ask${i}` }), 100],
    ['fifteenth of the context menu of users', (i) => ({ type: 2, name: `Find ${i}` }), 15],
    ['fifteenth of the context menu of messages', (i) => ({ type: 3, name: `Find ${i}` }), 15],
  ])('if it comes after the %s', async (_, make, most) => {
    const path = registered.replace('/commands', `/guilds/${sandbox.world.addServer('x').id}/commands`);
    const refused = { status: 400, body: { code: 30032 } };
    expect(await call('PUT', path, times(most + 1, make))).toMatchObject(refused);
    expect(await call('PUT', path, times(most, make))).toMatchObject({ status: 200 });
  });

  test('if it is the 201st that is made in a day in a server, where those that were there do not count', async () => {
    const { id } = sandbox.world.addServer('busy');
    const path = registered.replace('/commands', `/guilds/${id}/commands`);
    const put = (from: number, count: number) =>
      call(
        'PUT',
        path,
        times(count, (i) => command({ name: `a${from + i}` })),
      );
    for (const from of [0, 0, 100]) expect(await put(from, 100)).toMatchObject({ status: 200 });
    expect(await put(200, 1)).toMatchObject({ status: 400, body: { code: 30034 } });
    sandbox.world.clock.advance(24 * 60 * 60_000);
    expect(await put(200, 1)).toMatchObject({ status: 200 });
  });

  test('if two have one name', async () => {
    const two = [command({}), command({})];
    expect(await call('PUT', registered, two)).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('if it is for a server that the bot is not in', async () => {
    const server = sandbox.world.addServer('left');
    server.removeBot();
    const path = registered.replace('/commands', `/guilds/${server.id}/commands`);
    expect(await call('PUT', path, [])).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  test('but Chinese names are taken, and a command keeps its id when it is registered again', async () => {
    const register = (description: string) => call('PUT', registered, [command({ name: '提问', description })]);
    const kept = () => sandbox.world.commands.list(null).map(({ id }) => id);
    expect(await register('Old')).toMatchObject({ status: 200 });
    const before = kept();
    expect((await register('New')).body).toMatchObject([{ name: '提问', description: 'New' }]);
    expect(kept()).toEqual(before);
  });
});

test('translations are listed when they are asked for', async () => {
  const name_localizations = { 'zh-CN': '问' };
  const options = [{ type: 3, name: 'question', description: 'What', name_localizations }];
  await call('PUT', registered, [{ name: 'ask', description: 'Ask', name_localizations, options }]);
  const listed = async (query: string) => JSON.stringify((await call('GET', `${registered}${query}`)).body);
  expect(await listed('')).not.toContain('localizations');
  expect((await listed('?with_localizations=true')).match(/问/g)).toHaveLength(2);
});
