import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Faults, RateLimit } from '../faults.ts';

interface Bucket {
  used: number;
  /** Milliseconds since 1970. */
  endsAt: number;
}

/** Every interaction has buckets of its own. */
const mostBuckets = 1_000;

/** Counts the calls of each route, says in every answer how many are left, and answers 429 beyond. */
export function limitRates(faults: Faults): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    const path = pathOf(context);
    const route = routeOf(context.req.method, path);
    const limit = faults.limitOf(context.req.method, path);
    const bucket = fill(buckets, `${route.name} ${route.major} ${limit.limit}`, limit);
    if (bucket.used > limit.limit) context.res = tooMany(bucket);
    else await next();
    for (const [name, value] of headers(route.name, limit, bucket)) context.res.headers.set(name, value);
  };
}

/** The path that the call names, after /api/v10. */
export function pathOf(context: Context): string {
  return decodeURIComponent(context.req.path.replace('/api/v10', ''));
}

interface Route {
  readonly name: string;
  /** The channel, server or webhook, each of which is limited for itself. */
  readonly major: string;
}

function routeOf(method: string, path: string): Route {
  const major = /^\/(?:channels|guilds)\/(\d+)|^\/webhooks\/(\d+\/[^/]+)|^\/interactions\/(\d+)/.exec(path);
  const name = path
    .replace(/^\/webhooks\/\d+\/[^/]+/, '/webhooks/:id/:token')
    .replace(/^\/interactions\/\d+\/[^/]+/, '/interactions/:id/:token')
    .replaceAll(/\d{15,21}/g, ':id')
    .replace(/\/reactions\/.*/, '/reactions');
  return { name: `${method} ${name}`, major: major?.slice(1).find((id) => id !== undefined) ?? '' };
}

/** Counts one more call, in a new stretch of time when the last is over. */
function fill(buckets: Map<string, Bucket>, key: string, { perMilliseconds }: RateLimit): Bucket {
  const now = Date.now();
  const open = buckets.get(key);
  const bucket = open !== undefined && open.endsAt > now ? open : { used: 0, endsAt: now + perMilliseconds };
  bucket.used += 1;
  buckets.set(key, bucket);
  if (buckets.size > mostBuckets) forgetEnded(buckets, now);
  return bucket;
}

function forgetEnded(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, { endsAt }] of buckets) if (endsAt <= now) buckets.delete(key);
}

function secondsLeft({ endsAt }: Bucket): number {
  return Math.max(0, endsAt - Date.now()) / 1000;
}

function tooMany(bucket: Bucket): Response {
  const retry_after = secondsLeft(bucket);
  const body = { message: 'You are being rate limited.', retry_after, global: false };
  return Response.json(body, {
    status: 429,
    headers: { 'retry-after': retry_after.toFixed(3), 'x-ratelimit-scope': 'user' },
  });
}

function headers(name: string, { limit }: RateLimit, bucket: Bucket): readonly (readonly [string, string])[] {
  return [
    ['x-ratelimit-limit', String(limit)],
    ['x-ratelimit-remaining', String(Math.max(0, limit - bucket.used))],
    ['x-ratelimit-reset', (bucket.endsAt / 1000).toFixed(3)],
    ['x-ratelimit-reset-after', secondsLeft(bucket).toFixed(3)],
    ['x-ratelimit-bucket', createHash('sha1').update(name).digest('hex').slice(0, 32)],
  ];
}
