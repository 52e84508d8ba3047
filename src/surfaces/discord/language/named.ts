import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { NamedKey } from './keys.ts';

/** The locales of Discord whose users read the Chinese texts. */
const CHINESE_LOCALES = ['zh-CN', 'zh-TW'] as const;

/** What Discord is told of a command or an option: its name and what it is about, in each language. */
export function named(key: NamedKey) {
  return {
    name: english[key],
    nameLocalizations: inChinese(chinese[key]),
    description: english[`${key}.about`],
    descriptionLocalizations: inChinese(chinese[`${key}.about`]),
  };
}

function inChinese(text: string) {
  return Object.fromEntries(CHINESE_LOCALES.map((locale) => [locale, text]));
}
