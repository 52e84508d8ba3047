import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';

/** What the encoder and the lexical index read of a passage: its text, and before it what a reader of the page would know. */
export function withContext(passage: Passage, { metadata }: Pick<Document, 'metadata'>, text: string): string {
  return [metadata.title, passage.section, passage.localities.join(', '), text].filter(Boolean).join('\n');
}

/**
 * What the encoder reads of a sentence: which locality it is about, and the sentence. With the title too, the sentences
 * of a document would all be alike (measured: first hit right .82 instead of .85 on one collection, .77 and .79 on another).
 */
export function sentenceWithContext(passage: Passage, text: string): string {
  return [passage.localities.join(', '), text].filter(Boolean).join('\n');
}
