import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';

/** discord.js repeats a request at once, three times; so these are enough for Discord to come to itself. In milliseconds. */
const AFTER_FAILURE = 250;
/** Discord shuts out for a while who goes on asking, and may not say for how long to wait. In milliseconds. */
const AFTER_LIMIT = 1000;

/**
 * Makes discord.js's requests; each that comes to nothing is told to the log, and is repeated (by discord.js) only after a
 * pause.
 */
export function patientRequest(log: Logger): RESTOptions['makeRequest'] {
  return async (url, init) => {
    const request = { method: init.method ?? 'GET', path: withoutTokens(url) };
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      const { status } = response;
      if (status >= 500) {
        log.info({ request, status }, 'Discord is in trouble; trying again');
        await delay(AFTER_FAILURE);
      } else if (status === 429) {
        const wait = response.headers.get('Retry-After');
        log.info({ request, wait }, 'Discord wants it slower; waiting');
        if (!(Number(wait) > 0)) await delay(AFTER_LIMIT);
      }
      return response;
    } catch (err) {
      log.info({ request, err }, 'Discord gave no answer; trying again');
      throw err;
    }
  };
}

/** Whoever knows the token of an interaction can answer it. */
function withoutTokens(url: string): string {
  return new URL(url).pathname.replace(/(\/(?:webhooks|interactions)\/\d+\/)[^/]+/, '$1…');
}
