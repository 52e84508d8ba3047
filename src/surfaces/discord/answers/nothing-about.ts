import type { PassageIndex } from '../../../index/passage-index.ts';
import type { LocalityLabel } from '../../../localities/label.ts';
import type { Language } from '../language/language.ts';

/**
 * Says of localities, one or more, that the collection has nothing on them, or nothing but passages that name them.
 * @param names of theirs, as Markdown
 */
export function nothingAbout(
  missing: readonly LocalityLabel[],
  names: string,
  { localities }: Pick<PassageIndex, 'localities'>,
  { say }: Language,
): string {
  const rows = missing.map(({ id }) => localities.naming(id));
  const passages = new Set(rows.flat()).size;
  if (passages === 0) return say('places.nothingOn', { names });
  const counted = { names, count: passages };
  if (missing.length === 1) return say('places.namingIt', counted);
  return rows.every(({ length }) => length > 0) ? say('places.namingThem', counted) : say('places.namingSome', counted);
}
