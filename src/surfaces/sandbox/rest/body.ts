import type { Context } from 'hono';
import { fileTooLarge, invalidJson } from '../refusal.ts';
import type { StoredFile } from '../world/files.ts';

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly StoredFile[];
}

const maximumFileSize = 10 * 1024 * 1024;

/** The JSON of a request, which comes alone or, beside files, as the form field `payload_json`. */
export async function readBody(context: Context): Promise<RequestBody> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return { json: parseJson(await context.req.text()), files: [] };
  const form = await context.req.formData();
  const parts = [...form.values()].flatMap((part) => (typeof part === 'string' ? [] : [part]));
  return { json: parseJson(String(form.get('payload_json') ?? '{}')), files: await Promise.all(parts.map(upload)) };
}

async function upload(file: File): Promise<StoredFile> {
  if (file.size > maximumFileSize) throw fileTooLarge();
  const contentType = file.type || 'application/octet-stream';
  return { filename: file.name, contentType, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw invalidJson();
  }
}
