import type { Document } from '../documents/document.ts';
import { readDocuments } from '../documents/read-documents.ts';
import { china } from '../localities/gazetteer.fixture.ts';
import { type Span, slice } from '../text/span.ts';
import { splitPassages } from './split-passages.ts';

/** A document with this text. */
export function documentOf(text: string, file = 'generated.txt'): Document {
  const [document] = readDocuments([{ file, sha256: 'a'.repeat(64), text, given: {}, sidecarSha256: null }]).documents;
  if (!document) throw new Error('nothing was read');
  return document;
}

/** What of the document's text stands at the spans. */
export const textsOf = ({ text }: Document, spans: readonly { span: Span }[]) =>
  spans.map(({ span }) => slice(text, span));

/** Its passages, with the built-in gazetteer. */
export const split = (document: Document) => splitPassages(document, china);
