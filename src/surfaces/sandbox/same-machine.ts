import type { MiddlewareHandler } from 'hono';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * While the server listens on this machine only, takes requests only under this machine's names:
 * otherwise a web page elsewhere could give its own name this address and reach the sandbox through a browser.
 */
export function sameMachine(host: string): MiddlewareHandler {
  const guarded = loopback.has(host) || host === '::1';
  return async (context, next) => {
    if (guarded && !loopback.has(new URL(context.req.url).hostname)) {
      return context.text('This sandbox answers on this machine only. Open it at http://127.0.0.1.', 403);
    }
    return next();
  };
}
