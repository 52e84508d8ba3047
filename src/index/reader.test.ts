import { once } from 'node:events';
import { cp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { watchChildren } from './child-watch.fixture.ts';
import type { Encoder } from './encoder.ts';
import type { Reader } from './reader.ts';
import { startModels, tryModel } from './start-models.ts';

const ENCODER = 'embeddings/model';
const READER = 'embeddings/reader';
const WEIGHTS = 'onnx/model_quantized.onnx';

const STORIES =
  'Silver power boosts the study of party history. He invited retired cadres and veteran soldiers to tell 42 red stories to the party members.';
const BRIDGES = 'The township mended the bridge over the river, and every stone of it was carried by the villagers.';
const MILLS = '龙游县有三座水磨，建于宋代，至今仍在使用。';

const watched = watchChildren();

/** A copy of the bundled reader, whose weights are not copied. */
async function copyOfReader(): Promise<string> {
  const folder = await folderWith();
  await cp(READER, folder, { recursive: true, filter: (path) => !path.endsWith('.onnx') });
  await symlink(resolve(READER, WEIGHTS), join(folder, WEIGHTS));
  return folder;
}

async function killProcess(): Promise<void> {
  watched.newest().kill('SIGKILL');
  await once(watched.newest(), 'close');
}

describe('the bundled reader', () => {
  let encoder: Encoder;
  let reader: Reader;
  const read = (question: string, passage: string) => reader.read(question, passage);

  beforeAll(async () => {
    const models = await startModels({ encoder: ENCODER, reader: READER });
    encoder = models.encoder;
    const opened = await models.reader;
    if (!opened) throw new Error('there is no reader');
    reader = opened;
  });
  afterAll(() => encoder.close());

  it('is named by its content', () => {
    expect(reader.id).toMatch(/^reader@[0-9a-f]{12}$/);
  });

  it.each([
    ['an English one', 'How many red stories did veteran soldiers tell?', STORIES, BRIDGES],
    ['a Chinese one', '龙游县有几座水磨？', MILLS, '学生们在大学里学习数学。'],
    ['a Chinese one in English', '退伍军人讲了多少个红色故事？', STORIES, BRIDGES],
    ['a near one', 'Who carried the stones of the bridge?', BRIDGES, 'The bridge over the river is 40 metres long.'],
  ])('scores the passage that answers a question above another one: %s', async (_, question, answering, other) => {
    expect(await read(question, answering)).toBeGreaterThan((await read(question, other)) + 1);
  });

  it('gives a pair the same score, whatever it read in between', async () => {
    const first = await read('Who mended the bridge?', BRIDGES);
    await Promise.all([read('Who?', MILLS), encoder.embed(STORIES, 'indexing'), read('', '')]);
    expect(await read('Who mended the bridge?', BRIDGES)).toBe(first);
  });

  it.each([
    ['no text', ''],
    ['half a character', '\u{1f375}\ud800'],
    ['a mark of its own', 'one [SEP] two [CLS]'],
    ['a long text', BRIDGES.repeat(30)],
  ])('reads %s', async (_, text) => {
    expect(await read(text, text)).toSatisfy(Number.isFinite);
  });

  it('still reads the passage when the question is very long', async () => {
    const question = `How many red stories did veteran soldiers tell? ${'请告诉我。'.repeat(190)}`;
    expect(await read(question, STORIES)).toBeGreaterThan((await read(question, BRIDGES)) + 1);
  });

  it('reads for a question before the passages that wait to be indexed', async () => {
    const order: string[] = [];
    const passages = Array.from({ length: 20 }, () => encoder.embed(BRIDGES, 'indexing').then(() => order.push('old')));
    await read('Who was here last?', BRIDGES).then(() => order.push('question'));
    await Promise.all(passages);
    expect(order.indexOf('question')).toBeLessThanOrEqual(1);
  });

  it('keeps every promise when its process is killed amid a queue, also those of the encoder', async () => {
    const ask = () => [read('Who?', BRIDGES), read('Where?', MILLS), encoder.embed(MILLS, 'indexing')] as const;
    const expected = await Promise.all(ask());
    const pending = Promise.all(ask());
    watched.newest().kill('SIGKILL');
    expect(await pending).toEqual(expected);
  });

  it('tells whoever asks after it was closed', async () => {
    await encoder.close();
    await expect(read('Who?', BRIDGES)).rejects.toThrow('The reader was closed before this was done');
  });
});

describe('a reader that cannot be used', () => {
  const problemWith = (reader: string) =>
    startModels({ encoder: ENCODER, reader }).then(
      ({ encoder }) => encoder.close().then(() => 'none'),
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('is told before anything is started when its folder or a file is missing', async () => {
    const folder = await copyOfReader();
    await rm(join(folder, 'tokenizer.json'));
    const before = watched.children.length;
    expect(await problemWith(folder)).toBe(
      `ReaderError: The reader's file "${join(folder, 'tokenizer.json')}" is missing: ` +
        "restore embeddings/reader from the repository, or set READER to a model's folder or to off",
    );
    expect(await problemWith(join(folder, 'none'))).toMatch(/^ReaderError: The reader's folder ".*" does not exist/);
    expect(watched.children).toHaveLength(before);
  });

  it('is told when it was exchanged or damaged, and the encoder goes on', async () => {
    const folder = await copyOfReader();
    const { encoder, reader } = await startModels({ encoder: ENCODER, reader: folder });
    const opened = await reader;
    await writeFile(join(folder, 'config.json'), '{ "model_type": "bert" }');
    await killProcess();
    await expect(opened?.read('Who?', BRIDGES)).rejects.toThrow("The reader's files were changed while it was in use");
    await truncate(join(folder, 'config.json'), 5);
    await expect(opened?.read('Who?', BRIDGES)).rejects.toThrow(/config.json" is damaged: restore embeddings\/reader/);
    await expect(encoder.embed(BRIDGES, 'question')).resolves.toHaveLength(encoder.dimensions);
    await encoder.close();
  });

  it('is told when its weights are cut short, and the encoder goes on', async () => {
    const folder = await copyOfReader();
    await rm(join(folder, WEIGHTS));
    await cp(resolve(READER, WEIGHTS), join(folder, WEIGHTS));
    await truncate(join(folder, WEIGHTS), 20_000_000);
    const { encoder, reader } = await startModels({ encoder: ENCODER, reader: folder });
    await expect(reader).rejects.toThrow(`The reader's file "${join(folder, WEIGHTS)}" is damaged: restore`);
    await expect(encoder.embed(BRIDGES, 'question')).resolves.toHaveLength(encoder.dimensions);
    await encoder.close();
  });

  it('is told when reader and encoder are exchanged for each other', async () => {
    await expect(tryModel('reader', ENCODER)).rejects.toThrow(
      /^The model in ".*embeddings\/model" is not a reader of questions and passages .*set READER/,
    );
    await expect(tryModel('encoder', READER)).rejects.toThrow(
      /^The model in ".*embeddings\/reader" is not a sentence encoder: .*set ENCODER/,
    );
  });
});
