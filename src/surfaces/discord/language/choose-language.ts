import { mainScript } from '../../../text/script.ts';
import { LANGUAGES, type Language } from './language.ts';

/** The language of somebody whose Discord is set to a locale, such as "zh-CN". */
export function languageOfLocale(locale: string): Language {
  return locale.startsWith('zh') ? LANGUAGES['zh-CN'] : LANGUAGES.en;
}

/** The language in which a message is written, as Discord does not tell its writer's; undefined where it has no words. */
export function languageOfText(text: string): Language | undefined {
  const script = mainScript(text);
  if (script === null) return undefined;
  return script === 'han' ? LANGUAGES['zh-CN'] : LANGUAGES.en;
}
