import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { manyDocuments, Running, Shell } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const CTRL_C = '\u0003';
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

let documents: string;

beforeAll(async () => {
  documents = await folderWith(manyDocuments(20));
});

/** Runs a command on a terminal, and presses Ctrl-C as soon as it is indexing. */
async function interrupted(command: string) {
  const { folder, settings } = await Shell.open(documents);
  const line = `exec "${process.execPath}" "${PROGRAM}" ${command}`;
  const env = { PATH: process.env.PATH, TERM: 'xterm', ...settings };
  const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: folder, env });
  const running = new Running(child);
  await running.wrote(/[1-9]\d* of \d+ passages/);
  child.stdin.write(CTRL_C);
  return running.ended;
}

(hasTerminal ? describe.concurrent : describe.skip)('on a terminal, Ctrl-C while indexing', () => {
  it('ends the bot at once, with exit code 0', async () => {
    expect((await interrupted('start')).code).toBe(0);
  });

  it.each(['start', 'index'])('gives the cursor back (%s)', async (command) => {
    const { stdout } = await interrupted(command);
    expect(stdout.lastIndexOf('\u001b[?25h')).toBeGreaterThan(stdout.lastIndexOf('\u001b[?25l'));
  });
});
