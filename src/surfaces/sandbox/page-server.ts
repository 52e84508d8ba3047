import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { packageFile } from '../../package-file.ts';
import { pageActions } from './page-actions.ts';
import { pageEvents } from './page-events.ts';
import type { World } from './world/world.ts';

const written = packageFile('src/surfaces/sandbox/page');
const built = packageFile('dist/surfaces/sandbox/page');

/** The page on which a person tries the bot: its files, what it is told, and what it may do. */
export function pageRoutes(world: World, examples: readonly string[]): Hono {
  const routes = new Hono();
  routes.use(secureHeaders({ contentSecurityPolicy: policy, referrerPolicy: 'no-referrer' }));
  routes.get('/', (context) => file(context, join(written, 'page.html'), 'text/html; charset=utf-8'));
  routes.get('/:sheet{[a-z-]+\\.css}', (context) => {
    return file(context, join(written, context.req.param('sheet')), 'text/css; charset=utf-8');
  });
  routes.get('/seal.svg', (context) => file(context, join(written, 'seal.svg'), 'image/svg+xml'));
  routes.get('/:script{[a-z-]+\\.js}', (context) => {
    return file(context, join(built, context.req.param('script')), 'text/javascript; charset=utf-8');
  });
  routes.get('/attachments/:id/:name', (context) => attachment(context, world));
  routes.route('/page', pageEvents(world, examples));
  routes.route('/page', pageActions(world));
  return routes;
}

// Nothing comes from elsewhere, and nothing goes there.
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function file(context: Context, path: string, type: string): Response {
  if (!existsSync(path)) return context.text('Not found', 404);
  return context.body(readFileSync(path), 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
}

function attachment(context: Context, world: World): Response {
  const found = world.files.find(context.req.param('id') ?? '');
  if (found === undefined) return context.text('Not found', 404);
  return context.body(found.bytes, 200, { 'Content-Type': found.contentType, 'Content-Disposition': 'attachment' });
}
