import type { LocalityLabel } from '../../localities/label.ts';
import { field, label } from './field.ts';
import { listed } from './listed.ts';

/** By `weigh`, once escaped: of one that stands alone, and of one among others. */
const ROOM = { name: 80, within: 60 } as const;
const ROOM_IN_LIST = { name: 45, within: 42 } as const;

/** What Discord takes on a button. */
const LONGEST_LABEL = 80;

/** "Kecheng District, Quzhou": enough to tell namesakes apart; Markdown. */
export function placeName({ name, within }: LocalityLabel): string {
  return within === null ? field(name, ROOM.name) : `${field(name, ROOM.name)}, ${field(within, ROOM.within)}`;
}

/** "Kecheng District"; Markdown. */
export function shortName({ name }: Pick<LocalityLabel, 'name'>): string {
  return field(name, ROOM_IN_LIST.name);
}

/** The full name for a button or an entry of a list, which know no Markdown. */
export function plainName({ name, within }: LocalityLabel, longest = LONGEST_LABEL): string {
  return label(within === null ? name : `${name}, ${within}`, longest);
}

/** "Kecheng District, Quzhou"; of several, "Kecheng District (Quzhou) and Hongshan District (Wuhan)"; Markdown. */
export function placeNames(labels: readonly LocalityLabel[], max: number, last: 'and' | 'or' = 'and'): string {
  const [only, ...others] = labels;
  if (only && others.length === 0) return placeName(only);
  const names = labels.map((one) => {
    return one.within === null ? shortName(one) : `${shortName(one)} (${field(one.within, ROOM_IN_LIST.within)})`;
  });
  return listed(names, max, last);
}
