import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from './config.ts';
import { folderWith } from './documents/folder.fixture.ts';

const EXAMPLE = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

const defaultsIn = (folder: string): Config => ({
  discord: { token: undefined, api: undefined, shards: 1, shard: null, guilds: [] },
  documents: join(folder, 'seeds'),
  index: join(folder, 'embeddings/index'),
  encoder: 'embeddings/model',
  reader: 'embeddings/reader',
  calibration: resolve('embeddings/calibration.json'),
  host: '127.0.0.1',
  port: 4010,
  publicUrl: undefined,
  kept: { folder: join(folder, 'data'), feedback: false, unanswered: false, days: 90 },
  allowedSources: [],
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
    const parts = [config, config.discord, config.discord.guilds, config.kept, config.allowedSources];
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
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

  it('keeps nothing of what is asked unless told so, and then for as long as told', () => {
    const { kept } = readConfig({ FEEDBACK: 'on', RETENTION_DAYS: '3650', DATA: 'kept' }, '/a');
    expect(kept).toEqual({ folder: '/a/kept', feedback: true, unanswered: false, days: 3650 });
  });

  it.each([
    ['FEEDBACK', 'yes', 'must be on or off'],
    ['UNANSWERED', 'On', 'must be on or off'],
    ['RETENTION_DAYS', '0', 'must be a whole number of days from 1 to 3650'],
    ['RETENTION_DAYS', '3651', 'must be a whole number of days from 1 to 3650'],
    ['RETENTION_DAYS', 'forever', 'must be a whole number of days from 1 to 3650'],
    ['SHARDS', '0', 'must be auto or a whole number from 1 to 100'],
    ['SHARDS', '101', 'must be auto or a whole number from 1 to 100'],
    ['SHARDS', 'many', 'must be auto or a whole number from 1 to 100'],
    ['PUBLIC_URL', 'example.org', 'must be an http or https address'],
    ['GUILDS', '123456789012345678, records', '"records" is not the id of a server'],
    ['ALLOWED_SOURCES', 'https://example.org', '"https://example.org" is not the name of a host, such as example.org'],
    ['ALLOWED_SOURCES', 'example.org:80', '"example.org:80" is not the name of a host, such as example.org'],
    ['ALLOWED_SOURCES', '*.example.org', '"*.example.org" is not the name of a host, such as example.org'],
  ])('refuses %s=%s, and says what it must be', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
    expect(problemsOf({ [name]: value })[0]).toContain(problem);
  });

  it('takes lists with or without spaces, and hosts in any case', () => {
    const settings = { GUILDS: '123456789012345678,223456789012345678', ALLOWED_SOURCES: ' Example.org , a-b.cn,' };
    const { discord, allowedSources } = readConfig(settings, '/a');
    expect(discord.guilds).toEqual(['123456789012345678', '223456789012345678']);
    expect(allowedSources).toEqual(['example.org', 'a-b.cn']);
  });

  it.each([
    ['auto', 'auto'],
    ['100', 100],
  ])('spreads the servers over %s connections', (written, shards) => {
    expect(readConfig({ SHARDS: written }, '/a').discord.shards).toBe(shards);
  });

  it('takes the public address with or without a slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://example.org/records/' }, '/a').publicUrl).toBe(
      'https://example.org/records',
    );
  });

  it('names everything that is wrong at once', () => {
    const wrong = { PORT: 'abc', LOG_LEVEL: 'loud', DISCORD_API: 'x', FEEDBACK: 'yes', SHARDS: '0', GUILDS: 'a' };
    expect(
      problemsOf(wrong)
        .map((line) => line.split(/\W/)[0])
        .sort(),
    ).toEqual(Object.keys(wrong).sort());
  });

  it('says which log levels there are', () => {
    expect(problemsOf({ LOG_LEVEL: 'loud' })).toEqual([expect.stringMatching(/trace.*debug.*info.*silent/)]);
  });
});
