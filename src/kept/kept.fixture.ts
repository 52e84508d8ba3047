import type { ErrorLog } from '../log.ts';

/** A log that keeps the messages. */
export function logOf(): ErrorLog & { readonly messages: readonly string[] } {
  const messages: string[] = [];
  return { messages, error: (_, message) => void messages.push(message) };
}

export const SERVER = '123456789012345678';

export const OTHER_SERVER = '223456789012345678';
