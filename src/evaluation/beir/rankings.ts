import type { Library } from '../../answer/library.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { highest } from '../../search/highest.ts';
import type { Hit } from '../../search/hit.ts';
import { type Query, readQuery } from '../../search/query.ts';
import { rerank } from '../../search/rerank.ts';
import { search } from '../../search/search.ts';
import { partScores, type Signal } from '../report/parts.ts';

/**
 * What ranks the documents: what the fused score has of meaning alone (of passage, sentences and document), what it has of
 * words alone (of passage and document), both together, and all that there is, as users get it.
 */
export const SYSTEMS = ['dense', 'lexical', 'fused', 'hybrid'] as const;

export type System = (typeof SYSTEMS)[number];

/** What a question is looked for with; where is no matter, as nothing is quoted. */
export type Searched = Pick<Library, 'index' | 'encoder' | 'reader'>;

export interface Rankings {
  /** Ids of documents, the best first; of each the rank is that of its best passage. */
  readonly documents: Readonly<Record<System, readonly string[]>>;
  /** What users' answers are made of, the best first. */
  readonly hits: readonly Hit[];
}

/**
 * Ranks the documents of an index for a question by each system. The places that it names limit nothing.
 * @param depth how many documents are wanted
 * @throws EncoderError, ReaderError
 */
export async function rankDocuments(question: string, library: Searched, depth: number): Promise<Rankings> {
  const { index, encoder } = library;
  const query = await readQuery(question, index, encoder);
  const scoresOf = partScores(query, index);
  const scores = index.passages.map((_, row) => scoresOf(row));
  const fused = search(query, index);
  const hybrid = await rerank(query, fused, library);
  return {
    documents: {
      dense: bestBy('document', scores, index, depth),
      lexical: bestBy('document words', scores, index, depth),
      fused: documentsOf(fused, query, index, depth),
      hybrid: documentsOf(hybrid, query, index, depth),
    },
    hits: hybrid,
  };
}

/** What users' answers to a question are made of, the best first. @throws EncoderError, ReaderError */
export async function hybridHits(question: string, library: Searched): Promise<readonly Hit[]> {
  const query = await readQuery(question, library.index, library.encoder);
  return rerank(query, search(query, library.index), library);
}

/** The documents with the highest scores by a part of the ranking, by those of their passages, NaN for none. */
export function bestBy(
  part: Signal,
  scores: readonly Readonly<Record<Signal, number>>[],
  { passages }: PassageIndex,
  depth: number,
): string[] {
  const ofDocuments = new Map<string, number>();
  for (const [row, { file }] of passages.entries()) {
    const score = scores[row]?.[part] ?? Number.NaN;
    if (score > (ofDocuments.get(file) ?? Number.NEGATIVE_INFINITY)) ofDocuments.set(file, score);
  }
  const files = [...ofDocuments.keys()];
  return highest(Float32Array.from(ofDocuments.values()), depth).flatMap((at) => files[at] ?? []);
}

/**
 * The documents of hits, in their order. A search looks into some passages only, and these may be of a few documents: then it
 * goes on with the others.
 */
export function documentsOf(hits: readonly Hit[], query: Query, index: PassageIndex, depth: number): string[] {
  const found = new Set(hits.map(({ passage }) => passage.file));
  while (found.size < depth) {
    const others = Array.from(index.passages.keys()).filter((row) => !found.has(index.passage(row).file));
    if (others.length === 0) break;
    for (const { passage } of search(query, index, others)) found.add(passage.file);
  }
  return [...found].slice(0, depth);
}
