import type { Answer } from '../../answer/answer.ts';
import type { Calibration } from '../../answer/calibration.ts';
import { answering, judge } from '../../answer/judge.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Hit } from '../../search/hit.ts';
import type { Outcome } from '../calibration/thresholds.ts';
import type { LabelledQuestion } from '../questions.ts';

/** What the judge says of a question of a set. */
export interface OutcomeOfSet extends Outcome {
  /** Its name, which no other set of a report has. */
  readonly set: string;
}

/** What the judge says of a question, and what users are told. */
export interface Verdict extends OutcomeOfSet {
  /** By the thresholds that are shipped. */
  readonly refused: boolean;
}

type About = Pick<OutcomeOfSet, 'set' | 'isAnswerable'>;

/** The verdict on hits. @param answers whether a passage is right; asked only where the question is answerable */
export function verdictOn(
  about: About,
  hits: readonly Hit[],
  calibration: Calibration,
  answers: (passage: Passage) => boolean,
): Verdict {
  const judged = judge(hits, calibration);
  const chances = judged.map(({ hit: { passage }, probability }) => ({ passage, probability }));
  return verdict(about, chances, answering(judged).length === 0, answers);
}

/** The verdict on a whole answer to a question about a collection. */
export function verdictOnAnswer(
  set: string,
  { answers }: LabelledQuestion,
  answer: Answer,
  index: PassageIndex,
): Verdict {
  const isRight = (passage: Passage) => answers.some((one) => index.text(passage).includes(one));
  const about = { set, isAnswerable: answers.length > 0 };
  return verdict(about, answer.considered, answer.outcome !== 'quoted', isRight);
}

interface Chance {
  readonly passage: Passage;
  readonly probability: number;
}

function verdict(
  about: About,
  chances: readonly Chance[],
  refused: boolean,
  answers: (passage: Passage) => boolean,
): Verdict {
  const likeliest = chances.toSorted((a, b) => b.probability - a.probability)[0];
  return {
    ...about,
    probability: likeliest?.probability ?? 0,
    isRight: about.isAnswerable && likeliest !== undefined && answers(likeliest.passage),
    refused,
  };
}
