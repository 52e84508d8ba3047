import type { Span } from '../../text/span.ts';
import { saysAndOrComma } from './joined-names.ts';
import type { QuestionName } from './question-names.ts';

/** Before names that are asked for together: "both" says so, and goes with them. */
const BOTH = /(?:^|\s)(?:both|either)\s+$/i;

/** What is between two places is about neither alone. */
const BETWEEN = { before: /(?:^|\s)between\s+(?:the\s+)?$/i, behind: /^\s*(?:之间|间的|两地间|相互|互相)/ } as const;

/**
 * What to leave out of a question that names several localities, so that it asks the same of one of them alone: of names
 * that are joined to one of its own all others, with what joins them. None where nothing is joined to it, or where what
 * is asked is between them.
 * @param names in order
 * @param id of the locality
 */
export function besidesOne(question: string, names: readonly QuestionName[], id: string): Span[] {
  return joined(question, names).flatMap((run) => {
    const own = run.find(({ localities }) => localities.some((locality) => locality.id === id));
    const [first, last] = [run[0], run.at(-1)];
    if (!own || !first || !last || first === last) return [];
    const before = question.slice(0, first.span.start);
    if (BETWEEN.before.test(before) || BETWEEN.behind.test(question.slice(last.span.end))) return [];
    const start = first.span.start - (BOTH.exec(before)?.[0].trimStart().length ?? 0);
    const spans = [
      { start, end: own.span.start },
      { start: own.span.end, end: last.span.end },
    ];
    return spans.filter((span) => span.end > span.start);
  });
}

/** Names that are joined to each other, each run in order: "in Kaihua and in Longyou", 开化和龙游. "To" is a way, and joins none. */
function joined(question: string, names: readonly QuestionName[]): QuestionName[][] {
  const runs: QuestionName[][] = [];
  for (const name of names) {
    const before = runs.at(-1)?.at(-1);
    if (before && saysAndOrComma(question.slice(before.span.end, name.span.start))) runs.at(-1)?.push(name);
    else runs.push([name]);
  }
  return runs;
}
