import { chinese } from '../language/chinese.ts';
import { english } from '../language/english.ts';

type MenuKey = Extract<keyof typeof english, `menu.${string}`>;

/** What Discord is told of an entry of a menu: its name in each language. */
export function namedInMenu(key: MenuKey) {
  return { name: english[key], nameLocalizations: { 'zh-CN': chinese[key], 'zh-TW': chinese[key] } };
}
