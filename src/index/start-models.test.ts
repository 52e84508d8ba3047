import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MODEL, startEncoder } from './bundled-encoder.fixture.ts';
import { watchChildren } from './child-watch.fixture.ts';
import type { Encoder } from './encoder.ts';

const WEIGHTS = 'onnx/model_quantized.onnx';

const { children, newest: newestChild } = watchChildren();

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
