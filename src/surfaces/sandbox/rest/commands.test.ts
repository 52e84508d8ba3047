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
    ['of the context menu, with a description', { type: 3, name: 'Find passages', description: 'x' }],
  ])('%s', async (_, body) => {
    expect(await call('POST', registered, body)).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await call('PUT', registered, [body])).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('if it is the sixteenth of the context menu of messages', async () => {
    const commands = times(16, (i) => ({ type: 3, name: `Find ${i}` }));
    expect(await call('PUT', registered, commands)).toMatchObject({ status: 400, body: { code: 30032 } });
  });

  test('if two have one name', async () => {
    const two = [command({}), command({})];
    expect(await call('PUT', registered, two)).toMatchObject({ status: 400, body: { code: 50035 } });
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
