import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flag } from '../world/message.ts';
import { type Caller, startCaller, text } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];
let channel: string;

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
  channel = `/channels/${sandbox.world.records.id}/messages`;
});

afterAll(() => sandbox.close());

const v2 = flag.componentsV2;

describe('a call is refused', () => {
  test('under a wrong token', async () => {
    expect(await call('GET', '/gateway/bot', undefined, 'wrong')).toMatchObject({ status: 401, body: { code: 0 } });
  });

  test.each<[string, string, number]>([
    ['to a route there is not', '/nowhere', 0],
    ['about an unknown message', '/channels/CHANNEL/messages/123456789012345678', 10008],
    ['about an unknown channel', '/channels/123456789012345678', 10003],
    ['about an unknown user', '/users/123456789012345678', 10013],
    ['about an unknown server', '/guilds/123456789012345678', 10004],
    ['for another application', '/applications/123456789012345678/commands', 10002],
  ])('%s', async (_, path, code) => {
    const answer = await call('GET', path.replace('CHANNEL', sandbox.world.records.id));
    expect(answer).toMatchObject({ status: 404, body: { code } });
  });

  test('with a body that is no JSON', async () => {
    const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.api}/v10${channel}`, { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50109 });
  });

  test('to change what another wrote', async () => {
    const { id } = sandbox.world.you.post(sandbox.world.records.id, 'mine');
    expect(await call('PATCH', `${channel}/${id}`, { content: 'x' })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
    expect(await call('DELETE', `${channel}/${id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test('to take the V2 flag off a message', async () => {
    const { body } = await call('POST', channel, { flags: v2, components: [text('x')] });
    const edit = { flags: 0, components: [], content: 'x' };
    expect(await call('PATCH', `${channel}/${body.id}`, edit)).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('without the permission it needs', async () => {
    const { world } = sandbox;
    const { id } = world.addChannel('closed');
    const post = () => call('POST', `/channels/${id}/messages`, { content: 'x' });
    world.denyBot(id, 'sendMessages');
    expect(await post()).toMatchObject({ status: 403, body: { code: 50013 } });
    world.denyBot(id, 'embedLinks');
    const embeds = [{ title: 'x' }];
    expect(await call('POST', `/channels/${id}/messages`, { embeds })).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });
    world.denyBot(id, 'viewChannel');
    expect(await post()).toMatchObject({ status: 403, body: { code: 50001 } });
    world.denyBot(id);
    expect(await post()).toMatchObject({ status: 200 });
  });

  test('to write in a thread without the permission for threads', async () => {
    const { world } = sandbox;
    const thread = world.addThread(world.addChannel('threads').id, 'floods');
    world.denyBot(thread.parentId, 'sendMessagesInThreads');
    const answer = await call('POST', `/channels/${thread.id}/messages`, { content: 'x' });
    expect(answer).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  test('to reply without permission to read what was written', async () => {
    const { world } = sandbox;
    const { id } = world.addChannel('unread');
    const asked = world.you.post(id, 'x');
    world.denyBot(id, 'readMessageHistory');
    const body = { content: 'x', message_reference: { message_id: asked.id } };
    expect(await call('POST', `/channels/${id}/messages`, body)).toMatchObject({ status: 400, body: { code: 160002 } });
  });

  test('to write to a person who refuses direct messages', async () => {
    const person = sandbox.world.addPerson('Shy');
    person.refuseDirectMessages();
    const answer = await call('POST', `/channels/${person.directChannel}/messages`, { content: 'x' });
    expect(answer).toMatchObject({ status: 403, body: { code: 50007 } });
  });
});
