import type { SplitPassage } from './passage.ts';

/** A passage of no place and no section, one sentence long. */
export function passageWith({
  span = { start: 0, end: 10 },
  ...fields
}: Partial<SplitPassage> & { id: string }): SplitPassage {
  return {
    file: `${fields.id}.txt`,
    section: null,
    span,
    sentences: [span],
    about: [],
    names: [],
    byBareName: { about: [], names: [] },
    ...fields,
  };
}
