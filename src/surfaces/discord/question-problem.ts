import type { QuestionProblem } from '../../answer/question.ts';
import { field } from './field.ts';
import type { Language } from './language/language.ts';

/** Of the words that a question only excludes, by `weigh`. */
const EXCLUDED_ROOM = 200;

/** Why a question cannot be looked for, and what to do. */
export function questionProblem(problem: QuestionProblem, { say }: Language): string {
  switch (problem.kind) {
    case 'long':
      return say('trouble.question.long', problem);
    case 'excluding': {
      const [first = '', ...others] = problem.excluded.map((word) => field(word, EXCLUDED_ROOM));
      return say('trouble.question.excluding', { excluded: [first, ...others].join(', '), first });
    }
    default:
      return say(`trouble.question.${problem.kind}`);
  }
}
