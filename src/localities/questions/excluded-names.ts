import { goesOnToPart } from './addresses.ts';
import { saysAnd, saysAndOrComma } from './joined-names.ts';
import type { QuestionName } from './question-names.ts';

const ENGLISH = [
  String.raw`(?<!\p{L})(?:except(?:ing)?(?:\s+for)?|excluding:?|besides|minus|without|(?<!from\s+)outside(?:\s+of)?)`,
  String.raw`(?<!\p{L})(?:(?:other|rather)\s+than|(?:apart|aside)\s+from|instead\s+of|leaving\s+out|exception\s+of)`,
  String.raw`(?<!\p{L})(?:every|any|no)(?:where|thing|body|one)\s+but`,
  String.raw`(?<=^|[,;(（]\s*|(?<!\p{L})(?:but|and)\s+)not`,
].join('|');
const CHINESE = '除去?|除了|(?<!要)不要|不(?:含|包括|算|在)|(?<!是)不是|而非';
/** What says, right before a name, that it is not asked about. */
const EXCLUDING = new RegExp(
  String.raw`(?:(?:${ENGLISH})(?:\s+(?:the|that|those|in|of|from|about|for))*\s+|(?:${CHINESE})\s*在?)$`,
  'iu',
);

/** Behind what is excluded, which 除 needs: 扫除 is another word. Two of them are enough alone: 开化除外. */
const BEHIND = /^\s*(?:除外|之外|以外|外)/;
const EXCLUDED = /^\s*(?:除外|之外|以外)/;

/** What Kaihua's help or a museum of Kaihua excludes is not Kaihua. */
const MORE = /^(?:['’]s(?!\p{L})|\s+\p{Lu})/u;
const NEEDS_BEHIND = /除去?$/;

/** The names of a question, parted into those that it asks about and those that it does not want to hear of. */
export interface PartedNames {
  readonly asked: readonly QuestionName[];
  /** With the words that exclude them. */
  readonly excluded: readonly QuestionName[];
}

/**
 * Parts the names of a question: not asked about is what stands behind "except", "but not", "outside" or 除了, and what is
 * joined to that ("except Kaihua and Longyou", 除了武汉市洪山区以外).
 * @param names in order
 */
export function partExcluded(question: string, names: readonly QuestionName[]): PartedNames {
  const asked: QuestionName[] = [];
  const excluded: QuestionName[] = [];
  let end = 0;
  for (const [at, name] of names.entries()) {
    const run = endOfRun(question, names, at);
    const words = excludingWords(question, name, names[run - 1] ?? name);
    if (words !== null) end = run;
    if (at >= end) asked.push(name);
    else excluded.push({ ...name, span: withWords(question, name, words ?? '') });
  }
  return { asked, excluded };
}

function excludingWords(question: string, first: QuestionName, last: QuestionName): string | null {
  const behind = question.slice(last.span.end);
  const words = EXCLUDING.exec(question.slice(0, first.span.start))?.[0];
  if (words === undefined || MORE.test(behind)) return EXCLUDED.test(behind) ? '' : null;
  return NEEDS_BEHIND.test(words) && !BEHIND.test(behind) ? null : words;
}

/** Behind the last name that goes with the one at the index: a comma joins what a later "and" joins too. */
function endOfRun(question: string, names: readonly QuestionName[], at: number): number {
  let end = at + 1;
  for (let next = end; next < names.length; next++) {
    const between = question.slice(names[next - 1]?.span.end, names[next]?.span.start);
    if (saysAnd(between) || goesOnToPart(between)) end = next + 1;
    else if (!saysAndOrComma(between)) break;
  }
  return end;
}

function withWords(question: string, { span: { start, end } }: QuestionName, words: string) {
  return { start: start - words.length, end: end + (BEHIND.exec(question.slice(end))?.[0].length ?? 0) };
}
