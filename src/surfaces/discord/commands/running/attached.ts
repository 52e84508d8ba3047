import type { Attachment } from 'discord.js';
import { FetchFailed } from '../../../../kept/added/fetch-failed.ts';
import { DocumentRefused } from '../../../../kept/added/refused.ts';
import { LARGEST_UPLOAD, type Upload } from '../../../../kept/added/upload.ts';
import { Refusal } from '../../replying/error-reply.ts';
import type { ManagerContext } from './manager.ts';

/** Where Discord keeps what was attached. */
const DISCORD = new Set(['https://cdn.discordapp.com', 'https://media.discordapp.net']);

/** In all, in milliseconds. */
const TIME = 20_000;

/**
 * Fetches what was attached to a command.
 * @param api the base of Discord's REST interface: another server that speaks the protocol keeps files itself
 * @throws Refusal, FetchFailed, DocumentRefused
 */
export async function fetchAttached(
  attachment: Attachment,
  api: string,
  { language }: ManagerContext,
): Promise<Upload> {
  if (attachment.size > LARGEST_UPLOAD) throw tooLarge(attachment);
  const url = new URL(attachment.url);
  // Discord tells the address; but nothing else in the network is asked for it, whatever it says.
  if (!DISCORD.has(url.origin) && url.origin !== new URL(api).origin)
    throw new Refusal(language.say('running.add.expired'));
  const signal = AbortSignal.timeout(TIME);
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok || !response.body) throw new Refusal(language.say('running.add.expired'));
    return { name: nameOf(attachment), bytes: await read(response.body, attachment) };
  } catch (cause) {
    if (cause instanceof Refusal || cause instanceof DocumentRefused) throw cause;
    const failure = signal.aborted ? 'time' : 'network';
    throw new FetchFailed(failure, `Discord's file cannot be had (${failure}): try again.`, { cause });
  }
}

async function read(body: ReadableStream<Uint8Array>, attachment: Attachment): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > LARGEST_UPLOAD) throw tooLarge(attachment);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Discord takes whatever is not ASCII out of the name of a file, and tells the whole of it as a title. */
function nameOf({ name, title }: Attachment): string {
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  return title ? `${title}${ending}` : name;
}

function tooLarge({ name }: Attachment): DocumentRefused {
  return new DocumentRefused('size', `"${name}" is larger than 1 MiB: split it into several documents.`);
}
