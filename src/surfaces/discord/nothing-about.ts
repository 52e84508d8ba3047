import type { PassageIndex } from '../../index/passage-index.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { wording } from './wording.ts';

/**
 * Says of localities, one or more, that the collection has nothing on them, or nothing but passages that name them.
 * @param names of theirs, as Markdown
 */
export function nothingAbout(
  missing: readonly LocalityLabel[],
  names: string,
  { localities }: Pick<PassageIndex, 'localities'>,
): string {
  const rows = missing.map(({ id }) => localities.naming(id));
  const passages = new Set(rows.flat()).size;
  if (passages === 0) return wording.nothingOn(names);
  if (missing.length === 1) return wording.nothingButNaming(names, passages, 'it');
  return wording.nothingButNaming(names, passages, rows.every(({ length }) => length > 0) ? 'them' : 'some of them');
}
