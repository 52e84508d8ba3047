import type { IncomingMessage } from 'node:http';
import { FetchFailed } from './fetch-failed.ts';
import { getPage, PUBLIC_WEB, type Reach } from './get-page.ts';
import { LARGEST_UPLOAD, type Upload } from './upload.ts';

/** In all, however often it leads on. */
const MILLISECONDS = 20_000;

const MOST_REDIRECTS = 5;

const MARKDOWN = /^text\/(?:x-)?markdown$/;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

export interface FetchOptions {
  /** Public hosts by default. */
  readonly reach?: Reach | undefined;
  /** At most, in all. */
  readonly milliseconds?: number | undefined;
}

/**
 * Fetches a document that somebody wants to add, from a host that the operator allows.
 * @param hosts names, in small letters; each stands for itself alone
 * @throws FetchFailed
 */
export async function fetchDocument(
  address: string,
  hosts: readonly string[],
  { reach = PUBLIC_WEB, milliseconds = MILLISECONDS }: FetchOptions = {},
): Promise<Upload> {
  const signal = AbortSignal.timeout(milliseconds);
  let url = checked(address, hosts, reach);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const page = await getPage(url, reach, signal);
      const next = ledTo(page, url, hosts, reach);
      if (!next) return { name: nameOf(url, typeOf(page)), bytes: await read(page, url), url: url.href };
      page.destroy();
      url = next;
    }
  } catch (cause) {
    throw failureOf(cause, url, signal);
  }
  throw new FetchFailed('redirect', `"${url.hostname}" leads on without end: give the address that it should lead to.`);
}

function checked(address: string, hosts: readonly string[], reach: Reach): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && reach.port(url.port);
  if (!isPlain) throw new FetchFailed('address', 'Give an address such as https://example.org/news.txt.');
  if (!hosts.includes(url.hostname)) {
    const advice = hosts.length > 0 ? `give one of ${hosts.join(', ')}` : 'add the document as a file instead';
    throw new FetchFailed('host', `The operator has not allowed "${url.hostname}" as a source: ${advice}.`);
  }
  url.hash = '';
  return url;
}

/** Where a page leads instead of saying anything; undefined when it does not. */
function ledTo(page: IncomingMessage, url: URL, hosts: readonly string[], reach: Reach): URL | undefined {
  const { statusCode = 0, headers } = page;
  if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) return undefined;
  page.destroy();
  try {
    return checked(new URL(headers.location, url).href, hosts, reach);
  } catch (cause) {
    const message = `"${url.hostname}" leads to another host, which the operator has not allowed: add the document as a file.`;
    throw new FetchFailed('redirect', message, { cause });
  }
}

function typeOf({ headers }: IncomingMessage): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

async function read(page: IncomingMessage, url: URL): Promise<Uint8Array> {
  try {
    refuseOther(page, url);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of page) {
      size += part.length;
      if (size > LARGEST_UPLOAD) throw tooLarge();
      parts.push(part);
    }
    if (!page.complete) throw new Error('it broke off');
    return Buffer.concat(parts);
  } finally {
    page.destroy();
  }
}

function refuseOther(page: IncomingMessage, url: URL): void {
  const { statusCode, headers } = page;
  if (statusCode !== 200)
    throw new FetchFailed(
      'status',
      `"${url.hostname}" does not give this document (${statusCode}): check the address.`,
    );
  const type = typeOf(page);
  if (HTML.test(type))
    throw new FetchFailed('html', 'This is a web page, which is not read yet: save its text as a .txt or .md file.');
  if (type !== 'text/plain' && !MARKDOWN.test(type))
    throw new FetchFailed(
      'type',
      `Only plain text and Markdown are read, and this is "${type}": add a .txt or .md file.`,
    );
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new FetchFailed('type', 'This document comes packed, which was not asked for: add it as a file instead.');
  if (Number(headers['content-length'] ?? 0) > LARGEST_UPLOAD) throw tooLarge();
}

function tooLarge(): FetchFailed {
  return new FetchFailed('size', 'This document is larger than 1 MiB: split it into several.');
}

/** The last part of the address, as far as a file may be called so. */
function nameOf({ pathname, hostname }: URL, type: string): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const written = /%(?![\da-f]{2})/i.test(last) ? last : decoded(last);
  const clean = written.replaceAll(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-').replace(/^[.\s-]+/, '');
  const [, stem = clean, ending] = /^(.*)\.(txt|md)$/i.exec(clean) ?? [];
  const short =
    Array.from(stem)
      .slice(0, 40)
      .join('')
      .replace(/[.\s-]+$/, '') || hostname;
  return `${short}.${ending ?? (MARKDOWN.test(type) ? 'md' : 'txt')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function failureOf(cause: unknown, { hostname }: URL, signal: AbortSignal): FetchFailed {
  if (cause instanceof FetchFailed) return cause;
  if (signal.aborted)
    return new FetchFailed('time', `"${hostname}" takes too long to answer: try again later, or add a file.`, {
      cause,
    });
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'it broke off';
  const message = `"${hostname}" cannot be reached (${code}): check the address, or try again later.`;
  return new FetchFailed('network', message, { cause });
}
