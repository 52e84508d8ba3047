import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, startCaller } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
});

afterAll(() => sandbox.close());

const asked = () => {
  const { id } = sandbox.world.addChannel('books');
  return sandbox.world.you.post(id, 'Which books?');
};

describe('a thread is refused', () => {
  test.each<[string, object]>([
    ['without a name', {}],
    ['with an empty name', { name: '' }],
    ['with a name of 101 characters', { name: 'x'.repeat(101) }],
    ['that is archived after two hours', { name: 'x', auto_archive_duration: 120 }],
  ])('%s', async (_, body) => {
    const { id, channel_id } = asked();
    const refused = { status: 400, body: { code: 50035 } };
    expect(await call('POST', `/channels/${channel_id}/messages/${id}/threads`, body)).toMatchObject(refused);
    expect(await call('POST', `/channels/${channel_id}/threads`, { type: 11, ...body })).toMatchObject(refused);
  });

  test.each([60, 1440, 4320, 10080])('not when it is archived after %i minutes', async (auto_archive_duration) => {
    const { id, channel_id } = asked();
    const made = await call('POST', `/channels/${channel_id}/messages/${id}/threads`, {
      name: 'x',
      auto_archive_duration,
    });
    expect(made).toMatchObject({ status: 201, body: { id, thread_metadata: { auto_archive_duration } } });
  });

  test('from a message that has one', async () => {
    const { id, channel_id } = asked();
    const open = () => call('POST', `/channels/${channel_id}/messages/${id}/threads`, { name: 'x' });
    expect(await open()).toMatchObject({ status: 201 });
    expect(await open()).toMatchObject({ status: 400, body: { code: 160004 } });
  });

  test('without the permission to open threads', async () => {
    const { id, channel_id } = asked();
    sandbox.world.denyBot(channel_id, 'createPublicThreads');
    const refused = { status: 403, body: { code: 50013 } };
    const body = { name: 'x', type: 11 };
    expect(await call('POST', `/channels/${channel_id}/messages/${id}/threads`, body)).toMatchObject(refused);
    expect(await call('POST', `/channels/${channel_id}/threads`, body)).toMatchObject(refused);
  });

  test('in a thread, and in direct messages', async () => {
    const { you } = sandbox.world;
    const thread = sandbox.world.addThread(sandbox.world.records.id, 'x');
    for (const id of [thread.id, you.directChannel]) {
      const answer = await call('POST', `/channels/${id}/threads`, { name: 'x', type: 11 });
      expect(answer).toMatchObject({ status: 400, body: { code: 50024 } });
    }
  });
});

describe('a message is refused', () => {
  test('in a forum itself', async () => {
    const { id } = sandbox.world.server.addForum('questions');
    const answer = await call('POST', `/channels/${id}/messages`, { content: 'x' });
    expect(answer).toMatchObject({ status: 400, body: { code: 50008 } });
  });

  test('in a thread that is archived and locked, where nothing can be changed either', async () => {
    const { id } = sandbox.world.addThread(sandbox.world.records.id, 'x');
    const path = `/channels/${id}/messages`;
    const sent = await call('POST', path, { content: 'x' });
    sandbox.world.archiveThread(id);
    const refused = { status: 400, body: { code: 50083 } };
    expect(await call('POST', path, { content: 'x' })).toMatchObject(refused);
    expect(await call('PATCH', `${path}/${sent.body.id}`, { content: 'y' })).toMatchObject(refused);
    expect(await call('PUT', `${path}/${sent.body.id}/reactions/x/@me`)).toMatchObject(refused);
    expect(await call('DELETE', `${path}/${sent.body.id}`)).toMatchObject({ status: 204 });
  });
});

test('a bot archives and renames its own thread, and locks none without the permission', async () => {
  const { id, channel_id } = asked();
  await call('POST', `/channels/${channel_id}/messages/${id}/threads`, { name: 'x' });
  const path = `/channels/${id}`;
  expect(await call('PATCH', path, { name: 'y' })).toMatchObject({ status: 200, body: { name: 'y' } });
  expect(await call('PATCH', path, { locked: true })).toMatchObject({ status: 403, body: { code: 50013 } });
  expect(await call('PATCH', path, { archived: true })).toMatchObject({ status: 200 });
  expect(await call('PATCH', path, { name: 'z' })).toMatchObject({ status: 400, body: { code: 50083 } });
  expect(await call('PATCH', path, { archived: false })).toMatchObject({ status: 200 });
  const { threads } = Object((await call('GET', `/guilds/${sandbox.world.server.id}/threads/active`)).body);
  expect(threads.map((thread: { id: string }) => thread.id)).toContain(id);
});
