import type { QuestionProblem } from '../../../answer/question.ts';
import type { Language } from '../language/language.ts';
import { field } from '../writing/field.ts';

/** Of what the asker wrote, by `weigh`. */
const WRITTEN_ROOM = 200;

/** Why a question cannot be looked for, and what to do. */
export function questionProblem(problem: QuestionProblem, { say }: Language): string {
  switch (problem.kind) {
    case 'long':
    case 'long-quote':
      return say(`trouble.question.${problem.kind}`, problem);
    case 'excluding': {
      const [first = '', ...others] = problem.excluded.map((word) => field(word, WRITTEN_ROOM));
      return say('trouble.question.excluding', { excluded: [first, ...others].join(', '), first });
    }
    case 'date':
      return say('trouble.question.date', { written: field(problem.written, WRITTEN_ROOM) });
    case 'period':
      return say('trouble.question.period', problem);
    case 'document':
      return say('trouble.question.document', { file: field(problem.file, WRITTEN_ROOM) });
    default:
      return say(`trouble.question.${problem.kind}`);
  }
}
