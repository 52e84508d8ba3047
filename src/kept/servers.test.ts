import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { logOf, OTHER_SERVER, SERVER } from './kept.fixture.ts';
import { KeptError } from './kept-error.ts';
import { type Follow, NO_CHANNEL, NO_SETTINGS, type ServerSettings } from './server-settings.ts';
import { Servers } from './servers.ts';

const follow = (locality: string): Follow => ({
  locality,
  channel: '323456789012345678',
  since: '2024-05-06T07:08:09.000Z',
  seen: ['AbCdEfGh'],
});

const following =
  (locality: string) =>
  (settings: ServerSettings): ServerSettings => ({ ...settings, follows: [...settings.follows, follow(locality)] });

async function kept(files: Readonly<Record<string, string>> = {}) {
  const data = await folderWith(files);
  const log = logOf();
  return { data, log, servers: new Servers(data, log), home: join(data, 'servers', SERVER) };
}

describe("a server's settings", () => {
  it('are those of one that has chosen nothing, until it has, and nothing is written before', async () => {
    const { servers, data } = await kept();
    expect(await servers.get(SERVER)).toEqual({ language: null, channels: {}, follows: [] });
    expect(await servers.all()).toEqual(new Map());
    expect(await readdir(data)).toEqual([]);
  });

  it('are there after a restart, and are nobody else’s', async () => {
    const { servers, data, log } = await kept();
    const channels = { '5': { ...NO_CHANNEL, answers: true, localities: ['330824'] } };
    const changed = await servers.change(SERVER, (settings) => ({ ...settings, language: 'zh-CN', channels }));
    const again = new Servers(data, log);
    expect(await again.get(SERVER)).toEqual(changed);
    expect(changed).toEqual({ language: 'zh-CN', channels, follows: [] });
    expect(await again.get(OTHER_SERVER)).toEqual(NO_SETTINGS);
    expect(await again.all()).toEqual(new Map([[SERVER, changed]]));
  });

  it('lose none of many changes at once, also of two bots that share the folder', async () => {
    const { servers, data, log } = await kept();
    const other = new Servers(data, log);
    const names = Array.from({ length: 20 }, (_, number) => `l${number}`);
    await Promise.all(names.map((name, number) => (number % 2 ? servers : other).change(SERVER, following(name))));
    expect((await servers.get(SERVER)).follows.map(({ locality }) => locality).sort()).toEqual(names.sort());
  });

  it('wait for another process that is writing them', async () => {
    const { servers, home } = await kept();
    await mkdir(join(home, 'lock'), { recursive: true });
    const changing = servers.change(SERVER, following('330824'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await servers.get(SERVER)).toEqual(NO_SETTINGS);
    await rm(join(home, 'lock'), { recursive: true });
    expect((await changing).follows).toHaveLength(1);
  });

  it('cannot be changed in place', async () => {
    const { servers } = await kept();
    const settings = await servers.change(SERVER, following('330824'));
    expect([settings, settings.follows, settings.channels, settings.follows[0]?.seen].map(Object.isFrozen)).toEqual(
      Array(4).fill(true),
    );
  });

  it('are as they were when a change of them fails', async () => {
    const { servers } = await kept();
    const before = await servers.change(SERVER, following('330824'));
    const refuse = () => {
      throw new RangeError('There is no such locality');
    };
    await expect(servers.change(SERVER, refuse)).rejects.toThrow(RangeError);
    const wrong = servers.change(SERVER, (settings) => ({ ...settings, follows: [{ ...follow('1'), since: 'once' }] }));
    await expect(wrong).rejects.toThrow();
    expect(await servers.get(SERVER)).toEqual(before);
  });

  it.each([
    '',
    '{"format":1,"settings":{"lang',
    '{"format":1,"settings":{"language":"fr"}}',
    '{"format":2,"settings":{}}',
  ])('that are damaged are set aside and told of, and others used (%s)', async (content) => {
    const { servers, home, log } = await kept({ [`servers/${SERVER}/settings.json`]: content });
    expect(await servers.get(SERVER)).toEqual(NO_SETTINGS);
    expect(log.messages).toEqual(['The settings of a server were damaged: they were set aside']);
    await servers.change(SERVER, following('330824'));
    const names = await readdir(home);
    const aside = names.find((name) => name.startsWith('settings.json.damaged-'));
    expect(await readFile(join(home, aside ?? ''), 'utf8')).toBe(content);
    expect((await servers.get(SERVER)).follows).toHaveLength(1);
    expect(names.sort()).toEqual(['settings.json', aside].sort());
  });

  it('that cannot be written are an error that says what to do, and the bot goes on with what there is', async () => {
    const { servers, log } = await kept({ servers: 'a file where the folder should be' });
    await expect(servers.change(SERVER, following('330824'))).rejects.toThrow(KeptError);
    await expect(servers.change(SERVER, following('330824'))).rejects.toThrow(/or set DATA to another folder\.$/);
    expect(await servers.get(SERVER)).toEqual(NO_SETTINGS);
    expect(log.messages).toEqual(['The settings of a server cannot be read']);
  });

  it('are never written over when there is no telling what they are', async () => {
    const { servers, home, log } = await kept();
    await mkdir(join(home, 'settings.json'), { recursive: true });
    await writeFile(join(home, 'settings.json', 'mine.txt'), 'mine');
    await expect(servers.change(SERVER, following('330824'))).rejects.toThrow(KeptError);
    expect(await servers.get(SERVER)).toEqual(NO_SETTINGS);
    expect(await readFile(join(home, 'settings.json', 'mine.txt'), 'utf8')).toBe('mine');
    expect(log.messages).toHaveLength(1);
  });

  it.each(['../1', '', 'a', '1/2', '..'])('are of servers only, never of a path such as "%s"', async (id) => {
    const { servers } = await kept();
    await expect(servers.get(id)).rejects.toThrow(RangeError);
    await expect(servers.change(id, following('330824'))).rejects.toThrow(RangeError);
  });
});
