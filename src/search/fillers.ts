/** What opens a question and says nothing of what is asked for: of "tell me about Kaihua", nothing is to be found but Kaihua. */
const FILLERS = new RegExp(
  [
    '(?<!\\p{L})(?:(?:can|could|would|will) you )?(?:please )?tell (?:me|us)(?: (?:more|something|anything|all|everything))?(?!\\p{L})',
    "(?<!\\p{L})what(?:['’]s| is| was| has been)? (?:going on|happening|new(?= (?:in|at|about|with)(?!\\p{L})))(?!\\p{L})",
    '(?<!\\p{L})what(?: has| have)? happen(?:s|ed)(?!\\p{L})',
    '(?<!\\p{L})(?:do|does) (?:you|anyone|anybody) know(?!\\p{L})',
    '(?<!\\p{L})(?:compare|vs\\.?|versus|(?:how|what) about)(?!\\p{L})',
    '请?告诉我|请问|请介绍|请?介绍一下|发生了(?:什么|哪些)(?:事情?)?',
  ].join('|'),
  'giu',
);

/** A question with blanks in the place of such words, so that all else keeps its place. */
export function withoutFillers(question: string): string {
  return question.replace(FILLERS, (filler) => ' '.repeat(filler.length));
}
