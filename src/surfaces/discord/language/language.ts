import { createInstance } from 'i18next';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Filling, Key } from './keys.ts';

/** The languages that the bot speaks. */
export type LanguageTag = 'en' | 'zh-CN';

/** How the bot puts things for one reader. */
export interface Language {
  readonly tag: LanguageTag;
  /** A text of the catalogue, its rooms filled; what is put in is not escaped. */
  say<One extends Key>(key: One, ...values: Filling<One>): string;
  /** "8 August 2023", of YYYY-MM-DD. */
  date(date: string): string;
  /** "a, b and c"; from too long a list, the first few and how many there are besides. */
  listed(names: readonly string[], max: number, last?: 'and' | 'or'): string;
}

/** The customs by which dates, numbers and lists are written. */
const CUSTOMS: Readonly<Record<LanguageTag, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' };

const catalogues = createInstance();
// The keys have full stops of their own, and what is put into a text is Markdown already.
catalogues.init({
  resources: { 'en-GB': { translation: english }, 'zh-CN': { translation: chinese } },
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

function languageOf(tag: LanguageTag): Language {
  const custom = CUSTOMS[tag];
  const say = catalogues.getFixedT(custom);
  const dates = new Intl.DateTimeFormat(custom, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = {
    and: new Intl.ListFormat(custom, { type: 'conjunction' }),
    or: new Intl.ListFormat(custom, { type: 'disjunction' }),
  };
  return {
    tag,
    say: (key, ...values) => say(key, { ...values[0] }),
    date: (date) => dates.format(new Date(date)),
    listed: (names, max, last = 'and') => {
      const rest = names.length - max;
      const shown = names.slice(0, max);
      return lists[last].format(rest > 0 ? [...shown, say('list.more', { count: rest })] : shown);
    },
  };
}

/** Each language, by its tag. */
export const LANGUAGES: Readonly<Record<LanguageTag, Language>> = {
  en: languageOf('en'),
  'zh-CN': languageOf('zh-CN'),
};
