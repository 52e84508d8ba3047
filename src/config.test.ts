import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from './config.ts';
import { folderWith } from './documents/folder.fixture.ts';

const EXAMPLE = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

const defaultsIn = (folder: string): Config => ({
  discord: { token: undefined, api: undefined },
  documents: join(folder, 'seeds'),
  index: join(folder, 'embeddings/index'),
  encoder: 'embeddings/model',
  reader: 'embeddings/reader',
  calibration: resolve('embeddings/calibration.json'),
  host: '127.0.0.1',
  port: 4010,
  logLevel: 'info',
});

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment, '/nowhere');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(1);
  }
  return [];
}

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({}, '/srv/fangzhi')).toEqual(defaultsIn('/srv/fangzhi'));
  });

  it('is not changed by an unchanged copy of .env.example', async () => {
    const folder = await folderWith({ '.env': EXAMPLE });
    expect(readConfig({}, folder)).toEqual(defaultsIn(folder));
  });

  it('takes a setting left blank for one left out', () => {
    expect(readConfig({ PORT: '', DISCORD_TOKEN: ' ', LOG_LEVEL: '' }, '/a')).toEqual(defaultsIn('/a'));
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig({}, '/srv/fangzhi');
    expect([Object.isFrozen(config), Object.isFrozen(config.discord)]).toEqual([true, true]);
  });

  it('counts relative folders from the working folder, and leaves others as they are', () => {
    const config = readConfig({ DOCUMENTS: '../records', INDEX: '/var/index' }, '/srv/fangzhi');
    expect(config).toMatchObject({ documents: '/srv/records', index: '/var/index' });
  });

  it('reads .env, but the environment goes before it', async () => {
    const folder = await folderWith({ '.env': '# mine\nPORT=5000\nHOST="::1"\nDISCORD_TOKEN=from-file\n' });
    expect(readConfig({ PORT: '6000' }, folder)).toMatchObject({
      port: 6000,
      host: '::1',
      discord: { token: 'from-file' },
    });
  });

  it('has no reader when that is off', () => {
    expect(readConfig({ READER: 'off' }, '/a').reader).toBeNull();
    expect(readConfig({ READER: './off' }, '/a').reader).toBe('./off');
  });

  it("takes a server's address with or without a slash at its end", () => {
    const api = (address: string) => readConfig({ DISCORD_API: address }, '/a').discord.api;
    expect([api('http://127.0.0.1:4010/api'), api('http://127.0.0.1:4010/api//')]).toEqual(
      Array(2).fill('http://127.0.0.1:4010/api'),
    );
  });

  it.each(['0', '80', '65535'])('takes port %s', (port) => {
    expect(readConfig({ PORT: port }, '/a').port).toBe(Number(port));
  });

  it.each(['abc', '80.5', '-1', '65536', '80 81'])('refuses port %s', (port) => {
    expect(problemsOf({ PORT: port })).toEqual([expect.stringMatching(/^PORT: /)]);
  });

  it.each(['discord.com', 'ftp://127.0.0.1', 'http://'])('refuses %s as the address of a server', (address) => {
    expect(problemsOf({ DISCORD_API: address })).toEqual(['DISCORD_API: must be an http or https address']);
  });

  it('names everything that is wrong at once', () => {
    expect(problemsOf({ PORT: 'abc', LOG_LEVEL: 'loud', DISCORD_API: 'x' }).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['PORT', 'LOG_LEVEL', 'DISCORD_API']),
    );
  });

  it('says which log levels there are', () => {
    expect(problemsOf({ LOG_LEVEL: 'loud' })).toEqual([expect.stringMatching(/trace.*debug.*info.*silent/)]);
  });
});
