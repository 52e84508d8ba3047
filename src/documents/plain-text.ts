import type { Span } from '../text/span.ts';
import { blocks } from './blocks.ts';
import type { LeftOut, Section } from './document.ts';
import { assignRoles } from './page-frame.ts';

/** A document's structure, before it is known what its metadata are. */
export interface Outline {
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOut[];
}

/** The structure of a plain text; see `assignRoles` for what is left out. */
export function outlinePlainText(text: string, repeated: ReadonlySet<string>): Outline {
  const found = blocks(text);
  const roles = assignRoles(found, repeated);
  const sections: { heading: string | null; paragraphs: Span[] }[] = [{ heading: null, paragraphs: [] }];
  const leftOut: LeftOut[] = [];
  for (const [index, block] of found.entries()) {
    const role = roles[index] ?? 'text';
    if (role === 'heading') sections.push({ heading: block.text, paragraphs: [] });
    if (role === 'text') sections.at(-1)?.paragraphs.push(block.span);
    else leftOut.push({ span: block.span, reason: role });
  }
  return {
    title: found[roles.indexOf('title')]?.text ?? null,
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    leftOut,
  };
}

/** The lines of a plain text that may be its site's own rather than its own, by their text. */
export function framingLines(text: string): Set<string> {
  return new Set(blocks(text).flatMap((block) => (block.isSentence ? [] : [block.text])));
}
