import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, Shell, TWO_DOCUMENTS } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { displayedTexts } from '../surfaces/sandbox/checks/component-tree.ts';
import { type Sandbox, startSandbox } from '../surfaces/sandbox/sandbox.ts';

describe('start with SHARDS=auto', () => {
  let sandbox: Sandbox;
  let bot: Running;
  let channels: string[];

  beforeAll(async () => {
    const shell = await Shell.open(await folderWith(TWO_DOCUMENTS));
    sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
    const { world } = sandbox;
    const other = world.addServer('Other');
    channels = [world.records.id, other.addChannel('other').id];
    world.presence.recommendedShards = 2;
    const settings = { DISCORD_TOKEN: sandbox.token, DISCORD_API: sandbox.api, SHARDS: 'auto' };
    bot = shell.start(['start'], { settings });
    await bot.wrote(/All shards are ready/);
  }, 120_000);

  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
  });

  /** The texts of what the bot has written in a channel. */
  const written = (channel: string) =>
    sandbox.world.you
      .messages(channel)
      .filter(({ author }) => author.bot)
      .map(({ components }) => displayedTexts(components).join('\n'));

  async function answerIn(channel: string): Promise<string> {
    const { world } = sandbox;
    const before = written(channel).length;
    world.you.post(channel, `<@${world.directory.bot.id}> How many stones is a mill of Huabu built of?`);
    return world.waitFor(() => written(channel)[before]);
  }

  it('is two processes, each for some of the servers, that together answer all of them once', async () => {
    expect(sandbox.world.presence.sessions).toBe(2);
    for (const channel of [...channels, sandbox.world.you.directChannel]) {
      expect(await answerIn(channel)).toContain('90 stones');
    }
    expect(channels.map((channel) => written(channel).length)).toEqual([1, 1]);
  });

  it('says once who it is', () => {
    expect(bot.stdout.match(/is on Discord/g)).toHaveLength(1);
  });

  it('starts a process again that was killed', async () => {
    const [, pid] = await bot.wrote(/"pid":(\d+),"hostname":"[^"]*","shard":1,/);
    process.kill(Number(pid), 'SIGKILL');
    await bot.wrote(/A shard ended; starting it again/);
    await sandbox.world.waitFor(() => (sandbox.world.presence.sessions === 1 ? true : undefined));
    await sandbox.world.waitFor(() => (sandbox.world.presence.sessions === 2 ? true : undefined), 30_000);
    expect(await answerIn(channels[1] ?? '')).toContain('90 stones');
  }, 60_000);

  it('leaves Discord with all of them and ends with exit code 0 at SIGTERM', async () => {
    expect(await bot.stop('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect(sandbox.world.presence.sessions).toBe(0);
  });
});
