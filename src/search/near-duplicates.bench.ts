import { bench, describe } from 'vitest';
import type { SourceFile } from '../documents/source-files.ts';
import { openIndex, type PassageIndex } from '../index/passage-index.ts';
import type { IndexedDocument, IndexedPassage } from '../index/store.ts';
import { china } from '../localities/gazetteer.fixture.ts';
import { passageWith } from '../passages/passage.fixture.ts';
import type { Span } from '../text/span.ts';
import { kinOf } from './near-duplicates.ts';

const PASSAGES = 100_000;
const SENTENCES = 4;
const WORDS = 16;
const VOCABULARY = 50_000;

/** The same numbers in every run. */
function* randomNumbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 48_271) % 2_147_483_647) yield state / 2_147_483_647;
}

const random = randomNumbers();

/** A few words are everywhere and most are rare, as in any language (Zipf). */
const anyWord = () => spelled(Math.floor(VOCABULARY ** random.next().value));
const spelled = (number: number) => [...String(number)].map((digit) => 'bcdfghklmn'[Number(digit)] ?? '').join('a');
const anySentence = () => `${Array.from({ length: WORDS }, anyWord).join(' ')} 42.`;

/** Passages of some 500 characters; of two in a hundred there is a copy, of one in a hundred a version. */
function largeIndex(): PassageIndex {
  const files: SourceFile[] = [];
  const documents: IndexedDocument[] = [];
  const passages: IndexedPassage[] = [];
  for (let number = 0; number < PASSAGES; number++) {
    const file = `${number}.txt`;
    const text = textOf(number, files);
    const metadata = { title: file, publisher: null, url: null, date: null, locality: null };
    files.push({ file, sha256: file, text, given: {}, sidecarSha256: null });
    documents.push({ file, sha256: file, sidecarSha256: null, metadata, leftOut: [] });
    const span = { start: 0, end: text.length };
    const [first = span, ...rest] = spansOf(text);
    passages.push({
      passage: passageWith({ id: file, file, span, sentences: [first, ...rest] }),
      key: file,
      vectors: { whole: Int8Array.of(1), sentences: [Int8Array.of(1)] },
    });
  }
  const built = { encoder: 'none', version: 1, builtAt: '', gazetteerSha256: null, localities: [] };
  return openIndex({ ...built, documents, passages }, files, china, 1);
}

function textOf(number: number, before: readonly SourceFile[]): string {
  const other = before[number - 50]?.text;
  if (other && number % 100 < 2) return other.replace(/ \w+/, ' other');
  if (other && number % 100 === 2) return other.replace('42', '24');
  return Array.from({ length: SENTENCES }, anySentence).join(' ');
}

function spansOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^.]+\./g), ({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
}

const index = largeIndex();

describe(`${PASSAGES} passages`, () => {
  let row = 0;
  bench('what says the same as a passage, or the contrary', () => {
    row = (row + 101) % PASSAGES;
    kinOf(index.passage(row), 0, index);
  });

  bench('… as a passage that has copies', () => {
    row = (row + 100) % PASSAGES;
    kinOf(index.passage(row - (row % 100)), 0, index);
  });
});
