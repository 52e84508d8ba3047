import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, startCaller } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
});

afterAll(() => sandbox.close());

test('messages are listed newest first, and only those before or after another', async () => {
  const { id } = sandbox.world.addChannel('history');
  const [first, second, third] = ['one', 'two', 'three'].map((content) => sandbox.world.you.post(id, content).id);
  const listed = async (query: string) => (await call('GET', `/channels/${id}/messages${query}`)).body;
  const ids = (...wanted: (string | undefined)[]) => wanted.map((one) => ({ id: one }));
  expect(await listed('?limit=2')).toMatchObject(ids(third, second));
  expect(await listed(`?before=${third}`)).toMatchObject(ids(second, first));
  expect(await listed(`?after=${second}`)).toMatchObject(ids(third));
});

test('a message is read by its id, with what it replies to', async () => {
  const { id } = sandbox.world.addChannel('replies');
  const asked = sandbox.world.you.post(id, 'Who?');
  const reference = { message_id: asked.id };
  const reply = await call('POST', `/channels/${id}/messages`, { content: 'I.', message_reference: reference });
  const read = await call('GET', `/channels/${id}/messages/${reply.body.id}`);
  const guild_id = sandbox.world.directory.guild.id;
  expect(read.body).toMatchObject({ message_reference: { type: 0, message_id: asked.id, channel_id: id, guild_id } });
  expect(await call('GET', `/channels/${id}/messages/123456789012345678`)).toMatchObject({ body: { code: 10008 } });
});

test('old messages are not read without the permission to', async () => {
  const { id } = sandbox.world.addChannel('no history');
  const post = sandbox.world.you.post(id, 'Who?');
  sandbox.world.denyBot(id, 'readMessageHistory');
  expect(await call('GET', `/channels/${id}/messages/${post.id}`)).toMatchObject({ body: { code: 50013 } });
  expect(await call('GET', `/channels/${id}/messages`)).toMatchObject({ status: 200, body: [] });
});
