import { DEFAULT_LIMIT } from '../../answer/answer-question.ts';
import { type Finder, findHits, readSearch } from '../../answer/find-hits.ts';
import { readQuestion } from '../../answer/question.ts';
import { reachesOf } from '../../answer/reaches.ts';
import { readScope } from '../../answer/scope.ts';
import { unheardNames } from '../../answer/unheard-names.ts';
import type { Progress } from '../../index/index-report.ts';
import type { Hit } from '../../search/hit.ts';
import { READ } from '../../search/read-hits.ts';
import { readSyntax } from '../../search/read-syntax.ts';
import type { LabelledQuestion } from '../questions.ts';
import { type Example, exampleOf } from './example.ts';

/** Labelled questions about a collection as examples; those that are not looked for, as their place is unclear or nothing is known of what they name, are none. */
export async function questionExamples(
  questions: readonly LabelledQuestion[],
  finder: Finder,
  onProgress: (progress: Progress) => void,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const [done, question] of questions.entries()) {
    onProgress({ done, total: questions.length });
    const example = await exampleFor(question, finder);
    if (example) examples.push(example);
  }
  return examples;
}

async function exampleFor({ question, answers }: LabelledQuestion, finder: Finder): Promise<Example | undefined> {
  const { index } = finder;
  const syntax = readSyntax(readQuestion(question));
  const scope = readScope(syntax.asked, 'from-question', index);
  const nowhere = scope.localities.length > 0 && scope.missing.length === scope.localities.length;
  if (scope.candidates.length > 0 || nowhere) return undefined;
  const searching = await readSearch(syntax, scope, finder);
  if (unheardNames(searching, index).length > 0) return undefined;
  const answersIt = ({ passage }: Hit) => answers.some((answer) => index.text(passage).includes(answer));
  const examples: Example[] = [];
  for (const searchable of reachesOf(scope, index)) {
    const hits = await findHits(searching, searchable, finder, DEFAULT_LIMIT);
    examples.push(exampleOf(answers.length > 0, hits, READ, answersIt));
  }
  return examples.find(({ candidates }) => candidates.some((one) => one.answers)) ?? examples[0];
}
