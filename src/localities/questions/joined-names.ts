/** Each of them says "and" in Chinese, or "or", or "than"; as one character, so that it may as well begin a name. */
export const HAN_AND = '和与及跟同或比';

/** What may stand once more before a second name: "in Kaihua and in Longyou". */
const BEFORE_NAME = '(?:(?:the|in|of|at|for|from|about)\\s+)*';
const ENGLISH_AND = `(?:,?\\s(?:and|or|vs\\.?|versus|than|with|as\\swell\\sas)\\s+|\\s*&\\s*)${BEFORE_NAME}`;
const CHINESE_AND = `\\s*(?:[、${HAN_AND}]|以及|还有)\\s*在?`;
const AND = new RegExp(`^(?:['’]s)?(?:${ENGLISH_AND}|${CHINESE_AND})$`, 'i');
const COMMA = new RegExp(`^(?:['’]s)?\\s*[,，]\\s*${BEFORE_NAME}$`, 'i');

/** Whether what stands between two names joins them: "and", "as well as", 、, 以及. */
export function saysAnd(between: string): boolean {
  return AND.test(between);
}

/** Whether it does, or is the comma of a list, which also stands between a name and what that lies in. */
export function saysAndOrComma(between: string): boolean {
  return saysAnd(between) || COMMA.test(between);
}
