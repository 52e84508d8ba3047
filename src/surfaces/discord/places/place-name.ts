import type { LocalityLabel } from '../../../localities/label.ts';
import type { Language } from '../language/language.ts';
import { field, label } from '../writing/field.ts';

/** By `weigh`, once escaped: of one that stands alone, and of one among others. */
const ROOM = { name: 80, within: 60 } as const;
const ROOM_IN_LIST = { name: 45, within: 42 } as const;

/** What Discord takes on a button. */
const LONGEST_LABEL = 80;

/** "Kecheng District, Quzhou": enough to tell namesakes apart; Markdown. */
export function placeName({ name, within }: LocalityLabel, { say }: Language): string {
  const own = field(name, ROOM.name);
  return within === null ? own : say('places.nameWithin', { name: own, within: field(within, ROOM.within) });
}

/** "Kecheng District"; Markdown. */
export function shortName({ name }: Pick<LocalityLabel, 'name'>): string {
  return field(name, ROOM_IN_LIST.name);
}

/** The full name for a button or an entry of a list, which know no Markdown. */
export function plainName({ name, within }: LocalityLabel, { say }: Language, longest = LONGEST_LABEL): string {
  return label(within === null ? name : say('places.nameWithin', { name, within }), longest);
}

/** "Kecheng District, Quzhou"; of several, "Kecheng District (Quzhou) and Hongshan District (Wuhan)"; Markdown. */
export function placeNames(
  labels: readonly LocalityLabel[],
  max: number,
  language: Language,
  last: 'and' | 'or' = 'and',
): string {
  const [only, ...others] = labels;
  if (only && others.length === 0) return placeName(only, language);
  const names = labels.map((one) => {
    const name = shortName(one);
    const within = one.within === null ? null : field(one.within, ROOM_IN_LIST.within);
    return within === null ? name : language.say('places.nameInList', { name, within });
  });
  return language.listed(names, max, last);
}
