import { createReadStream } from 'node:fs';
import type { z } from 'zod';

/** A set of questions that cannot be used; the message names the file, and the line where it is one line's fault. */
export class SetError extends Error {
  override readonly name = 'SetError';
}

/** A line that is not blank, and where it stands: `path:7`, counted from 1. */
export interface Line {
  readonly text: string;
  readonly where: string;
}

/**
 * The lines of a file, read as a stream. Only a line feed ends one: JSON may hold every other separator as it is.
 * @throws SetError when it cannot be read
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of rawLines(path)) {
    number++;
    const text = (number === 1 ? line.replace(/^\ufeff/, '') : line).replace(/\r$/, '');
    if (text.trim() !== '') yield { text, where: `${path}:${number}` };
  }
}

async function* rawLines(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: 'utf8' });
  let open = '';
  try {
    for await (const part of stream) {
      const [first = '', ...rest] = String(part).split('\n');
      open += first;
      for (const next of rest) {
        yield open;
        open = next;
      }
    }
  } catch (cause) {
    throw new SetError(`"${path}" cannot be read: name a folder with corpus.jsonl, queries.jsonl and qrels.`, {
      cause,
    });
  }
  yield open;
}

/**
 * The values of a file that has one a line, as JSON, by their ids.
 * @param shape how a line is to be written, in the words of the message
 * @throws SetError
 */
export async function readJsonLines<Value extends { readonly id: string }>(
  path: string,
  schema: z.ZodType<Value>,
  shape: string,
): Promise<Map<string, Value>> {
  const values = new Map<string, Value>();
  for await (const { text, where } of readLines(path)) {
    const value = parse(text, schema, `${where} cannot be used: write ${shape} as JSON on one line.`);
    if (values.has(value.id)) throw new SetError(`${where} has the _id "${value.id}" once more: give each its own.`);
    values.set(value.id, value);
  }
  return values;
}

function parse<Value>(text: string, schema: z.ZodType<Value>, problem: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SetError(problem, { cause });
  }
}
