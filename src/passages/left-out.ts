import type { Document, LeftOut } from '../documents/document.ts';
import { type Span, trim } from '../text/span.ts';
import type { Passage } from './passage.ts';

/** Everything but white space that is in no passage of the document, in order, each with its reason. */
export function leftOutOf(document: Document, passages: readonly Passage[]): LeftOut[] {
  const named = document.leftOut.filter(({ span }) => span.end > span.start);
  const kept = [...passages, ...named].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const markup = gapsBetween(kept, document.text).map((span): LeftOut => ({ span, reason: 'markup' }));
  return [...named, ...markup].sort((a, b) => a.span.start - b.span.start);
}

function gapsBetween(kept: readonly Span[], text: string): Span[] {
  const gaps: Span[] = [];
  let end = 0;
  for (const next of [...kept, { start: text.length, end: text.length }]) {
    const gap = trim(text, { start: end, end: Math.max(end, next.start) });
    if (gap.end > gap.start) gaps.push(gap);
    end = Math.max(end, next.end);
  }
  return gaps;
}
