import type { Stretch } from '../../../answer/quotes-checked/checked-quote.ts';
import { sourceLink } from '../../../answer/source-link.ts';
import type { Source } from '../../../answer/sources.ts';
import { textFragment } from '../../../answer/text-fragment.ts';
import { linesOf } from '../answers/render-citation.ts';
import type { Language } from '../language/language.ts';
import { field } from '../writing/field.ts';
import { leading, linked, MAX_URL } from '../writing/link.ts';

/** By `weigh`, once escaped. */
const ROOM = { title: 120, file: 100 } as const;
const MAX_LINES = 3;

/** Where a text stands: "title · date · file · lines", as a line of small print; the links open the document at it. */
export function placeLine(
  document: Source,
  stretches: readonly [Stretch, ...Stretch[]],
  publicUrl: string | undefined,
  language: Language,
): string {
  const [first] = stretches;
  const page = sourceLink({ document, ...first }, publicUrl);
  const web = textFragment({ document, quote: first.quote, highlight: null });
  const lines = stretches.slice(0, MAX_LINES).map((stretch) => linesOf(stretch.lines, language));
  const rest = stretches.length > MAX_LINES ? ['…'] : [];
  const parts = [
    linked(document.title, [web ?? [], document.url ?? []].flat(), ROOM.title, language),
    ...(document.date === null ? [] : [language.date(document.date)]),
    field(document.file, ROOM.file),
    leading([...lines, ...rest].join(', '), page, MAX_URL),
  ];
  return parts.join(' · ');
}
