import type { ChildProcess } from 'node:child_process';
import { execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isRunning, watchChildren } from './child-watch.fixture.ts';
import type { Encoder } from './encoder.ts';
import { type StartOptions, startModels } from './start-models.ts';

const MODEL = 'embeddings/model';
const WEIGHTS = 'onnx/model_quantized.onnx';
const LONG_PASSAGE = 'The county lies in the west of the province, between two ranges of hills. '.repeat(40);

async function startEncoder(model: string, options?: StartOptions): Promise<Encoder> {
  return (await startModels({ encoder: model, reader: null }, options)).encoder;
}

const { children, newest: newestChild } = watchChildren();

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

describe('the bundled encoder', () => {
  let encoder: Encoder;
  const embed = (text: string) => encoder.embed(text, 'question');

  beforeAll(async () => {
    encoder = await startEncoder(MODEL);
  });
  afterAll(() => encoder.close());

  it('is named by its content and says how long its vectors are', async () => {
    expect(encoder.id).toMatch(/^model@[0-9a-f]{12}$/);
    expect(await embed('Longyou')).toHaveLength(encoder.dimensions);
  });

  it('gives the same text the same vector, whatever was asked in between', async () => {
    const first = await embed('Where does the tea of Kaihua grow?');
    await embed(LONG_PASSAGE);
    expect(await embed('Where does the tea of Kaihua grow?')).toEqual(first);
  });

  it.each([
    ['a name', 'Longyou'],
    ['Chinese', '龙游县'],
    ['no text', ''],
    ['half a character', '\u{1f375}\ud800'],
    ['a long passage', LONG_PASSAGE],
  ])('gives %s unit length', async (_, text) => {
    expect(Math.hypot(...(await embed(text)))).toBeCloseTo(1, 4);
  });

  it('puts a sentence nearer to its Chinese translation than to another sentence', async () => {
    const english = await embed('The river flows through the county town.');
    const chinese = await embed('河流穿过县城。');
    const other = await embed('学生们在大学里学习数学。');
    expect(dot(english, chinese)).toBeGreaterThan(dot(english, other) + 0.2);
  });

  it('tells how well a passage meets each word of a question, in other words or another language too', async () => {
    const question = 'How old is the bridge?';
    const [same, meant, chinese, other] = await Promise.all(
      [question, 'The crossing was built 300 years ago.', '这座桥有三百年历史。', 'Students learn mathematics.'].map(
        (text) => encoder.align(question, text),
      ),
    );
    expect(same).toBeCloseTo(1, 4);
    expect(meant).toBeGreaterThan((other ?? 1) + 0.1);
    expect(chinese).toBeGreaterThan((other ?? 1) + 0.1);
  });

  it('finds nothing met where there are no words', async () => {
    expect(await encoder.align('', 'The bridge is old.')).toBe(0);
    expect(await encoder.align('How old?', '')).toBe(0);
  });

  it('reads no further than its limit', async () => {
    const vector = await embed(LONG_PASSAGE.repeat(2));
    expect(await embed(LONG_PASSAGE.repeat(3))).toEqual(vector);
  });

  it.runIf(process.platform === 'linux')('loads nothing for images, which would take time and memory', async () => {
    const files = await readFile(`/proc/${newestChild().pid}/maps`, 'utf8');
    expect(files).toContain('onnxruntime');
    expect(files).not.toMatch(/vips|sharp/);
  });

  it('gives vectors that hold no other memory', async () => {
    const vector = await embed('Changshan');
    expect(vector.buffer.byteLength).toBe(encoder.dimensions * 4);
  });

  it('answers a question before the passages that wait', async () => {
    const order: string[] = [];
    const passages = Array.from({ length: 30 }, (_, i) =>
      encoder.embed(`Passage ${i}`, 'indexing').then(() => order.push('passage')),
    );
    await embed('Who was here last?').then(() => order.push('question'));
    await Promise.all(passages);
    expect(order.indexOf('question')).toBeLessThanOrEqual(1);
    expect(order).toHaveLength(31);
  });
});

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

describe('a model that cannot be used', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fangzhi-model-'));
    const isWeights = (path: string) => path.endsWith('.onnx');
    await cp(MODEL, folder, { recursive: true, filter: (path) => !isWeights(path) });
    await symlink(resolve(MODEL, WEIGHTS), join(folder, WEIGHTS));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const problemWith = (model: string) => startEncoder(model).then(closeAgain, (error: Error) => error.message);
  const closeAgain = (encoder: Encoder) => encoder.close().then(() => 'none');

  it('is not one whose folder has another name', async () => {
    expect(await problemWith(folder)).toBe('none');
  });

  it('is told when its folder is missing, or no folder', async () => {
    expect(await problemWith(join(folder, 'none'))).toMatch(
      /folder ".*none" does not exist: restore embeddings\/model/,
    );
    expect(await problemWith(join(folder, 'config.json'))).toMatch(/config.json" is not a folder: set ENCODER/);
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', WEIGHTS])(
    'is told when %s is missing',
    async (file) => {
      await rm(join(folder, file));
      expect(await problemWith(folder)).toBe(
        `The encoder's file "${join(folder, file)}" is missing: ` +
          "restore embeddings/model from the repository, or set ENCODER to a model's folder",
      );
    },
  );

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])('is told when %s is cut short', async (file) => {
    await truncate(join(folder, file), 200);
    expect(await problemWith(folder)).toContain(`file "${join(folder, file)}" is damaged: restore`);
  });

  it('is told when it was taken away or exchanged while in use', async () => {
    const encoder = await startEncoder(folder);
    const settings = join(folder, 'config.json');
    const afterDeath = async () => {
      newestChild().kill('SIGKILL');
      await once(newestChild(), 'close');
      return encoder.embed('Longyou', 'question');
    };
    await writeFile(settings, '{ "model_type": "bert" }');
    await expect(afterDeath()).rejects.toThrow(/changed while it was in use: start again/);
    await rm(settings);
    await expect(encoder.embed('Longyou', 'question')).rejects.toThrow(/config.json" is missing/);
    await encoder.close();
  });

  it('is told when its weights are cut short, with the reason of the runtime', async () => {
    await rm(join(folder, WEIGHTS));
    await cp(resolve(MODEL, WEIGHTS), join(folder, WEIGHTS));
    await truncate(join(folder, WEIGHTS), 20_000_000);
    await expect(startEncoder(folder)).rejects.toMatchObject({
      message: expect.stringContaining(`file "${join(folder, WEIGHTS)}" is damaged: restore`),
      cause: { message: expect.stringMatching(/protobuf/i) },
    });
  });

  it('is told when it is of another kind', async () => {
    await writeFile(join(folder, 'config.json'), '{ "model_type": "gpt2" }');
    expect(await problemWith(folder)).toMatch(/is not a sentence encoder: restore/);
  });

  it('is never looked for on the network when it is the bundled one', async () => {
    const home = process.cwd();
    process.chdir(folder);
    const before = children.length;
    expect(await problemWith(MODEL).finally(() => process.chdir(home))).toMatch(/does not exist/);
    expect(children).toHaveLength(before);
  });
});

describe('a model of the hub', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** Replaces the network of the processes that start from here. */
  const network = (fetch: string) => vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,fetch=${fetch}`);

  it('is told when there is no network', async () => {
    network("async()=>{throw(new(TypeError)('fetch%20failed'))}");
    await expect(startEncoder('owner/name')).rejects.toThrow(
      `The encoder "owner/name" could not be downloaded from the hub: check the network, or set ENCODER`,
    );
  });

  it('is told when the hub has none of that name', async () => {
    network("async()=>(new(Response)('',{status:404}))");
    await expect(startEncoder('owner/name')).rejects.toThrow('The hub has no public model "owner/name"');
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
