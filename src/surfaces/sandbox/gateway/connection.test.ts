import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type Sandbox, startSandbox } from '../sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
});

afterAll(() => sandbox.close());

async function open(): Promise<WebSocket> {
  const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}?v=10&encoding=json`);
  expect(await received(socket)).toMatchObject({ op: 10, d: { heartbeat_interval: expect.any(Number) } });
  return socket;
}

async function received(socket: WebSocket): Promise<unknown> {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
}

test.each<[string, string, number]>([
  ['what is no JSON', '{', 4002],
  ['what has no opcode', '{"d":1}', 4002],
  ['an unknown opcode', '{"op":99,"d":null}', 4001],
  ['a presence before it is known who one is', '{"op":3,"d":{}}', 4003],
  ['a wrong token', '{"op":2,"d":{"token":"wrong","intents":0}}', 4004],
  ['a wrong token at resumption', '{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}', 4004],
  ['a shard there is not', '{"op":2,"d":{"token":"TOKEN","intents":0,"shard":[2,2]}}', 4010],
  ['more than 4096 bytes', JSON.stringify({ op: 3, d: 'x'.repeat(4096) }), 4002],
  ['intents there are not', '{"op":2,"d":{"token":"TOKEN","intents":67108864}}', 4013],
])('the gateway closes on %s', async (_, sent, code) => {
  const socket = await open();
  socket.send(sent.replace('TOKEN', sandbox.token));
  expect((await once(socket, 'close'))[0]).toBe(code);
});

test('a heartbeat is acknowledged, an unknown session is not resumed', async () => {
  const socket = await open();
  socket.send('{"op":1,"d":null}');
  expect(await received(socket)).toMatchObject({ op: 11 });
  socket.send(JSON.stringify({ op: 6, d: { token: sandbox.token, session_id: 'x', seq: 1 } }));
  expect(await received(socket)).toEqual({ op: 9, d: false });
  socket.close();
});

test('who sends more than 120 times in a minute is cut off', async () => {
  const socket = await open();
  for (let sent = 0; sent < 121; sent += 1) socket.send('{"op":1,"d":null}');
  expect((await once(socket, 'close'))[0]).toBe(4008);
});

test('direct messages go to the first of several shards alone', async () => {
  const sockets = await Promise.all([0, 1].map(() => open()));
  const heard: unknown[] = [];
  for (const [shard, socket] of sockets.entries()) {
    socket.on('message', (data) => {
      const { t, d } = JSON.parse(String(data));
      if (t === 'MESSAGE_CREATE') heard.push([shard, d.content]);
    });
    socket.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents: 1 << 12, shard: [shard, 2] } }));
    expect(await received(socket)).toMatchObject({ t: 'READY', s: 1 });
  }
  const { you } = sandbox.world;
  you.post(you.directChannel, 'in private');
  await expect.poll(() => heard).toEqual([[0, 'in private']]);
  for (const socket of sockets) socket.close();
});
