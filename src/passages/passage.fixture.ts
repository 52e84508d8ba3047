import type { Passage } from './passage.ts';

/** A passage of no place and no section, one sentence long. */
export function passageWith({ span = { start: 0, end: 10 }, ...fields }: Partial<Passage> & { id: string }): Passage {
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
