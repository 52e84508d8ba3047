import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoteOf, shelfOf } from './shelf.fixture.ts';
import { FLOOD, get, path } from './visit.fixture.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(markup: string): string {
  return markup.replace(/&([a-z#0-9]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What stands in the marks of a page, one after the other. */
function marked(body: string): string {
  return unescaped(Array.from(body.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g), ([, words]) => words).join(''));
}

describe('the page of a document', () => {
  it('has an anchor for each line, and the lines as they are written', async () => {
    const { body } = await get(path('flood.txt'), await shelfOf({ 'flood.txt': FLOOD }));
    const lines = Array.from(body.matchAll(/id="L(\d+)"><a [^>]*><\/a><span>(.*?\n)<\/span>/gs));
    expect(lines.map(([, number, text = '']) => [number, unescaped(text)])).toEqual([
      ['1', 'The Flood\n'],
      ['2', '\n'],
      ['3', 'In spring the river rose. It reached the gate.\n'],
      ['4', 'All fled, "even <b>the</b> guard" & his dog.\n'],
    ]);
  });

  it('tells title, publisher, date and file, and leads to the web address', async () => {
    const metadata = {
      title: 'The Flood of 1793',
      publisher: 'Gazette',
      date: '1793-05-06',
      url: 'https://a.example/洪',
    };
    const { body } = await get(path('flood.txt'), await shelfOf({ 'flood.txt': FLOOD }, metadata));
    for (const shown of ['The Flood of 1793</h1>', 'Gazette', '1793-05-06', 'flood.txt', '>https://a.example/洪<']) {
      expect(body).toContain(shown);
    }
    expect(body).toContain('href="https://a.example/%E6%B4%AA"');
  });

  it('marks exactly the quote, over line ends too', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    for (const words of ['It reached the gate.', 'the gate.\r\nAll fled, "even <b>', 'The Flood\n\nIn', FLOOD]) {
      const { quote, path } = await quoteOf(words, shelf);
      const { body } = await get(path, shelf);
      expect(marked(body)).toBe(quote.replaceAll('\r\n', '\n'));
      expect(body.match(/id="quote"/g)).toHaveLength(1);
      expect(body).not.toContain('has changed');
    }
  });

  it('marks nothing where the link is no link of ours', async () => {
    const shelf = await shelfOf({ 'flood.txt': `${FLOOD}😀` });
    const end = FLOOD.length;
    const queries = [
      '0-9999',
      '5-5',
      '9-3',
      '-1-4',
      '1e1-12',
      '1.5-4',
      '<b>',
      '',
      `${end}-${end + 1}`,
      '1-99999999999999',
    ];
    for (const query of queries) {
      const { status, body } = await get(path('flood.txt', `?quote=${encodeURIComponent(query)}&sha=%00`), shelf);
      expect([query, status, marked(body)]).toEqual([query, 200, '']);
    }
    expect(marked((await get(path('flood.txt', '?quote=4-9&words=000000000000'), shelf)).body)).toBe('');
    expect(marked((await get(path('flood.txt', '?quote=4-9'), shelf)).body)).toBe('Flood');
  });

  it('says that the document has changed, and marks the quote only if it still stands there', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    const { path } = await quoteOf('It reached the gate.', shelf);
    await writeFile(join(shelf.folder, 'flood.txt'), `${FLOOD}It fell again.\n`);
    const appended = await get(path, shelf);
    expect(appended.body).toContain('This document has changed since it was quoted');
    expect(appended.body).toContain('The quoted words still stand where they stood.');
    expect(appended.body).toContain('It fell again.');
    expect(marked(appended.body)).toBe('It reached the gate.');
    await writeFile(join(shelf.folder, 'flood.txt'), FLOOD.replace('gate', 'wall'));
    const changed = await get(path, shelf);
    expect(changed.body).toContain('The quoted words no longer stand where they stood.');
    expect(changed.body).toContain('It reached the wall.');
    expect(marked(changed.body)).toBe('');
    const unchecked = await get(path.replace(/&words=\w+/, ''), shelf);
    expect(marked(unchecked.body)).toBe('');
  });

  it('says that the file is gone, or no text any more', async () => {
    const shelf = await shelfOf({ 'flood.txt': FLOOD });
    const file = join(shelf.folder, 'flood.txt');
    for (const spoil of [() => writeFile(file, Buffer.alloc(64)), () => rm(file)]) {
      await spoil();
      const { status, body, faults } = await get(path('flood.txt'), shelf);
      expect([status, faults]).toEqual([404, []]);
      expect(body).toContain('has been removed, or is no longer a text');
    }
  });

  it('shows of a long document the part around the quote, and leads on', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `This is line ${index + 1} of the chronicle.`);
    const shelf = await shelfOf({ 'long.txt': lines.join('\n') });
    const { quote, path } = await quoteOf('line 30000 of the chronicle.', shelf);
    const { body } = await get(path, shelf);
    expect(marked(body)).toBe(quote);
    expect(body).toContain('id="L30000"');
    expect(body.length).toBeLessThan(1_000_000);
    const [, later = ''] = /href="(\?from=\d+)" rel="next"/.exec(body) ?? [];
    const last = Math.max(...Array.from(body.matchAll(/id="L(\d+)"/g), ([, number]) => Number(number)));
    const next = await get(path.replace(/\?.*/, later), shelf);
    expect(next.body).toContain(`id="L${last + 1}"`);
    expect(next.body).toMatch(/href="\?from=\d+" rel="prev"/);
  });

  it('shows hostile names and texts as they are written', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'&amp;';
    const shelf = await shelfOf(
      { '<b>&".txt': `${evil}\n${evil}\n` },
      { title: evil, publisher: evil, date: evil, url: 'javascript:alert(3)' },
    );
    for (const query of ['', `?quote=0-9&sha=${encodeURIComponent(evil)}`, `?from=${encodeURIComponent(evil)}`]) {
      const { status, body } = await get(path('<b>&".txt', query), shelf);
      expect(status).toBe(200);
      expect(body).not.toMatch(/<script|<img|<b>|href="javascript/);
      expect(unescaped(body)).toContain(evil);
    }
    const list = await get('/documents', shelf);
    expect(list.body).not.toMatch(/<script|<img|<b>/);
  });
});
