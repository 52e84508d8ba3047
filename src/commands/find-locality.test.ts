import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { bringUpToDate } from '../index/bring-up-to-date.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { wordEncoder } from '../index/word-encoder.fixture.ts';
import { findLocality } from './find-locality.ts';
import { LocalityError } from './locality-error.ts';
import { PLACES } from './places.fixture.ts';

let index: PassageIndex;

async function indexOf(documents: Readonly<Record<string, string>>): Promise<PassageIndex> {
  const [folder, store] = [await folderWith(documents), new VectraStore(join(await folderWith(), 'index'))];
  return (await bringUpToDate({ folder, store, encoder: wordEncoder() })).index;
}

beforeAll(async () => {
  index = await indexOf(PLACES);
});

function errorFor(name: string, of = index): LocalityError {
  try {
    findLocality(name, of);
  } catch (cause) {
    if (cause instanceof LocalityError) return cause;
    throw cause;
  }
  throw new Error(`"${name}" was found`);
}

describe('a place', () => {
  it.each(['Hejing County', ' hejing ', '和静', 'he jing xian', '652827', 'Hejing, Xinjiang'])(
    'is found by whatever it is called: "%s"',
    (name) => {
      expect(findLocality(name, index).id).toBe('652827');
    },
  );

  it('that the collection has nothing of is found all the same', () => {
    expect(findLocality('成都', index).name).toBe('Chengdu');
  });
});

describe('a name that cannot be used', () => {
  it('is said not to be known, with what the collection has and what to do', () => {
    const { message, candidates } = errorFor('Atlantis');
    expect(message).toMatch(
      /^No place called "Atlantis" is known\. This collection has most on .+ and .+\. "fangzhi localities" lists what there is, and an entry in gazetteer\.yaml adds a place\.$/,
    );
    expect(candidates).toEqual([]);
  });

  it('is said not to be known where the collection is about no place at all', async () => {
    const none = await indexOf({ 'lamps.txt': PLACES['lamps.txt'] });
    expect(errorFor('Atlantis', none).message).toContain('"Atlantis" is known. This collection is about no place. ');
  });

  it('but begins like others brings those to mind', () => {
    expect(errorFor('Hui').message).toMatch(
      /^No place called "Hui" is known\. Did you mean Hui.+ or Hui.+\? "fangzhi /,
    );
  });

  it('is told apart where it means several places', () => {
    const { message, candidates } = errorFor('Chaoyang District');
    const [sentence, ...lines] = message.split('\n');
    expect(sentence).toBe('"Chaoyang District" may be any of these; name one by its id:');
    expect(lines.sort()).toEqual([
      '  110105  Chaoyang District, Beijing',
      '  220104  Chaoyang District, Changchun, Jilin',
    ]);
    expect(candidates.map(({ within }) => within).sort()).toEqual(['Beijing', 'Changchun']);
  });

  it('is none', () => {
    expect(errorFor(' ').message).toBe('The place has no name: write one, such as "Kaihua County".');
  });

  it('is longer than any', () => {
    expect(errorFor('x'.repeat(1_000)).message).toBe('No place has a name of 1000 characters: write a shorter one.');
  });
});
