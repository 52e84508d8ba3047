import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answerQuestion } from './answer/answer-question.ts';
import { folderWith } from './documents/folder.fixture.ts';
import { longText } from './documents/long-text.fixture.ts';
import { bringUpToDate } from './index/bring-up-to-date.ts';
import type { Encoder } from './index/encoder.ts';
import { libraryOf } from './index/library.fixture.ts';
import { VectraStore } from './index/vectra-store.ts';

/** One that works elsewhere, as the real one does in its process: here it takes no time of its own. */
const elsewhere = (encoder: Encoder): Encoder => ({
  ...encoder,
  async embed() {
    await setImmediate();
    return new Float32Array(encoder.dimensions).fill(1);
  },
});

it.each(['record.txt', 'record.md'])('questions are answered at once while a long %s is taken up', async (file) => {
  const library = await libraryOf({
    'bridge.txt': 'The bridge\n\nThe bridge of Longyou was built of grey stone in 1931 by four masons from Quzhou.\n',
  });
  await writeFile(join(library.folder, file), longText(300_000));
  const store = new VectraStore(join(await folderWith(), 'index'));

  const ask = () => answerQuestion('When was the bridge of Longyou built of grey stone?', library);
  // The first one of all waits for what is loaded then.
  await ask();

  const began = performance.now();
  let isDone = false;
  const taking = bringUpToDate({ folder: library.folder, store, encoder: elsewhere(library.encoder) }).finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  while (!isDone) {
    const asked = performance.now();
    const answer = await ask();
    expect(answer.outcome).toBe('quoted');
    await setImmediate();
    waits.push(performance.now() - asked);
  }
  const took = performance.now() - began;

  expect((await taking).index.passages.length).toBeGreaterThan(500);
  expect(Math.max(...waits)).toBeLessThan(took / 2);
});
