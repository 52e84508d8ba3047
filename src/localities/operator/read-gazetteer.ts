import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../../documents/decode.ts';
import type { Problem } from '../../documents/source-files.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { builtInGazetteer } from '../table/built-in.ts';
import { applyGazetteer } from './operator-gazetteer.ts';

/** The gazetteer that a documents' folder is read with. */
export interface ReadGazetteer {
  readonly gazetteer: Gazetteer;
  /** Of the operator's file, in hexadecimal; null without one that can be read. */
  readonly sha256: string | null;
  /** What cannot be used of the operator's file. */
  readonly problems: readonly Problem[];
}

/** The names of the operator's file, at the root of the documents' folder; the first that is there counts. */
const FILES = ['gazetteer.yaml', 'gazetteer.yml'];

/** Well above 50,000 localities; the parser takes 80 times as much memory as the file. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/** The built-in gazetteer, with what the folder's `gazetteer.yaml` says, where there is one. */
export async function readGazetteer(folder: string): Promise<ReadGazetteer> {
  const china = builtInGazetteer();
  const found = (await Promise.all(FILES.map((file) => readOperatorFile(folder, file)))).filter(
    (file) => file !== null,
  );
  const [first, ...others] = found;
  if (!first) return { gazetteer: china, sha256: null, problems: [] };
  const unused = others.map(({ file }) => ({
    file,
    reason: `it is not read beside ${first.file}: keep one of the two`,
  }));
  if (first.bytes === null) return { gazetteer: china, sha256: null, problems: [first, ...unused].map(problemOf) };
  const { gazetteer, reasons } = understand(first.bytes, china);
  return {
    gazetteer,
    sha256: sha256(first.bytes),
    problems: [...reasons.map((reason) => ({ file: first.file, reason })), ...unused],
  };
}

type OperatorFile = { readonly file: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly reason: string }
);

function problemOf({ file, reason }: Problem): Problem {
  return { file, reason };
}

/** Null where there is none. */
async function readOperatorFile(folder: string, file: string): Promise<OperatorFile | null> {
  try {
    const found = await stat(join(folder, file));
    if (!found.isFile()) return { file, bytes: null, reason: 'it is not a file' };
    if (found.size > LARGEST_BYTES) return { file, bytes: null, reason: 'it is larger than 8 MiB' };
    return { file, bytes: await readFile(join(folder, file)) };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? null
      : { file, bytes: null, reason: `it cannot be read (${code})` };
  }
}

function understand(bytes: Uint8Array, base: Gazetteer): { gazetteer: Gazetteer; reasons: readonly string[] } {
  let yaml: string;
  try {
    yaml = decode(bytes);
  } catch (cause) {
    return { gazetteer: base, reasons: [cause instanceof Error ? cause.message : String(cause)] };
  }
  const { gazetteer, problems } = applyGazetteer(yaml, base);
  return { gazetteer, reasons: problems.map(({ line, reason }) => `line ${line}: ${reason}`) };
}
