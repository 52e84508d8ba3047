import type { Config } from '../config.ts';
import { type DocumentSummary, findSummaries, summaries } from '../index/summaries.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import {
  documentJson,
  documentWithPassagesJson,
  printDocument,
  printDocuments,
} from '../surfaces/terminal/print-documents.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

/** Lists what is in the collection. */
export async function documents(config: Config, io: Io, { json }: { json?: boolean }): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: true });
  await app.close();
  const all = summaries(app.index);
  const text = json ? jsonText(all.map(documentJson)) : printDocuments(all, styleFor(io.output));
  io.output.write(`${text}\n`);
}

/** Shows one document with its passages. */
export async function document(config: Config, io: Io, name: string, { json }: { json?: boolean }): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: true });
  await app.close();
  const found = only(findSummaries(name, app.index), name);
  const text = app.index.documentText(found.file);
  const shown = json
    ? jsonText(documentWithPassagesJson(found, text))
    : printDocument(found, text, styleFor(io.output));
  io.output.write(`${shown}\n`);
}

function only(found: readonly DocumentSummary[], name: string): DocumentSummary {
  const [first, ...others] = found;
  if (!first) throw new CommandError(`No document is called "${name}": "fangzhi documents" lists them.`);
  if (others.length > 0) {
    const files = found.map(({ file, title }) => `  ${file}  ${title}`).join('\n');
    throw new CommandError(`"${name}" may be any of these; name one by its file:\n${files}`);
  }
  return first;
}
