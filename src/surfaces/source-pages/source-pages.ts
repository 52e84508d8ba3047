import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { InTurn } from '../../kept/in-turn.ts';
import { readQuery } from './asked-place.ts';
import { documentPage } from './document-page.ts';
import { policy } from './frame.ts';
import { listPage } from './list-page.ts';
import { messagePage } from './message-page.ts';
import { findDocument, readNow, type Shelf } from './shelf.ts';
import { wordingFor } from './wording.ts';

/**
 * Pages on which anybody can read the documents that are quoted: `/documents` lists them, `/documents/ID` shows one;
 * `sourceLink` makes the addresses that lead to a quote.
 * @param onFault is told of what a visitor sees as "cannot be shown just now"
 */
export function sourcePages(shelf: Shelf, onFault: (cause: unknown) => void): Hono {
  // One at a time, so that many visitors of a large document do not exhaust the memory.
  const queue = new InTurn();
  const pages = new Hono();
  pages.use(secureHeaders(headers));
  pages.use(etag());
  pages.use(async (context, next) => {
    await next();
    // Kept, but asked for again each time: a document may change at any moment. What is no page is not kept.
    context.header('Cache-Control', context.res.ok ? 'no-cache' : 'no-store');
    context.header('Vary', 'Accept-Language');
  });
  pages.get('/', (context) => context.redirect('documents'));
  pages.get('/documents', (context) => context.html(listPage(shelf.documents(), wordingFor(context))));
  pages.get('/documents/:id', (context) => queue.run(() => showDocument(context, shelf, context.req.param('id'))));
  pages.notFound((context) => {
    const wording = wordingFor(context);
    return context.html(messagePage(wording.unknownPage, wording), 404);
  });
  pages.onError((cause, context) => {
    onFault(cause);
    const wording = wordingFor(context);
    return context.html(messagePage(wording.fault, wording), 500);
  });
  return pages;
}

const headers = {
  contentSecurityPolicy: policy,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Whether all of the domain is to be reached by TLS only is not for a page of it to say.
  strictTransportSecurity: false,
};

async function showDocument(context: Context, shelf: Shelf, id: string): Promise<Response> {
  const wording = wordingFor(context);
  const document = findDocument(id, shelf);
  if (!document) return context.html(messagePage(wording.unknownDocument, wording, '../documents'), 404);
  const now = await readNow(document, shelf);
  if (!now) return context.html(messagePage(wording.gone, wording, '../documents'), 404);
  return context.html(documentPage(document, now, readQuery(context.req.query()), wording));
}
