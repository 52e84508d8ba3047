import type { Document } from '../documents/document.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import type { SplitPassage } from '../passages/passage.ts';
import { splitPassagesInSteps } from '../passages/split-passages.ts';
import { each, inTurns, type Steps, stepsOfEach } from '../text/in-turns.ts';
import { sha256 } from '../text/sha256.ts';
import { slice } from '../text/span.ts';
import { sentenceWithContext, withContext } from './context.ts';
import type { Encoder } from './encoder.ts';
import type { Progress } from './index-report.ts';
import type { IndexedPassage, PassageVectors } from './store.ts';
import { quantize } from './vectors.ts';

/** How many passages wait at the encoder at once: enough that it never idles, few enough that a stop is felt. */
const AT_ONCE = 4;

interface Task {
  readonly passage: SplitPassage;
  readonly key: string;
  readonly whole: string;
  readonly sentences: readonly string[];
}

export type Split = (document: Document, gazetteer: Gazetteer) => readonly SplitPassage[];

/** Vectors, by the hash of what was embedded. */
export type KnownVectors = ReadonlyMap<string, PassageVectors>;

interface EmbedOptions {
  readonly encoder: Encoder;
  readonly gazetteer: Gazetteer;
  /** Vectors that there are already, by the hash of what was embedded. */
  readonly known: KnownVectors;
  /** How a document becomes passages, where not as it usually does. */
  readonly split?: Split | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The passages of some documents with their vectors, in order, and how many vectors were made for it.
 * @throws the signal's reason when it is aborted
 */
export async function embedPassages(
  documents: readonly Document[],
  { encoder, gazetteer, known, split, onProgress, signal }: EmbedOptions,
): Promise<{ passages: IndexedPassage[]; embedded: number }> {
  const perDocument = function* (document: Document) {
    const passages = split ? split(document, gazetteer) : yield* splitPassagesInSteps(document, gazetteer);
    return yield* tasksOf(document, passages, gazetteer);
  };
  const tasks = (await inTurns(stepsOfEach(documents, perDocument))).flat();
  const vectors = new Map(known);
  const missing = [...new Map(tasks.filter(({ key }) => !known.has(key)).map((task) => [task.key, task])).values()];
  for (let done = 0; done < missing.length; done += AT_ONCE) {
    signal?.throwIfAborted();
    onProgress?.({ done, total: missing.length });
    await Promise.all(
      missing.slice(done, done + AT_ONCE).map(async (task) => vectors.set(task.key, await embed(task, encoder))),
    );
  }
  if (missing.length > 0) onProgress?.({ done: missing.length, total: missing.length });
  const passages = tasks.map(({ passage, key }) => ({ passage, key, vectors: vectors.get(key) ?? NO_VECTORS }));
  return { passages, embedded: missing.length };
}

const NO_VECTORS: PassageVectors = { whole: new Int8Array(), sentences: [] };

function tasksOf(document: Document, passages: readonly SplitPassage[], gazetteer: Gazetteer): Steps<Task[]> {
  return each(passages, (passage) => {
    const whole = withContext(passage, document, slice(document.text, passage.span), gazetteer);
    const sentences = passage.sentences.map((sentence) =>
      sentenceWithContext(passage, slice(document.text, sentence), gazetteer),
    );
    return { passage, key: sha256([whole, ...sentences].join('\0')), whole, sentences };
  });
}

async function embed({ whole, sentences }: Task, encoder: Encoder): Promise<PassageVectors> {
  const [first, ...rest] = await Promise.all([whole, ...sentences].map((text) => encoder.embed(text, 'indexing')));
  return { whole: quantize(first ?? new Float32Array()), sentences: rest.map(quantize) };
}
