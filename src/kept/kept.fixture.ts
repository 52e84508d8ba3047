import type { ErrorLog } from '../log.ts';

/** A log that keeps the messages. */
export function logOf(): ErrorLog & { readonly messages: readonly string[] } {
  const messages: string[] = [];
  return { messages, error: (_, message) => void messages.push(message) };
}

export const SERVER = '123456789012345678';

export const OTHER_SERVER = '223456789012345678';

/** What somebody thinks of an answer with these passages. */
export const judged = (question: string, helpful: boolean, ...ids: readonly string[]) => ({
  question,
  helpful,
  missing: null,
  passages: ids.map((id) => ({ id, file: `${id}.txt` })),
  scope: ['330824'],
});
