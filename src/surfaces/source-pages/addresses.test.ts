import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentId } from '../../answer/source-link.ts';
import { shelfOf } from './shelf.fixture.ts';
import type { Shelf } from './shelf.ts';
import { FLOOD, get, path } from './visit.fixture.ts';

describe('the words around a document', () => {
  const said = async (languages: string, shelf: Shelf) =>
    (await get('/documents', shelf, { headers: { 'Accept-Language': languages } })).body;

  it('are in Chinese for a browser that prefers it, else in English', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    for (const languages of ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', 'de,zh-TW;q=0.5,en;q=0.3']) {
      expect(await said(languages, shelf)).toMatch(/<html lang="zh-CN">.*共 1 篇文献/s);
    }
    for (const languages of ['en-GB,zh;q=0.5', 'de', '*', '', '<b>']) {
      expect(await said(languages, shelf)).toMatch(/<html lang="en">.*1 document,/s);
    }
  });
});

describe('an address', () => {
  it('leads to no file but the documents, whatever is written in it', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    await writeFile(join(shelf.folder, 'secret.txt'), 'secret');
    const tricks = [
      'secret.txt',
      'flood.txt',
      '..%2Fsecret.txt',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '__proto__',
      '%00',
      '%',
    ];
    for (const id of [...tricks, documentId('secret.txt')]) {
      const { status, body } = await get(`/documents/${id}`, shelf);
      expect([id, status]).toEqual([id, 404]);
      expect(body).toContain('There is no such document in the collection');
      expect(body).not.toContain('secret');
    }
    expect((await get('/documents/a/b', shelf)).status).toBe(404);
    expect((await get('/elsewhere', shelf)).body).toContain('There is no page at this address.');
  });

  it('lists the documents, the newest first', async () => {
    const text = (title: string, date: string) =>
      `---\ntitle: ${title}\ndate: ${date}\n---\n\nThe river rose in spring.\n`;
    const shelf = await shelfOf({ 'a.md': text('Old', '2020-01-02'), 'b.md': text('New', '2024-01-02') });
    const { body } = await get('/documents', shelf);
    expect(body).toContain('2 documents');
    const links = Array.from(body.matchAll(/<a href="documents\/(\w+)"/g), ([, id]) => id);
    expect(links).toEqual([documentId('b.md'), documentId('a.md')]);
    expect((await get('/', shelf)).headers.get('location')).toBe('documents');
  });

  it('is answered with headers that let the page do nothing', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    for (const address of [path('flood.txt'), '/documents', '/documents/none', '/none']) {
      const { headers } = await get(address, shelf);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    }
  });

  it('is not sent again while nothing has changed, but as soon as something has', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    const first = await get(path('flood.txt'), shelf);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    const second = await get(path('flood.txt'), shelf, { headers });
    expect([second.status, second.body]).toEqual([304, '']);
    await writeFile(join(shelf.folder, 'flood.txt'), `${FLOOD}It fell again.\n`);
    expect((await get(path('flood.txt'), shelf, { headers })).status).toBe(200);
    expect((await get('/none', shelf)).headers.get('cache-control')).toBe('no-store');
  });

  it('can be asked for by its head alone', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    const { status, body, headers } = await get(path('flood.txt'), shelf, { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
    expect(headers.get('etag')).toBe((await get(path('flood.txt'), shelf)).headers.get('etag'));
    expect((await get(path('none'), shelf, { method: 'HEAD' })).status).toBe(404);
  });

  it('says in one sentence that something went wrong, and to the operator what', async () => {
    const fault = new Error('the disk at /home/operator is broken');
    const broken: Shelf = {
      folder: '/nowhere',
      documents() {
        throw fault;
      },
    };
    const { status, body, faults } = await get('/documents', broken);
    expect([status, faults]).toEqual([500, [fault]]);
    expect(body).toContain('This page cannot be shown just now');
    expect(body).not.toContain('operator');
  });
});
