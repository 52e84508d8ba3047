import type { PassageIndex } from '../../index/passage-index.ts';
import { DifferenceKinds } from '../../search/quotes/difference-kind.ts';
import type { NearPlace as Near } from '../../search/quotes/find-near.ts';
import type { VerbatimPlace } from '../../search/quotes/places.ts';
import { withoutEdges } from '../../search/quotes/read-quote.ts';
import { formsBetween } from '../../text/forms.ts';
import { overlaps, relativeTo, type Span, slice } from '../../text/span.ts';
import { cutQuote, type SourceText } from '../quote.ts';
import { sourceOf } from '../sources.ts';
import type { NearPlace, Place, QuoteDifference, QuoteForm, Stretch } from './checked-quote.ts';
import type { Checking } from './checking.ts';

/**
 * A place of a text, cut from its file.
 * @param parts those of a text that leaves something out
 * @throws SourceChangedError when the file is not what was indexed
 */
export async function place(
  text: string,
  parts: readonly Span[] | undefined,
  { file, spans: [first, ...rest] }: VerbatimPlace,
  { index, open }: Checking,
): Promise<Place> {
  const document = index.document(file);
  const source = await open(document);
  const passage = passageAt(file, first, index);
  if (!parts) {
    const { span, forms } = withItsEdges(text, first, source.text);
    return { document: sourceOf(document), passage, stretches: [stretch(source, span)], forms };
  }
  const forms = [first, ...rest].flatMap((span, number) => formsOf(text, parts[number], slice(source.text, span)));
  return {
    document: sourceOf(document),
    passage,
    stretches: [stretch(source, first), ...rest.map((span) => stretch(source, span))],
    forms: [...new Set<QuoteForm>(['left out', ...forms])],
  };
}

/**
 * Something that is nearly a part of a text, cut from its file; undefined if nothing differs.
 * @throws SourceChangedError when the file is not what was indexed
 */
export async function nearPlace(
  text: string,
  given: Span,
  { file, span, share, gaps }: Near,
  { index, open }: Checking,
): Promise<NearPlace | undefined> {
  const document = index.document(file);
  const source = await open(document);
  const isName = (word: string) => index.lookUp(word).length > 0;
  const kinds = new DifferenceKinds(slice(text, given), slice(source.text, span), isName);
  const [first, ...rest] = gaps.map((gap): QuoteDifference => {
    const found = relativeTo(span.start, gap.found);
    return { kind: kinds.kindOf(gap.given, found), given: shifted(gap.given, given.start), found };
  });
  if (!first) return undefined;
  const passage = passageAt(file, span, index);
  return { ...stretch(source, span), document: sourceOf(document), passage, share, differences: [first, ...rest] };
}

/** What stands at the ends of a text belongs to it where the document has it too. */
function withItsEdges(text: string, span: Span, source: string): { span: Span; forms: QuoteForm[] } {
  const inner = withoutEdges(text, { start: 0, end: text.length });
  const [lead, trail] = [text.slice(0, inner.start), text.slice(inner.end)];
  const hasLead = span.start >= lead.length && source.startsWith(lead, span.start - lead.length);
  const hasTrail = source.startsWith(trail, span.end);
  const forms = formsOf(text, inner, slice(source, span));
  return {
    span: { start: span.start - (hasLead ? lead.length : 0), end: span.end + (hasTrail ? trail.length : 0) },
    forms: hasLead && hasTrail ? forms : [...forms, 'marks at its ends'],
  };
}

function formsOf(text: string, part: Span | undefined, found: string): QuoteForm[] {
  return part ? formsBetween(slice(text, withoutEdges(text, part)), found) : [];
}

function stretch(source: SourceText, span: Span): Stretch {
  return { quote: cutQuote(source, span), span, lines: source.lines.linesOf(span) };
}

function passageAt(file: string, { start }: Span, index: PassageIndex): string | null {
  const at = { start, end: start + 1 };
  return index.passages.find((passage) => passage.file === file && overlaps(passage.span, at))?.id ?? null;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
