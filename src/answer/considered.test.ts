import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import type { Hit } from '../search/hit.ts';
import { readQuery } from '../search/query.ts';
import { search } from '../search/search.ts';
import { answerQuestion } from './answer-question.ts';
import { type Among, considered } from './considered.ts';
import type { Chosen } from './distinct.ts';
import { answering, type Judged } from './judge.ts';

const AMONG: Among = { reach: 'about', localities: [], asked: 'mills' };
const BOUNDS = { least: 0.2, limit: 1 };

let library: WordLibrary;
let hits: readonly Hit[];
beforeAll(async () => {
  const mills = (name: string) => `The mills of ${name} stand on the river, and ${name} is proud of them.`;
  const names = ['Alder', 'Birch', 'Cedar', 'Dogwood'];
  library = await libraryOf(Object.fromEntries(names.map((name) => [`${name}.txt`, mills(name)])));
  hits = search(await readQuery('mills', library.index, library.encoder), library.index);
});

/** The hits, in order, with these probabilities and readings. */
const judgedAs = (...those: readonly [probability: number, reading: number | null][]): Judged[] =>
  those.flatMap(([probability, reading], at) => {
    const hit = hits[at];
    const strength = probability < BOUNDS.least ? null : 'fair';
    return hit ? [{ hit: { ...hit, signals: { ...hit.signals, reading } }, probability, strength }] : [];
  });

const choose = ({ hit: { passage } }: Judged, ...copies: Judged[]): Chosen => ({
  passage,
  sentence: 0,
  strength: 'fair',
  kin: { copies: copies.map(({ hit }) => hit.passage), contradictions: [], files: [] },
});

describe('a passage that is not quoted', () => {
  it('does not answer, is far behind, or is one too many', () => {
    const judged = judgedAs([0.9, null], [0.8, null], [0.3, null], [0.1, null]);
    const [first] = judged;
    expect(first && considered(judged, answering(judged), [choose(first)], AMONG, BOUNDS)).toMatchObject([
      { leftOut: null, probability: 0.9 },
      { leftOut: 'beyond-limit', limit: 1 },
      { leftOut: 'far-behind', least: expect.closeTo(0.36) },
      { leftOut: 'unlikely', least: 0.2 },
    ]);
  });

  it('says what another says, or was not read', () => {
    const judged = judgedAs([0.9, 3], [0.8, 2], [0, null]);
    const [first, second] = judged;
    expect(
      first && second && considered(judged, answering(judged), [choose(first, second)], AMONG, BOUNDS),
    ).toMatchObject([
      { leftOut: null },
      { leftOut: 'said-already', by: { file: hits[0]?.passage.file } },
      { leftOut: 'not-read', read: 2 },
    ]);
  });
});

describe('how a question was read', () => {
  it('comes with its answer: its words, its slips, what it demands', async () => {
    const { read } = await answerQuestion('How many mlils has "Alder"? -Birch', library);
    expect(read).toMatchObject({
      words: [{ written: 'mills' }, { written: 'Alder' }],
      corrections: [{ written: 'mlils', meant: 'mills' }],
      answerKind: 'number',
      phrases: ['Alder'],
      excluded: ['Birch'],
    });
  });
});
