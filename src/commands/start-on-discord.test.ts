import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, Shell, told } from '../cli.fixture.ts';
import { displayedTexts } from '../surfaces/sandbox/checks/component-tree.ts';
import { type Sandbox, startSandbox } from '../surfaces/sandbox/sandbox.ts';
import { encoderOf, PROBED } from './probe.fixture.ts';
import { freePort } from './process.fixture.ts';

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexed();
}, 60_000);

describe('start with a token', () => {
  let sandbox: Sandbox;
  let bot: Running;
  let port: string;
  const settings = () => ({ ...PROBED, DISCORD_TOKEN: sandbox.token, DISCORD_API: sandbox.api });

  beforeAll(async () => {
    sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
    port = await freePort();
    const pages = { PORT: port, PUBLIC_URL: 'https://library.example/' };
    bot = shell.start(['start'], { settings: { ...settings(), ...pages } });
    await bot.wrote(/is on Discord/);
  });

  afterAll(() => sandbox.close());

  /** Asks in private, and waits for the reply. */
  async function reply(question: string): Promise<string> {
    const { you } = sandbox.world;
    const before = you.messages(you.directChannel).length;
    you.post(you.directChannel, question);
    const { components } = await sandbox.world.waitFor(() => you.messages(you.directChannel)[before + 1]);
    return displayedTexts(components).join('\n');
  }

  it('says who it is and how to add it to a server', () => {
    expect(bot.stdout).toMatch(
      /^Fangzhi is on Discord\. Add it to a server: http\S+\/oauth2\/authorize\?client_id=\d+\S*permissions=\d+\S*\n$/,
    );
    expect(told(bot)).toEqual([]);
  });

  it('serves the documents as pages, where it has a public address', async () => {
    const page = await fetch(`http://127.0.0.1:${port}/documents`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Mills of Huabu')]);
  });

  it('answers', async () => {
    expect(await reply('Who pays for the books in Huabu?')).toContain('The county pays for the lamps');
  });

  it('answers the next question when the encoder was killed', async () => {
    process.kill(await encoderOf(bot), 'SIGKILL');
    expect(await reply('How many stones is a mill of Huabu built of?')).toContain('90 stones');
    expect(bot.stderr.match(/probe: encoder \d+/g)).toHaveLength(2);
  });

  it('keeps questions and answers out of the log', () => {
    expect(bot.stderr).not.toMatch(/Huabu|stones|lamps/);
  });

  it('leaves Discord and ends with exit code 0 at SIGTERM', async () => {
    const outcome = await bot.stop('SIGTERM');
    expect(outcome).toMatchObject({ code: 0, signal: null });
    expect(told(outcome)).toEqual([]);
    expect(sandbox.world.presence.sessions).toBe(0);
  });
});

describe.concurrent('start with a token that is of no use', () => {
  let sandbox: Sandbox;
  const settings = () => ({ DISCORD_TOKEN: sandbox.token, DISCORD_API: sandbox.api });

  beforeAll(async () => {
    sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
  });

  afterAll(() => sandbox.close());

  it('ends when it is wrong, and says in one sentence what to do', async () => {
    const outcome = await shell.run(['start'], { settings: { ...settings(), DISCORD_TOKEN: `${sandbox.token}x` } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(/^Discord does not accept the token; copy .* DISCORD_TOKEN/)]);
  });

  it('ends when Discord cannot be reached, and says what to do', async () => {
    const api = 'http://127.0.0.1:9/api';
    const outcome = await shell.run(['start'], { settings: { ...settings(), DISCORD_API: api } });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      `Cannot reach Discord at ${api} (ECONNREFUSED); check the network connection, then start the bot again.`,
    ]);
  });

  it('ends when it is revoked while the bot runs, and says in one sentence what to do', async () => {
    const running = shell.start(['start'], { settings: settings() });
    await running.wrote(/is on Discord/);
    sandbox.world.faults.revokeToken();
    const outcome = await running.ended;
    expect(outcome.code).toBe(1);
    expect(told(outcome)).toEqual([expect.stringMatching(/^Discord does not accept the token; copy .* DISCORD_TOKEN/)]);
  });
});
