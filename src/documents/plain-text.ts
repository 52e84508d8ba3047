import type { Steps } from '../text/in-turns.ts';
import type { Span } from '../text/span.ts';
import { type Block, blocksInSteps } from './blocks.ts';
import type { LeftOut, Section } from './document.ts';
import { assignRoles } from './page-frame.ts';

/** In UTF-16 units. */
const LONGEST_TITLE = 200;

/** A document's structure, before it is known what its metadata are. */
export interface Outline {
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOut[];
}

/** The structure of a plain text, in steps; see `assignRoles` for what is left out. */
export function* outlinePlainText(text: string, repeated: ReadonlySet<string>): Steps<Outline> {
  const found = yield* blocksInSteps(text);
  const roles = yield* assignRoles(found, repeated);
  const sections: { heading: string | null; paragraphs: Span[] }[] = [{ heading: null, paragraphs: [] }];
  const leftOut: LeftOut[] = [];
  for (const [index, block] of found.entries()) {
    const role = roles[index] ?? 'text';
    if (role === 'heading') sections.push({ heading: block.text, paragraphs: [] });
    if (role === 'text') sections.at(-1)?.paragraphs.push(block.span);
    else leftOut.push({ span: block.span, reason: role });
  }
  return {
    title: found[roles.indexOf('title')]?.text ?? openingSentence(found),
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    leftOut,
  };
}

/** A text without a title may open with a sentence that stands apart: it names the text, and remains a part of it. */
function openingSentence([first, second]: readonly Block[]): string | null {
  return first && second?.isApart && first.text.length <= LONGEST_TITLE ? first.text : null;
}

/** The lines of a plain text that may be its site's own rather than its own, by their text; in steps. */
export function* framingLines(text: string): Steps<Set<string>> {
  const found = yield* blocksInSteps(text);
  return new Set(found.flatMap((block) => (block.isSentence ? [] : [block.text])));
}
