import type { LocalityLabel } from '../../localities/label.ts';
import { columnsOf, padTo } from './columns.ts';
import { oneLine } from './visible.ts';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A locality as people tell it from its namesakes: "Kaihua County, Quzhou". */
export function called({ name, within }: Pick<LocalityLabel, 'name' | 'within'>): string {
  return oneLine(within === null ? name : `${name}, ${within}`);
}

/** "Kaihua County, Quzhou"; of several, "Kaihua County (Quzhou) and Hejing County (Bayingolin)". */
export function allCalled(localities: readonly LocalityLabel[], joint: 'and' | 'or'): string {
  const [only, ...others] = localities;
  if (only && others.length === 0) return called(only);
  const names = localities.map(({ name, within }) => oneLine(within === null ? name : `${name} (${within})`));
  return (joint === 'and' ? and : or).format(names);
}

/** Any of some phrases, “Red May” or “White June”, or all of them. */
export function allQuoted(phrases: readonly string[], joint: 'and' | 'or' = 'or'): string {
  return (joint === 'and' ? and : or).format(phrases.map((phrase) => `“${oneLine(phrase)}”`));
}

/** "  420111  Hongshan District, Wuhan", a line each: by its id, whoever reads it can name it. */
export function listedById(localities: readonly LocalityLabel[]): string[] {
  const ids = localities.map(({ id }) => oneLine(id));
  const widest = Math.max(0, ...ids.map(columnsOf));
  return localities.map((locality) => `  ${padTo(oneLine(locality.id), widest)}  ${called(locality)}`);
}
