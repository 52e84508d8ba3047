import type { Folder } from '../documents/folder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { labelById } from '../localities/label.ts';
import type { Passage } from '../passages/passage.ts';
import { type Kin, kinOf } from '../search/near-duplicates.ts';
import { relativeTo } from '../text/span.ts';
import type { Citation } from './answer.ts';
import { cutQuote, openSource } from './quote.ts';
import type { CitationReference } from './reference.ts';
import { byAge, sourceOf } from './sources.ts';
import { versionsOf } from './versions.ts';

/**
 * Builds a citation, its quote cut from the file as it is at this moment.
 * @param kin what says the same or the contrary, where that is known already
 * @throws SourceChangedError when the file, or that of another version, is not the one that was indexed
 */
export async function cite(
  passage: Passage,
  { sentence, strength }: Omit<CitationReference, 'passage'>,
  index: PassageIndex,
  folder: Folder,
  kin: Kin = kinOf(passage, sentence, index),
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
    alsoIn: kin.files.map((file) => sourceOf(index.document(file))).sort(byAge),
    versions: await versionsOf(source, passage.span, kin.contradictions, index, folder),
  };
}
