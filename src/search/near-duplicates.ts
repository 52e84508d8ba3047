import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { type Contradiction, contradictionsIn } from './contradiction.ts';
import { lookAlikes } from './look-alikes.ts';
import { matchSentences } from './match-sentences.ts';
import { pairsOf, type ReadPassage, readPassage } from './read-passage.ts';
import { contained, overlap, type WordPairs } from './resemblance.ts';

/** Passages of other documents that have to do with one because they were written from it, or from the same. */
export interface Kin {
  /** Those that say the same: each has most of the same words, or is a part of them, and differs in no fact. */
  readonly copies: readonly Passage[];
  /** Documents that say the same, whichever passages they divide it into; those of the copies and others. */
  readonly files: readonly string[];
  /** Sentences that say the same with another number, date or name. */
  readonly contradictions: readonly Contradiction[];
}

/** Texts of which the shorter has so much in common with the longer say the same: the same news, edited a little. */
const SAME = 0.7;

/** Of a passage that says the same, so much is the same; or this, where the sentence that matters is. */
const COPY = { whole: 0.5, withSentence: 0.3 } as const;

/** What has less than this of the sentence that matters lacks it. */
const HAS_SENTENCE = 0.5;

/** What shares less of the shorter one has hardly a sentence in common. */
const ALIKE = 0.1;

/** A document divides the same text into other passages; so many beside one are looked at, on either side. */
const BESIDE = 2;

/**
 * Finds what says the same as a passage in nearly the same words, and what contradicts it.
 * @param sentence the one that matters, by its place in the passage; what lacks it does not say the same; null for none
 */
export function kinOf(passage: Passage, sentence: number | null, index: PassageIndex): Kin {
  const alike = lookAlikes(passage, index);
  const files = [...new Set(alike.map((row) => index.passage(row).file))];
  const found = files.map((file) => {
    const rows = alike.filter((row) => index.passage(row).file === file);
    return kinIn(file, rows, readPassage(passage, index), sentence, index);
  });
  return {
    copies: found.flatMap(({ copies }) => copies),
    files: found.flatMap(({ files }) => files),
    contradictions: found.flatMap(({ contradictions }) => contradictions),
  };
}

const NO_KIN: Kin = { copies: [], files: [], contradictions: [] };

function kinIn(
  file: string,
  rows: readonly number[],
  here: ReadPassage,
  sentence: number | null,
  index: PassageIndex,
): Kin {
  const { passage } = here;
  const isOther = file !== passage.file;
  const alike = rows
    .map((row) => readPassage(index.passage(row), index))
    .filter((one) => overlap(here.pairs, one.pairs) >= ALIKE);
  if (alike.length === 0) return NO_KIN;
  const there = isOther ? withBeside(alike, index) : alike;
  const sentences = there.flatMap((one) => one.sentences);
  const matches = matchSentences(here.sentences, sentences);
  const isTold = matches.every(({ comparison }) => comparison.differences.length === 0 && !comparison.isDenied);
  const main = sentence === null ? undefined : here.sentences[sentence];
  const copies = isTold ? copiesAmong(alike, here, main && pairsOf([main]), pairsOf(sentences)) : undefined;
  if (copies) return { copies, files: isOther ? [file] : [], contradictions: [] };
  const holders = new Map(there.flatMap((one) => one.sentences.map((each) => [each, one.passage] as const)));
  const contradictions = isOther
    ? contradictionsIn(matches, passage, (match) => holders.get(match.there) ?? passage, index)
    : [];
  return { copies: [], files: [], contradictions };
}

/**
 * Those of a document's passages that say the same as another; undefined if it does not say the same.
 * @param main the sentence that matters
 * @param all the passages and what stands beside them
 */
function copiesAmong(
  alike: readonly ReadPassage[],
  here: ReadPassage,
  main: WordPairs | undefined,
  all: WordPairs,
): Passage[] | undefined {
  if (main && contained(main, all) < HAS_SENTENCE) return undefined;
  const hasMain = ({ pairs }: ReadPassage) => main !== undefined && contained(main, pairs) >= SAME;
  const parts = alike.filter((one) => {
    const share = overlap(here.pairs, one.pairs);
    return share >= COPY.whole || (share >= COPY.withSentence && hasMain(one));
  });
  const isSame =
    contained(here.pairs, all) >= SAME || parts.some((one) => hasMain(one) || overlap(here.pairs, one.pairs) >= SAME);
  return isSame ? parts.map(({ passage }) => passage) : undefined;
}

/** Some passages of a document, with those next to them, in order. */
function withBeside(some: readonly ReadPassage[], index: PassageIndex): ReadPassage[] {
  const file = some[0]?.passage.file;
  const rows = some.flatMap(({ passage }) => {
    const row = index.rowOf(passage);
    return Array.from({ length: 2 * BESIDE + 1 }, (_, at) => row - BESIDE + at);
  });
  const passages = [...new Set(rows)].sort((a, b) => a - b).flatMap((row) => index.passages[row] ?? []);
  return passages.filter((passage) => passage.file === file).map((passage) => readPassage(passage, index));
}
