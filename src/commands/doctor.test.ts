import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READER, Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { logOf } from '../kept/kept.fixture.ts';
import { Servers } from '../kept/servers.ts';
import { type Sandbox, startSandbox } from '../surfaces/sandbox/sandbox.ts';

let shell: Shell;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
  shell = await Shell.indexed();
}, 60_000);

afterAll(() => sandbox.close());

describe.concurrent('doctor', () => {
  it('finds all well, a line each', async () => {
    const settings = { READER, DISCORD_TOKEN: sandbox.token, DISCORD_API: sandbox.api };
    const { code, stdout, stderr } = await shell.run(['doctor'], { settings });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^✓ Node {7}v\d+\./),
      '✓ Settings   can be used',
      `✓ Documents  2 documents in ${shell.settings.DOCUMENTS}`,
      expect.stringMatching(/^✓ Places {5}3,\d{3} places known by name$/),
      expect.stringMatching(/^✓ Encoder {4}model@[0-9a-f]{12}, 384 dimensions$/),
      expect.stringMatching(/^✓ Reader {5}reader@[0-9a-f]{12}$/),
      '✓ Judge      calibrated for these models',
      '✓ Index      2 passages, as in the documents',
      expect.stringMatching(/^✓ Kept {7}settings of servers, in .*data$/),
      expect.stringMatching(/^✓ Discord {4}the token is that of Fangzhi, on \d servers?$/),
      '✓ Intents    the Message Content Intent is on, though no channel needs it',
    ]);
  });

  it('says of everything that is wrong what to do, and fails', async () => {
    const settings = {
      DOCUMENTS: join(shell.folder, 'none'),
      ENCODER: join(shell.folder, 'no-model'),
      READER: join(shell.folder, 'no-reader'),
      CALIBRATION: join(shell.folder, 'none.json'),
      DATA: join(shell.settings.DOCUMENTS ?? '', 'mills.txt/data'),
      DISCORD_TOKEN: 'wrong',
      DISCORD_API: sandbox.api,
    };
    const outcome = await shell.runHere(['doctor'], { settings });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout.trim().split('\n').slice(2)).toEqual([
      expect.stringMatching(/^✗ Documents {2}The folder ".*none" cannot be read: set DOCUMENTS/),
      expect.stringMatching(/^✓ Places/),
      expect.stringMatching(/^✗ Encoder {4}The encoder's folder ".*no-model" does not exist: restore/),
      expect.stringMatching(/^✗ Reader {5}The reader's folder ".*no-reader" does not exist: restore/),
      expect.stringMatching(/^✗ Judge {6}The calibration in ".*none\.json" cannot be read: restore/),
      expect.stringMatching(/^✗ Index/),
      expect.stringMatching(
        /^✗ Kept {7}".*data" cannot be written to \(ENOTDIR\): see to it that Fangzhi may, or set DATA/,
      ),
      expect.stringMatching(/^✗ Discord {4}Discord does not accept the token; copy the bot’s token/),
      '✓ Intents    cannot be told without what the servers have chosen',
    ]);
    expect(told(outcome)).toEqual(['7 things to mend, see above.']);
  });

  it('says which switch the channels need whose every message is answered, and where the bot may not write', async () => {
    const { api, token, world, close } = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
    const DATA = await folderWith();
    const channel = { answers: true, threads: false, localities: [], documents: [] };
    await new Servers(DATA, logOf()).change('123456789012345678', (now) => ({ ...now, channels: { '1': channel } }));
    world.faults.refuseIntents(1 << 15);
    const body = [{ id: '1', name: 'Archive', permissions: String((1n << 10n) | (1n << 16n)) }];
    world.faults.failNext('GET', /users\/@me\/guilds/, { status: 200, body });
    const { stdout } = await shell.run(['doctor'], { settings: { DISCORD_TOKEN: token, DISCORD_API: api, DATA } });
    expect(stdout).toMatch(/^✓ Discord .*; on "Archive" it lacks SendMessages, SendMessagesInThreads: add it there/m);
    expect(stdout).toMatch(
      /^✗ Intents .* is off, so the bot cannot read 1 channel .*Message Content Intent\) and start/m,
    );
    await close();
  });

  it('names what cannot be used of the places that the operator gives', async () => {
    const folder = await folderWith({
      'mills.txt': 'Kaihua County has had mills since the Song dynasty, and every one of them is in use today.\n',
      'gazetteer.yaml': 'localities:\n  - name: Vexley\n    kind: galaxy\n',
    });
    const { stdout } = await shell.run(['doctor'], { settings: { DOCUMENTS: folder, DISCORD_TOKEN: '' } });
    expect(stdout).toMatch(/^✓ Reader {5}off$/m);
    expect(stdout).toMatch(/^✓ Places .*\n +gazetteer\.yaml: line 3: "kind" is no kind that is known: write one of/m);
  });
});
