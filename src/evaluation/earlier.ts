import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** What was measured earlier cannot be compared with; the message says why. */
export class EarlierError extends Error {
  override readonly name = 'EarlierError';
}

/** What an earlier `eval --json` printed into a file. @throws EarlierError */
export async function readEarlier<Value>(path: string, schema: z.ZodType<Value>): Promise<Value> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EarlierError(`"${path}" cannot be read: name a file that holds what "fangzhi eval --json" printed.`, {
      cause,
    });
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new EarlierError(
      `"${path}" is not what this measurement prints with --json: make it with the same options, without --against.`,
      { cause },
    );
  }
}
