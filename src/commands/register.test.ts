import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { type Sandbox, startSandbox } from '../surfaces/sandbox/sandbox.ts';

let shell: Shell;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
  shell = await Shell.open(await folderWith(TWO_DOCUMENTS));
});

afterAll(() => sandbox.close());

const run = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  shell.runHere(['register', ...args], {
    settings: { DISCORD_TOKEN: sandbox.token, DISCORD_API: sandbox.api, ...settings },
  });

describe('register', () => {
  it('says what it changed, that there is nothing to do, and what it removed', async () => {
    const first = await run([]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Everywhere: created \/ask, \/locality, .*\.\n$/);
    expect((await run([])).stdout).toBe('Nothing to do: Discord has the commands as they are.\n');
    expect((await run(['--clear'])).stdout).toMatch(/^Everywhere: removed \/ask, /);
    expect((await run(['--clear'])).stdout).toBe('Nothing to do: no commands are registered.\n');
  });

  it('says what is wrong with the settings', async () => {
    expect(told(await run([], { DISCORD_TOKEN: '' }))).toEqual([
      expect.stringMatching(/^There is no token .* DISCORD_TOKEN/),
    ]);
    const outcome = await run([], { GUILDS: '123456789012345678' });
    expect(outcome.code).toBe(1);
    expect(told(outcome)).toEqual([expect.stringMatching(/123456789012345678: add the bot to it .* out of GUILDS\.$/)]);
  });
});
