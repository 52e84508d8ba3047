import { wording } from './wording.ts';

const FORMATS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
} as const;

/** "a, b and c"; from too long a list, the first few and how many there are besides. */
export function listed(names: readonly string[], max: number, last: keyof typeof FORMATS = 'and'): string {
  const shown = names.slice(0, max);
  const rest = names.length - shown.length;
  return FORMATS[last].format(rest > 0 ? [...shown, wording.more(rest)] : shown);
}
