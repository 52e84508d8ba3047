import type { PassageIndex } from '../index/passage-index.ts';
import type { IndexedDocument } from '../index/store.ts';
import { labelById } from '../localities/label.ts';
import type { Passage } from '../passages/passage.ts';
import { nearDuplicates } from '../search/near-duplicates.ts';
import { relativeTo } from '../text/span.ts';
import type { Citation, Source } from './answer.ts';
import { cutQuote, openSource } from './quote.ts';
import type { CitationReference } from './reference.ts';

/**
 * Builds a citation, its quote cut from the file as it is at this moment.
 * @throws SourceChangedError when the file is not the one that was indexed
 */
export async function cite(
  passage: Passage,
  { sentence, strength }: Omit<CitationReference, 'passage'>,
  index: PassageIndex,
  folder: string,
): Promise<Citation> {
  const document = index.document(passage.file);
  const source = await openSource(folder, document);
  const highlight = sentence === null ? undefined : passage.sentences[sentence];
  return {
    reference: { passage: passage.id, sentence, strength },
    quote: cutQuote(source, passage.span),
    highlight: highlight ? relativeTo(passage.span.start, highlight) : null,
    localities: passage.about.flatMap((id) => labelById(id, index.gazetteer) ?? []),
    document: sourceOf(document),
    section: passage.section,
    span: passage.span,
    lines: source.lines.linesOf(passage.span),
    alsoIn: otherFiles(passage, index).map((file) => sourceOf(index.document(file))),
  };
}

function sourceOf({ file, sha256, metadata: { title, publisher, url, date } }: IndexedDocument): Source {
  return { file, title, publisher, url, date, sha256 };
}

function otherFiles(passage: Passage, index: PassageIndex): string[] {
  const files = new Set(nearDuplicates(passage, index).map(({ file }) => file));
  return [...files].filter((file) => file !== passage.file);
}
