import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SEEDS, TWO_DOCUMENTS } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { bringUpToDate } from '../index/bring-up-to-date.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { wordEncoder } from '../index/word-encoder.fixture.ts';
import { exampleQuestions } from './examples.ts';

async function examplesFor(folder: string): Promise<string[]> {
  const store = new VectraStore(join(await folderWith(), 'index'));
  const { index } = await bringUpToDate({ folder, store, encoder: wordEncoder() });
  return exampleQuestions(index);
}

it('offers questions that the bundled pages answer', async () => {
  const examples = await examplesFor(SEEDS);
  expect(examples).toHaveLength(3);
  expect(examples).toContain('How many wall paintings were drawn in Hejing County?');
  for (const example of examples) expect(example).toMatch(/\?$/);
});

it('offers the titles of another collection', async () => {
  expect(await examplesFor(await folderWith(TWO_DOCUMENTS))).toEqual(['Mills of Huabu', 'Reading in Huabu']);
});
