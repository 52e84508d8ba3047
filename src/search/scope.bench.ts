import { bench, describe } from 'vitest';
import type { SourceFile } from '../documents/source-files.ts';
import { openIndex, type PassageIndex } from '../index/passage-index.ts';
import type { IndexedDocument, IndexedPassage } from '../index/store.ts';
import { china } from '../localities/gazetteer.fixture.ts';
import { passageWith } from '../passages/passage.fixture.ts';
import { candidates } from './candidates.ts';
import type { Query } from './query.ts';
import { search } from './search.ts';

const PASSAGES = 100_000;
const LOCALITIES = 3_000;
const DIMENSIONS = 384;
const WORDS = ['mill', 'river', 'bridge', 'lantern', 'school', 'county', 'meeting', 'story', 'orchard', 'museum'];

/** The same numbers in every run. */
function* randomNumbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 48_271) % 2_147_483_647) yield state / 2_147_483_647;
}

const random = randomNumbers();
const anyWord = () => WORDS[Math.floor(random.next().value * WORDS.length)] ?? '';
const anyVector = () => Int8Array.from({ length: DIMENSIONS }, () => Math.round(random.next().value * 254 - 127));

/** Passages of 100 characters, spread evenly over the first localities of the gazetteer, one document each. */
function largeIndex(): PassageIndex {
  const localities = china.localities.slice(-LOCALITIES);
  const each = Math.ceil(PASSAGES / LOCALITIES);
  const files: SourceFile[] = [];
  const documents: IndexedDocument[] = [];
  const passages: IndexedPassage[] = [];
  for (const { id } of localities) {
    const file = `${id}.txt`;
    const text = Array.from({ length: each }, () => Array.from({ length: 12 }, anyWord).join(' ').padEnd(99)).join(' ');
    const metadata = { title: file, publisher: null, url: null, date: null, locality: null };
    files.push({ file, sha256: id, text, given: {}, sidecarSha256: null });
    documents.push({ file, sha256: id, sidecarSha256: null, metadata, leftOut: [] });
    for (let number = 0; number < each; number++) {
      const span = { start: number * 100, end: number * 100 + 99 };
      passages.push({
        passage: passageWith({ id: `${id}${number}`, file, span, about: [id] }),
        key: `${id}${number}`,
        vectors: { whole: anyVector(), sentences: [anyVector()] },
      });
    }
  }
  const built = { encoder: 'random', version: 1, builtAt: '', gazetteerSha256: null, localities: [] };
  return openIndex({ ...built, documents, passages }, files, china, DIMENSIONS);
}

const index = largeIndex();
const query: Query = {
  text: 'mill lantern',
  corrections: [],
  words: [],
  rest: '',
  vector: new Float32Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS)),
  terms: ['mill', 'lantern'],
  names: [],
  sameAs: new Map(),
  asks: null,
};

describe(`${PASSAGES} passages in ${LOCALITIES} localities`, () => {
  bench('searched all', () => {
    search(query, index);
  });

  bench('searched in a county', () => {
    search(query, index, index.localities.about('652827'));
  });

  bench('searched in a province', () => {
    search(query, index, index.localities.about('330000'));
  });
});

describe('of which', () => {
  bench('all candidates', () => {
    candidates(query, index, index.rows);
  });

  bench('a first look at the meaning of all', () => {
    index.vectors.differences(query.vector, 'all');
  });

  bench('the words of all', () => {
    index.lexical.scores(query.terms);
  });

  const some = Array.from({ length: 1_500 }, (_, index) => index * 60);
  bench('1500 cosines', () => {
    index.vectors.cosinesOf(query.vector, some);
  });
});
