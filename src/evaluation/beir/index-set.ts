import { blocks } from '../../documents/blocks.ts';
import type { Document } from '../../documents/document.ts';
import { embedPassages, type Split } from '../../index/embed-passages.ts';
import type { Encoder } from '../../index/encoder.ts';
import type { Progress } from '../../index/index-report.ts';
import { openIndex, type PassageIndex } from '../../index/passage-index.ts';
import type { PassageVectors } from '../../index/store.ts';
import { showLocalities } from '../../localities/documents/shown-localities.ts';
import { builtInGazetteer } from '../../localities/table/built-in.ts';
import { SPLITTING_VERSION } from '../../passages/split-passages.ts';
import { sha256 } from '../../text/sha256.ts';
import type { CorpusDocument } from './read-set.ts';

interface Options {
  readonly encoder: Encoder;
  /** How a document becomes passages, where not as it usually does. */
  readonly split?: Split | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The index of a set's documents, in memory alone: split, embedded and opened as files are, each with its id for a name.
 * @throws EncoderError, and the signal's reason when it is aborted
 */
export async function indexSet(
  corpus: readonly CorpusDocument[],
  { encoder, split, onProgress, signal }: Options,
): Promise<PassageIndex> {
  const documents = corpus.map(documentOf);
  const base = builtInGazetteer();
  const localities = showLocalities(documents, base);
  const gazetteer = base.with(localities);
  const known = new Map<string, PassageVectors>();
  const { passages } = await embedPassages(documents, { encoder, gazetteer, known, split, onProgress, signal });
  const snapshot = {
    encoder: encoder.id,
    version: SPLITTING_VERSION,
    builtAt: new Date().toISOString(),
    gazetteerSha256: null,
    localities,
    documents: documents.map((document) => ({ ...document, sidecarSha256: null })),
    passages,
  };
  const files = documents.map((document) => ({ ...document, given: {}, sidecarSha256: null }));
  return openIndex(snapshot, files, base, encoder.dimensions);
}

/** All of the text is a document's own: there is no page around it. One without a text is its title. */
function documentOf({ id, title, text: written }: CorpusDocument): Document {
  const text = written.trim() === '' ? title : written;
  const paragraphs = blocks(text).map(({ span }) => span);
  return {
    file: id,
    sha256: sha256(text),
    text,
    metadata: { title, publisher: null, url: null, date: null, locality: null },
    sections: [{ heading: null, paragraphs }],
    leftOut: [],
  };
}
