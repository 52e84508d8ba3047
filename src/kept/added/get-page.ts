import { lookup as resolveName } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FetchFailed } from './fetch-failed.ts';
import { isPublic } from './public-address.ts';

/** What of the network may be reached. */
export interface Reach {
  /** An IP address. */
  address(address: string): boolean;
  /** A port as an address has it: empty for the usual one. */
  port(port: string): boolean;
}

/** Public hosts, on the ports of the web. */
export const PUBLIC_WEB: Reach = { address: isPublic, port: (port) => port === '' };

const HEADERS = { accept: 'text/markdown, text/plain', 'accept-encoding': 'identity', 'user-agent': 'Fangzhi' };

/**
 * Asks for a page, and resolves as soon as its body begins. The address that is reached is the one that was checked: a name
 * that leads elsewhere the next time it is looked up leads nowhere.
 * @throws FetchFailed when it may not be reached; Error of the system when it cannot be
 */
export function getPage(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    // An address is not looked up.
    if (isIP(host) !== 0 && !reach.address(host)) throw notPublic(host);
    // An agent of its own: no connection is used again that was made for others.
    const asked = request(url, { headers: HEADERS, lookup: checkedLookup(reach), signal, agent: false }, resolve);
    asked.on('error', reject);
    asked.end();
  });
}

function checkedLookup(reach: Reach): LookupFunction {
  return (host, { all, ...options }, answer) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) answer(error, '');
      else if (!first || addresses.some(({ address }) => !reach.address(address))) answer(notPublic(host), '');
      else if (all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}

function notPublic(host: string): FetchFailed {
  return new FetchFailed('private', `"${host}" is not on the public internet: add the document as a file instead.`);
}
