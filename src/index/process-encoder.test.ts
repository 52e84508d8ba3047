import { type ChildProcess, execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONG_PASSAGE, MODEL, startEncoder } from './bundled-encoder.fixture.ts';
import { isRunning, watchChildren } from './child-watch.fixture.ts';
import type { Encoder } from './encoder.ts';

const { children, newest: newestChild } = watchChildren();

describe('an encoder whose process dies', () => {
  let encoder: Encoder;

  beforeEach(async () => {
    encoder = await startEncoder(MODEL);
  });
  afterEach(() => encoder.close());

  it('keeps every promise when it is killed amid a queue', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `The ${i}th village of the township`);
    const expected = await Promise.all(texts.map((text) => encoder.embed(text, 'indexing')));

    const pending = texts.map((text) => encoder.embed(text, 'indexing'));
    await pending[3];
    newestChild().kill('SIGKILL');
    expect(await Promise.all(pending)).toEqual(expected);
  });

  it('comes back when it was killed while idle', async () => {
    newestChild().kill('SIGKILL');
    await once(newestChild(), 'close');
    await expect(encoder.embed('Jiangshan', 'question')).resolves.toHaveLength(encoder.dimensions);
  });

  it('gives up a text over which it dies twice, and does the others', async () => {
    const [deadly, harmless] = [encoder.embed(LONG_PASSAGE, 'indexing'), encoder.embed('Qujiang', 'indexing')];
    const rejected = expect(deadly).rejects.toThrow(/stopped twice over the same text: free some memory/);
    const before = children.length;
    newestChild().kill('SIGKILL');
    await expect.poll(() => children.length).toBe(before + 1);
    newestChild().once('message', () => newestChild().kill('SIGKILL'));

    await rejected;
    await expect(harmless).resolves.toHaveLength(encoder.dimensions);
  });

  it('gives up when it cannot start again, and starts when asked later', async () => {
    const killAtBirth = () => setImmediate(() => newestChild().kill('SIGKILL'));
    newestChild().kill('SIGKILL');
    subscribe('child_process', killAtBirth);
    const before = children.length;
    const results = await Promise.allSettled([encoder.embed('a', 'indexing'), encoder.embed('b', 'question')]);
    unsubscribe('child_process', killAtBirth);

    const gaveUp = expect.objectContaining({ message: expect.stringContaining('stopped twice while starting') });
    expect(results).toEqual(Array(2).fill({ status: 'rejected', reason: gaveUp }));
    expect(children.length - before).toBe(2);
    await expect(encoder.embed('c', 'question')).resolves.toHaveLength(encoder.dimensions);
  });
});

describe('closing the encoder', () => {
  it('rejects what is pending and leaves no process, also when closed twice', async () => {
    const encoder = await startEncoder(MODEL);
    const pending = [LONG_PASSAGE, 'Kecheng', 'Quzhou'].map((text) => encoder.embed(text, 'indexing'));
    const settled = Promise.allSettled(pending);
    await Promise.all([encoder.close(), encoder.close()]);

    expect(isRunning(newestChild())).toBe(false);
    for (const result of await settled) expect(result).toMatchObject({ reason: { name: 'EncoderError' } });
    await expect(encoder.embed('late', 'question')).rejects.toThrow(/was closed/);
  });

  it('leaves no process of an idle one', async () => {
    const encoder = await startEncoder(MODEL);
    await encoder.close();
    expect(isRunning(newestChild())).toBe(false);
  });

  it('works while the encoder is still starting', async () => {
    const closing = new AbortController();
    const before = children.length;
    const starting = startEncoder(MODEL, { signal: closing.signal });
    const rejected = expect(starting).rejects.toThrow(/was closed/);
    await expect.poll(() => children.length).toBe(before + 1);
    closing.abort();
    await rejected;
    expect(isRunning(newestChild())).toBe(false);
  });

  it('lets a finished command exit, having printed nothing', async () => {
    const { child, output } = runProgram('await encoder.close();');
    const [code] = await once(child, 'close');
    expect({ code, output: output() }).toEqual({ code: 0, output: '' });
  });

  it('happens by itself when the command is killed, but not at Ctrl-C', async () => {
    const { child, output } = runProgram('console.log(encoderPid); setInterval(() => {}, 1000);');
    await expect.poll(output, { timeout: 5_000 }).toMatch(/\d+\n/);
    const encoderPid = Number.parseInt(output(), 10);
    process.kill(encoderPid, 'SIGINT');
    await pause(100);
    expect(await isGone(encoderPid)).toBe(false);

    child.kill('SIGKILL');
    await expect.poll(() => isGone(encoderPid), { timeout: 5_000 }).toBe(true);
  });
});

/** Runs a program that has started `encoder`, in a process of its own. */
function runProgram(rest: string): { child: ChildProcess; output: () => string } {
  const start = `
    import { subscribe } from 'node:diagnostics_channel';
    import { startModels } from './dist/index/start-models.js';
    let encoderPid;
    subscribe('child_process', ({ process }) => process.once('spawn', () => { encoderPid = process.pid; }));
    const { encoder } = await startModels({ encoder: '${MODEL}', reader: null });
    await encoder.embed('Longyou', 'question');
  `;
  let output = '';
  const child = execFile(process.execPath, ['--input-type=module', '--eval', start + rest]);
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: string) => {
      output += text;
    });
  return { child, output: () => output };
}

/** A zombie is gone as well: it only waits for init to notice. */
async function isGone(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.includes(') Z ');
}
