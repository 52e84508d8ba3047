/** What begins an English question that asks for something, or stands in it. */
export const ASKING_WORDS: readonly string[] = 'who whom whose what when where which why how'.split(' ');

/** The same in Chinese; 何 by itself is a surname, and in 任何. */
export const CHINESE_ASKING_WORDS: readonly string[] = '谁 什么 为什么 哪 几 怎 如何 为何 何时 何地 何处 何人'.split(
  ' ',
);

/** What stands behind "how" where a measure is asked for: "How long?" */
export const MEASURES: readonly string[] =
  'many much often big large high tall long far old fast deep heavy wide broad thick'.split(' ');

/** 多 and a measure; inside a sentence some are other words (很多大学, 多重身份). */
export const CHINESE_MEASURES: readonly string[] = '多少 多久 多长 多大 多高 多远 多重 多宽 多厚 多深 多快'.split(' ');

/** Verbs with which a question begins that is answered by yes or no. */
export const ASKING_VERBS: readonly string[] =
  'is are was were am do does did has have had can could will would shall should may might must'.split(' ');
