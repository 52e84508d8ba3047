import { type Finder, findHits } from '../../answer/find-hits.ts';
import { roundRobin } from '../../answer/round-robin.ts';
import { settle } from '../../answer/settle.ts';
import type { Progress } from '../../index/index-report.ts';
import type { Hit } from '../../search/hit.ts';
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
  const { toFind, limit } = await settle(question, {}, finder);
  if (!toFind) return undefined;
  const answersIt = ({ passage }: Hit) => answers.some((answer) => finder.index.text(passage).includes(answer));
  const examples: Example[] = [];
  for (const searchable of toFind.reaches) {
    const found = await findHits(toFind.searching, searchable, finder, limit);
    const hits = roundRobin(found.map(({ hits, closely }) => hits.slice(0, closely.read)));
    examples.push(exampleOf(answers.length > 0, hits, answersIt));
  }
  return examples.find(({ candidates }) => candidates.some((one) => one.answers)) ?? examples[0];
}
