const OPEN = 'a|ai|ei|ao|ou|an|en|ang|eng';
const ROUNDED = 'u|uo|ui|uan|un';
const FRONT = 'i|ie|iao|iu|ian|in|ing';

/** Initials of pinyin, each group with the finals that can follow. */
const SYLLABLES = [
  `[bpm](?:${OPEN}|${FRONT}|o|u)`,
  `f(?:${OPEN}|o|u)`,
  `[dt](?:${OPEN}|${FRONT}|${ROUNDED}|e|ong|ia)`,
  `[nl](?:${OPEN}|${FRONT}|${ROUNDED}|e|ong|ia|iang|v|ve|ue)`,
  `[gkh](?:${OPEN}|${ROUNDED}|e|ong|ua|uai|uang)`,
  `[jqx](?:${FRONT}|ia|iang|iong|u|ue|uan|un)`,
  `(?:[zcs]h?|r)(?:${OPEN}|${ROUNDED}|e|i|ong|ua|uai|uang)`,
  'y(?:a|e|i|o|u|ao|ou|an|in|ang|ing|ong|ue|uan|un)',
  'w(?:a|o|u|ai|ei|an|en|ang|eng)',
  'a|ai|an|ang|ao|e|ei|en|er|o|ou',
];

const SYLLABLE = new RegExp(`^(?:${SYLLABLES.join('|')})$`);

/** Whether letters are one syllable of pinyin, in small letters and without its tone; a few more than there are pass. */
export function isSyllable(letters: string): boolean {
  return SYLLABLE.test(letters);
}

const SYLLABLES_TOGETHER = new RegExp(`^(?:${SYLLABLES.join('|')}){2,}$`);

/** Names have hardly more letters, and how many ways there are to part letters grows fast. */
const LONGEST = 30;

/** Whether letters are several syllables of pinyin written together, in small letters and without tones: "songshan". */
export function isSyllables(letters: string): boolean {
  return letters.length <= LONGEST && SYLLABLES_TOGETHER.test(letters);
}
