import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type FetchOptions, fetchDocument } from './fetch-document.ts';
import { FetchFailed } from './fetch-failed.ts';
import { PUBLIC_WEB } from './get-page.ts';

const TEXT = 'The mills of Kaihua stand on the upper river.';

/** This machine is no public host; whatever else is checked is checked here too. */
const HERE: FetchOptions = { reach: { address: () => true, port: () => true } };

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A host on this machine; returns its base address. */
async function hostThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('it does not listen');
  return `http://localhost:${address.port}`;
}

const saying =
  (body: string | Uint8Array, type = 'text/plain; charset=utf-8'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

async function failureOf(fetching: Promise<unknown>): Promise<string> {
  const error: unknown = await fetching.catch((cause) => cause);
  if (!(error instanceof FetchFailed)) return String(error);
  expect(error.message).toMatch(/^[^\n]+\.$/);
  return error.failure;
}

const fetchHere = (address: string, options: FetchOptions = {}) =>
  fetchDocument(address, ['localhost'], { ...HERE, ...options });

describe('a document that is fetched', () => {
  it('has its bytes as they are, its address, and the name that stands in it', async () => {
    const base = await hostThat(saying(`\ufeff${TEXT}\r\n`));
    const { name, bytes, url } = await fetchHere(`${base}/news/mills%20of%20%E5%BC%80%E5%8C%96.txt?page=1#top`);
    expect(Buffer.from(bytes).toString()).toBe(`\ufeff${TEXT}\r\n`);
    expect(name).toBe('mills of 开化.txt');
    expect(url).toBe(`${base}/news/mills%20of%20%E5%BC%80%E5%8C%96.txt?page=1`);
  });

  it.each([
    ['/', 'text/plain', 'localhost.txt'],
    ['/news', 'text/markdown', 'news.md'],
    ['/news.md', 'text/plain', 'news.md'],
    ['/news.html', 'text/plain', 'news.html.txt'],
    ['/..%2f..%2fetc%2fpasswd', 'text/plain', 'etc-passwd.txt'],
    ['/.env.txt', 'text/plain', 'env.txt'],
    ['/%ff', 'text/plain', 'ff.txt'],
    ['/a%00b%E2%80%AEc.txt', 'text/plain', 'a-b-c.txt'],
    [`/${'long'.repeat(100)}.md`, 'text/plain', `${'long'.repeat(10)}.md`],
  ])('from %s (%s) has a harmless name: %s', async (path, type, expected) => {
    const base = await hostThat(saying(TEXT, type));
    expect((await fetchHere(base + path)).name).toBe(expected);
  });

  it('may be where its host says that it is now', async () => {
    const base = await hostThat((request, response) => {
      if (request.url === '/new.txt') saying(TEXT)(request, response);
      else response.writeHead(301, { location: '/new.txt' }).end();
    });
    expect(await fetchHere(`${base}/old.txt`)).toMatchObject({ name: 'new.txt', url: `${base}/new.txt` });
  });
});

describe('what is not fetched', () => {
  it.each([
    '',
    'mills.txt',
    'file:///etc/passwd',
    'ftp://localhost/a.txt',
    'http://me:secret@localhost/a.txt',
    '//localhost',
  ])('is what is no plain address of the web: %s', async (address) => {
    expect(await failureOf(fetchHere(address))).toBe('address');
  });

  it('is on another port than the usual', async () => {
    expect(await failureOf(fetchDocument('http://localhost:22/', ['localhost']))).toBe('address');
  });

  it.each([
    'https://example.org/',
    'http://sub.localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://2130706433/',
  ])('is on a host that the operator has not named: %s', async (address) => {
    expect(await failureOf(fetchHere(address))).toBe('host');
    expect(await failureOf(fetchDocument(address, []))).toBe('host');
  });

  it('is on this machine, or a network around it, by whatever name', async () => {
    let asked = 0;
    const base = new URL(await hostThat((_, response) => response.end(String(asked++))));
    const inside = { reach: { ...PUBLIC_WEB, port: () => true } };
    for (const host of ['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
      const address = new URL(`http://${host}:${base.port}/a.txt`);
      expect(await failureOf(fetchDocument(address.href, [address.hostname], inside)), host).toBe('private');
    }
    expect(asked).toBe(0);
  });

  it('is on another host than the one that was asked, or nowhere in the end', async () => {
    const to = (location: string) => hostThat((_, response) => response.writeHead(302, { location }).end());
    for (const location of ['http://127.0.0.1/a.txt', 'https://example.org/a.txt', 'file:///etc/passwd', 'http://['])
      expect(await failureOf(fetchHere(await to(location)))).toBe('redirect');
    expect(await failureOf(fetchHere(await to('/again')))).toBe('redirect');
  });

  it.each([404, 401, 204, 304, 500])('is not there, or not for everybody (%i)', async (status) => {
    const base = await hostThat((_, response) => response.writeHead(status, { 'content-type': 'text/plain' }).end());
    expect(await failureOf(fetchHere(base))).toBe('status');
  });

  it.each([
    ['text/html; charset=utf-8', 'html'],
    ['application/xhtml+xml', 'html'],
    ['application/pdf', 'type'],
    ['text/plainer', 'type'],
    ['', 'type'],
  ])('is of a kind that is not read (%s)', async (type, failure) => {
    expect(await failureOf(fetchHere(await hostThat(saying(TEXT, type))))).toBe(failure);
  });

  it('comes packed though nobody asked for it', async () => {
    const base = await hostThat((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('packed'),
    );
    expect(await failureOf(fetchHere(base))).toBe('type');
  });

  it('is too large, whether it says so or not, and is not read to its end', async () => {
    const large = Buffer.alloc(1024 * 1024 + 1, 'a');
    expect(await failureOf(fetchHere(await hostThat(saying(large))))).toBe('size');
    let written = 0;
    const endless = await hostThat((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        while (!response.destroyed && response.write(large.subarray(0, 65_536))) written++;
      };
      response.on('drain', more);
      more();
    });
    expect(await failureOf(fetchHere(endless))).toBe('size');
    expect(written).toBeLessThan(2_000);
  });

  it('takes too long, before it answers or while it does', async () => {
    const silent = await hostThat(() => {});
    const slow = await hostThat((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).write(TEXT);
    });
    for (const base of [silent, slow]) expect(await failureOf(fetchHere(base, { milliseconds: 150 }))).toBe('time');
  });

  it('breaks off, or is on a host that is not there', async () => {
    const broken = await hostThat((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
        .write(TEXT, () => response.destroy());
    });
    expect(await failureOf(fetchHere(broken))).toBe('network');
    const gone = await hostThat(() => {});
    for (const close of closing.splice(0)) close();
    expect(await failureOf(fetchHere(gone))).toBe('network');
  });
});
