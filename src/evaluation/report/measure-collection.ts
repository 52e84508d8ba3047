import { answerQuestion } from '../../answer/answer-question.ts';
import type { Library } from '../../answer/library.ts';
import { bringUpToDate } from '../../index/bring-up-to-date.ts';
import { type AskedCollection, notWritten } from '../asked-collection.ts';
import { type Evaluation, evaluate, type Heard } from '../evaluate.ts';
import { each } from './each.ts';
import { type Failure, failureOf } from './failures.ts';
import type { Measuring } from './measure-set.ts';
import { type Verdict, verdictOnAnswer } from './outcome.ts';
import type { Part } from './parts.ts';
import { type Ranked, rankInScope } from './rank-in-scope.ts';

/** What was measured of questions about a collection. */
export interface CollectionQuality {
  readonly name: string;
  readonly documents: number;
  readonly passages: number;
  readonly evaluation: Evaluation;
  /** Each of the answerable questions by each part. */
  readonly ranked: readonly Readonly<Record<Part, Ranked>>[];
  readonly verdicts: readonly Verdict[];
  readonly failures: readonly Failure[];
}

/** Asks the questions as users do, and ranks by each part. @throws CollectionError, EncoderError, ReaderError, and the signal's reason when it is aborted */
export async function measureCollection(
  { name, folder, questions }: AskedCollection,
  { models, stored, seed, signal, onProgress }: Measuring,
): Promise<CollectionQuality> {
  const { index } = await bringUpToDate({
    folder,
    store: notWritten(stored),
    encoder: models.encoder,
    signal,
    onProgress: (progress) => onProgress?.('indexing', progress),
  });
  const library: Library = { ...models, haste: null, index, folder };
  const verdicts: Verdict[] = [];
  const failures: Failure[] = [];
  const heard: Heard = (labelled, answer) => {
    signal?.throwIfAborted();
    verdicts.push(verdictOnAnswer(name, labelled, answer, index));
    failures.push(...[failureOf(labelled, answer) ?? []].flat());
    onProgress?.('asking', { done: verdicts.length, total: questions.length });
  };
  const ask = (question: string) => answerQuestion(question, library);
  const evaluation = await evaluate({ index, ask }, questions, seed, heard);
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const ranked = await each(answerable, { signal }, (question) => rankInScope(question, library));
  return {
    name,
    documents: index.snapshot.documents.length,
    passages: index.passages.length,
    evaluation,
    ranked,
    verdicts,
    failures,
  };
}
