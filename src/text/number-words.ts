/** The digits for the English words of numbers that have one of their own: "15" for "fifteen". */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...numbered('zero one two three four five six seven eight nine ten eleven twelve', 0, 1),
  ...numbered('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13, 1),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

/** Words that count without saying a number of their own. */
export const GREAT_NUMBERS: readonly string[] =
  'hundred hundreds thousand thousands million millions billion billions dozen dozens half'.split(' ');

function numbered(words: string, first: number, step: number): [string, string][] {
  return words.split(' ').map((word, at) => [word, String(first + step * at)]);
}
