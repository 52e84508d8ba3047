import type { Answer } from '../../answer/answer.ts';
import type { Explained, ExplainedPassage } from '../../answer/explain.ts';
import { labelJson } from './answer-json.ts';

/** How an answer came about as programs read it; fields are only ever added. */
export function explanationJson({ read }: Answer, searched: readonly Explained[]) {
  return {
    read: {
      words: read.words.map(({ term, written }) => ({ written, term })),
      corrections: read.corrections.map(({ written, meant }) => ({ written, meant })),
      answerKind: read.answerKind,
      names: read.names,
      phrases: read.phrases,
      excluded: read.excluded,
    },
    searched: searched.map(({ among: { reach, localities, asked }, passages, more }) => ({
      reach,
      localities: localities.map(labelJson),
      asked,
      passages: passages.map(passageJson),
      more,
    })),
  };
}

function passageJson(passage: ExplainedPassage) {
  const { signals, fate } = passage;
  return {
    rank: passage.rank,
    passage: passage.id,
    file: passage.file,
    lines: { first: passage.lines.first, last: passage.lines.last },
    probability: passage.probability === null ? null : round(passage.probability),
    score: round(passage.score),
    meaning: {
      passage: round(signals.whole),
      sentence: round(signals.sentence),
      document: round(signals.document),
      eachWord: signals.alignment === null ? null : round(signals.alignment),
    },
    words: {
      passage: round(signals.share),
      document: round(signals.documentShare),
      expected: round(signals.expected),
      covered: round(signals.covered),
      found: passage.found,
      missing: passage.missing,
    },
    hasAnswerKind: signals.hasAnswerKind,
    counted: signals.counted === null ? null : round(signals.counted),
    reader: signals.reading === null ? null : round(signals.reading),
    leftOut: fate.leftOut,
    least: 'least' in fate ? round(fate.least) : null,
    sameAs: passage.sameAs,
  };
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
