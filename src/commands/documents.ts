import type { Config } from '../config.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { type DocumentSummary, summaries, summaryOf } from '../index/summaries.ts';
import { labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import {
  documentJson,
  documentWithPassagesJson,
  printDocument,
  printDocuments,
} from '../surfaces/terminal/print-documents.ts';
import { missingSentences } from '../surfaces/terminal/scope-wording.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import { findDocument } from './find-document.ts';
import { findLocality } from './find-locality.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

interface ListOptions {
  /** The name of the only locality about which documents are listed. */
  readonly locality?: string;
  readonly json?: boolean;
}

/** Lists what is in the collection. @throws LocalityError */
export async function documents(config: Config, io: Io, { locality: name, json }: ListOptions): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: true });
  await app.close();
  const { index } = app;
  const locality = name === undefined ? null : findLocality(name, index);
  const listed = locality ? summariesAbout(locality, index) : summaries(index);
  const text = json ? jsonText(listed.map(documentJson)) : printed(listed, locality, index, io);
  io.output.write(`${text}\n`);
}

function summariesAbout({ id }: Locality, index: PassageIndex): DocumentSummary[] {
  const files = new Set(index.localities.about(id).map((row) => index.passage(row).file));
  return index.snapshot.documents.filter(({ file }) => files.has(file)).map((document) => summaryOf(document, index));
}

function printed(
  listed: readonly DocumentSummary[],
  locality: Locality | null,
  { gazetteer }: PassageIndex,
  { output }: Io,
): string {
  const style = styleFor(output);
  if (!locality || listed.length > 0) return printDocuments(listed, style);
  return style.wrap(missingSentences([labelOf(locality, gazetteer)]).join(' '), '');
}

/** Shows one document with its passages. @throws DocumentError */
export async function document(config: Config, io: Io, name: string, { json }: { json?: boolean }): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: true });
  await app.close();
  const found = summaryOf(findDocument(name, app.index), app.index);
  const text = app.index.documentText(found.file);
  const shown = json
    ? jsonText(documentWithPassagesJson(found, text))
    : printDocument(found, text, styleFor(io.output));
  io.output.write(`${shown}\n`);
}
