import { describe, expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import type { Reader } from '../index/reader.ts';
import { answerQuestion } from './answer-question.ts';
import { BELIEVES_READER, BELIEVES_WORDS } from './calibration.fixture.ts';
import type { Library } from './library.ts';

const FILES = {
  'mills.txt': 'Mills of Huabu\n\nThe mills of Huabu were built of 90 stones each in the Song dynasty.\n',
};
const QUESTION = 'How many stones were the mills of Huabu built of?';

/** A library whose reader takes everything for an answer, and is asked so many times. */
async function readingLibrary(isNeeded: () => boolean): Promise<{ library: Library; times: () => number }> {
  let times = 0;
  const reader: Reader = {
    id: 'reader@000000000001',
    backlog: 0,
    async read() {
      times++;
      return 5;
    },
  };
  const haste = { isNeeded, calibration: BELIEVES_WORDS };
  const library = { ...(await libraryOf(FILES)), reader, calibration: BELIEVES_READER, haste };
  return { library, times: () => times };
}

describe('while too many wait for the reader', () => {
  it('a question is answered without it, and judged as what was not read is', async () => {
    const { library, times } = await readingLibrary(() => true);
    expect(await answerQuestion(QUESTION, library)).toMatchObject({ outcome: 'quoted' });
    expect(await answerQuestion('Which dragons guard the harbour?', library)).toMatchObject({ outcome: 'not-found' });
    expect(times()).toBe(0);
  });

  it('only the sentence is chosen without it, where the passages were read before', async () => {
    let asked = 0;
    const { library, times } = await readingLibrary(() => asked++ > 0);
    expect(await answerQuestion(QUESTION, library)).toMatchObject({ outcome: 'quoted' });
    expect(times()).toBe(1);
  });
});

it('with time enough, the reader is asked', async () => {
  const { library, times } = await readingLibrary(() => false);
  await answerQuestion(QUESTION, library);
  expect(times()).toBeGreaterThan(0);
});
