import type { Document } from '../documents/document.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import { LEVEL_OF } from '../localities/kinds.ts';
import type { Passage } from '../passages/passage.ts';

/** What the encoder reads of a passage: its text, and before it what a reader of the page would know. */
export function withContext(
  passage: Passage,
  { metadata }: Pick<Document, 'metadata'>,
  text: string,
  gazetteer: Gazetteer,
): string {
  return [contextOf(passage, { metadata }, gazetteer), text].filter(Boolean).join('\n');
}

/**
 * What a reader of the page would know before a passage: the title, the section, where it is about and when it was written,
 * a line each. (The date: so that "in August 2023" finds it. Measured: other questions are answered as without it.)
 */
export function contextOf(passage: Passage, { metadata }: Pick<Document, 'metadata'>, gazetteer: Gazetteer): string {
  const about = [localitiesOf(passage, gazetteer), metadata.date && inWords(metadata.date)];
  return [metadata.title, passage.section, about.filter(Boolean).join(', ')].filter(Boolean).join('\n');
}

const longDate = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** As people ask for it: "August 8, 2023". */
function inWords(date: string): string {
  return longDate.format(new Date(date));
}

/**
 * What the reader reads of a passage: the title tells it what "the county" is. (Measured on two collections: with the title
 * right first .82 and .67, without .80 and .64.)
 */
export function withTitle({ metadata }: Pick<Document, 'metadata'>, text: string): string {
  return metadata.title ? `${metadata.title}\n${text}` : text;
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
