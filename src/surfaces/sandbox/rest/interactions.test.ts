import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flag } from '../world/message.ts';
import { type Caller, startCaller, text, times } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];
let registered: string;

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
  registered = `/applications/${sandbox.world.directory.applicationId}/commands`;
});

afterAll(() => sandbox.close());

const v2 = flag.componentsV2;

describe('an answer to an interaction is refused', () => {
  const ask = async () => {
    await call('PUT', registered, [
      {
        name: 'ask',
        description: 'Ask',
        options: [{ type: 3, name: 'place', description: 'Where', autocomplete: true }],
      },
    ]);
    return sandbox.world.you.run(sandbox.world.records.id, 'ask');
  };
  const callback = ({ id, token }: { id: string; token: string }) => `/interactions/${id}/${token}/callback`;
  const webhook = (token: string, rest = '') => `/webhooks/${sandbox.world.directory.applicationId}/${token}${rest}`;
  const reply = { type: 4, data: { content: 'x' } };

  test('the second time', async () => {
    const interaction = await ask();
    expect(await call('POST', callback(interaction), reply)).toMatchObject({ status: 204 });
    expect(await call('POST', callback(interaction), reply)).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test('after three seconds', async () => {
    const interaction = await ask();
    sandbox.world.clock.advance(3_001);
    expect(await call('POST', callback(interaction), reply)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test('under a wrong token', async () => {
    const { id } = await ask();
    expect(await call('POST', callback({ id, token: 'x' }), reply)).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  test.each<[string, object]>([
    ['deferred with the V2 flag', { type: 5, data: { flags: flag.ephemeral | v2 } }],
    ['which updates a message, to a command', { type: 7, data: { content: 'x' } }],
    ['with completions, to a command', { type: 8, data: { choices: [] } }],
    ['too long', { type: 4, data: { content: 'x'.repeat(2001) } }],
    ['of no known type', { type: 1 }],
    ['which updates a message later, to a command', { type: 6 }],
    ['with a flag that cannot be set', { type: 4, data: { content: 'x', flags: flag.loading } }],
    [
      'with a form titled in 46 characters',
      { type: 9, data: { title: 'x'.repeat(46), custom_id: 'f', components: [text('x')] } },
    ],
  ])('%s', async (_, body) => {
    expect(await call('POST', callback(await ask()), body)).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('with 26 completions, or one that is empty or too long, or deferred', async () => {
    await ask();
    const { world } = sandbox;
    const sent = new Promise<{ id: string; token: string }>((resolve) => {
      const stop = world.dispatches.add(({ data }) => {
        stop();
        const { id, token } = Object(data(0));
        resolve({ id, token });
      });
    });
    const completing = world.you.complete(world.records.id, 'ask', { place: 'h' }, 'place');
    const interaction = await sent;
    const choices = times(26, (i) => ({ name: 'x', value: `${i}` }));
    const refused = await call('POST', callback(interaction), { type: 8, data: { choices } });
    expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
    for (const choice of [
      { name: '', value: 'x' },
      { name: 'x'.repeat(101), value: 'x' },
      { name: 'x', value: '' },
      { name: 'x', value: 'x'.repeat(101) },
    ]) {
      const answer = await call('POST', callback(interaction), { type: 8, data: { choices: [choice] } });
      expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    }
    expect(await call('POST', callback(interaction), { type: 5 })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    await call('POST', callback(interaction), { type: 8, data: { choices: choices.slice(1) } });
    expect(await completing).toHaveLength(25);
  });

  test('by edit before there was any, and once the token is fifteen minutes old', async () => {
    const interaction = await ask();
    const original = webhook(interaction.token, '/messages/%40original');
    expect(await call('PATCH', original, { content: 'x' })).toMatchObject({ status: 404, body: { code: 10015 } });
    await call('POST', callback(interaction), reply);
    expect(await call('PATCH', original, { content: 'y' })).toMatchObject({ status: 200, body: { content: 'y' } });
    sandbox.world.clock.advance(15 * 60_000);
    expect(await call('PATCH', original, { content: 'z' })).toMatchObject({ status: 401, body: { code: 50027 } });
    expect(await call('POST', webhook(interaction.token), { content: 'z' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test('by edit of a message that was deleted', async () => {
    const interaction = await ask();
    await call('POST', callback(interaction), reply);
    const original = webhook(interaction.token, '/messages/@original');
    expect(await call('DELETE', original)).toMatchObject({ status: 204 });
    expect(await call('PATCH', original, { content: 'y' })).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  test('by edit that would make it ephemeral', async () => {
    const interaction = await ask();
    await call('POST', callback(interaction), reply);
    const original = webhook(interaction.token, '/messages/@original');
    const edit = { content: 'y', flags: flag.ephemeral };
    expect(await call('PATCH', original, edit)).toMatchObject({ status: 400, body: { code: 50035 } });
  });
});

test('a follow-up is read, changed and deleted', async () => {
  await call('PUT', registered, [{ name: 'ask', description: 'Ask' }]);
  const { id, token } = sandbox.world.you.run(sandbox.world.records.id, 'ask');
  await call('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content: 'one' } });
  const webhook = `/webhooks/${sandbox.world.directory.applicationId}/${token}`;
  const followUp = await call('POST', webhook, { content: 'two' });
  const path = `${webhook}/messages/${followUp.body.id}`;
  expect(await call('PATCH', path, { content: 'three' })).toMatchObject({ status: 200 });
  expect(await call('GET', path)).toMatchObject({ status: 200, body: { content: 'three' } });
  expect(await call('GET', `${webhook}/messages/%40original`)).toMatchObject({ body: { content: 'one' } });
  expect(await call('DELETE', path)).toMatchObject({ status: 204 });
  expect(await call('GET', path)).toMatchObject({ status: 404, body: { code: 10008 } });
});
