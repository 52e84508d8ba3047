import { shuffled } from './random.ts';
import { type BeirSet, type JudgedQuestion, rightOf } from './read-set.ts';

/** A set of which some right documents are gone. */
export interface WithUnanswerable {
  /** What is left of the documents, and the questions that they still answer. */
  readonly set: BeirSet;
  /** The questions that nothing answers any more: they should be refused. */
  readonly unanswerable: readonly JudgedQuestion[];
}

/**
 * Leaves the right documents of some questions out, drawn by a seed. A document may be right for others too: they lose it
 * as well, and where it was their only one, they are unanswerable and count towards the share. So the share may be
 * exceeded by the questions of one document.
 * @param share of the questions that become unanswerable, from 0 to 1
 */
export function leaveOut(set: BeirSet, share: number, seed: number): WithUnanswerable {
  const wanted = Math.round(set.questions.length * share);
  const questionsOf = byRightDocument(set.questions);
  const left = new Map(set.questions.map(({ id, grades }) => [id, new Set(rightOf(grades))]));
  const gone = new Set<string>();
  let unanswerable = 0;
  for (const question of shuffled(set.questions, seed)) {
    if (unanswerable >= wanted) break;
    for (const document of left.get(question.id) ?? []) {
      gone.add(document);
      for (const other of questionsOf.get(document) ?? []) {
        const right = left.get(other);
        if (right?.delete(document) && right.size === 0) unanswerable++;
      }
    }
  }
  const isAnswered = ({ id }: JudgedQuestion) => (left.get(id)?.size ?? 0) > 0;
  return {
    set: {
      ...set,
      documents: set.documents.filter(({ id }) => !gone.has(id)),
      questions: set.questions.filter(isAnswered).map((question) => without(question, gone)),
    },
    unanswerable: set.questions.filter((question) => !isAnswered(question)),
  };
}

function byRightDocument(questions: readonly JudgedQuestion[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, grades } of questions) {
    for (const document of rightOf(grades)) found.set(document, [...(found.get(document) ?? []), id]);
  }
  return found;
}

function without(question: JudgedQuestion, gone: ReadonlySet<string>): JudgedQuestion {
  return { ...question, grades: new Map(Array.from(question.grades).filter(([document]) => !gone.has(document))) };
}
