import type { Document } from '../documents/document.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import { LEVEL_OF } from '../localities/kinds.ts';
import type { Passage } from '../passages/passage.ts';

/** What the encoder and the lexical index read of a passage: its text, and before it what a reader of the page would know. */
export function withContext(
  passage: Passage,
  { metadata }: Pick<Document, 'metadata'>,
  text: string,
  gazetteer: Gazetteer,
): string {
  return [metadata.title, passage.section, localitiesOf(passage, gazetteer), text].filter(Boolean).join('\n');
}

/**
 * What the encoder reads of a sentence: which locality it is about, and the sentence. With the title too, the sentences
 * of a document would all be alike (measured: first hit right .82 instead of .85 on one collection, .77 and .79 on another).
 */
export function sentenceWithContext(passage: Passage, text: string, gazetteer: Gazetteer): string {
  return [localitiesOf(passage, gazetteer), text].filter(Boolean).join('\n');
}

/** "Kecheng District, Quzhou": what it is about and the cities and prefectures which that lies in, each once. */
function localitiesOf({ about }: Passage, gazetteer: Gazetteer): string {
  const localities = about.flatMap((id) => gazetteer.get(id) ?? []);
  const around = localities.flatMap((locality) => gazetteer.around(locality)).filter(({ kind }) => LEVEL_OF[kind] >= 2);
  return [...new Set([...localities, ...around].map(({ name }) => name))].join(', ');
}
