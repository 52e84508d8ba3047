import { openIndex, type PassageIndex } from '../../index/passage-index.ts';
import type { IndexedDocument, IndexedPassage } from '../../index/store.ts';
import { Gazetteer } from '../../localities/gazetteer.ts';
import { passageWith } from '../../passages/passage.fixture.ts';
import { sentences } from '../../text/sentences.ts';

/** An index of the given texts by their files, each of one passage, that can be looked through for words only. */
export function wordIndex(texts: Readonly<Record<string, string>>, gazetteer = new Gazetteer([])): PassageIndex {
  const files = Object.entries(texts).map(([file, text]) => ({
    file,
    sha256: file,
    text,
    given: {},
    sidecarSha256: null,
  }));
  const built = { encoder: 'none', version: 1, builtAt: '', gazetteerSha256: null, localities: [] };
  const documents = files.map(({ file }) => documentOf(file));
  const passages = files.map(({ file, text }) => passageOf(file, text));
  return openIndex({ ...built, documents, passages }, files, gazetteer, 1);
}

function documentOf(file: string): IndexedDocument {
  const metadata = { title: file, publisher: null, url: null, date: null, locality: null };
  return { file, sha256: file, sidecarSha256: null, metadata, leftOut: [] };
}

function passageOf(file: string, text: string): IndexedPassage {
  const span = { start: 0, end: text.length };
  const [first = span, ...rest] = sentences(text, span);
  const passage = passageWith({ id: file, file, span, sentences: [first, ...rest] });
  const vectors = { whole: Int8Array.of(1), sentences: [first, ...rest].map(() => Int8Array.of(1)) };
  return { passage, key: file, vectors };
}
