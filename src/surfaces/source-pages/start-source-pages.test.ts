import { describe, expect, it } from 'vitest';
import { documentId } from '../../answer/source-link.ts';
import { shelfOf } from './shelf.fixture.ts';
import { startSourcePages } from './start-source-pages.ts';

const host = '127.0.0.1';
const onFault = () => undefined;

describe('the server of the source pages', () => {
  it('serves them until it is closed', async () => {
    const shelf = await shelfOf({ 'flood.txt': 'In spring the river rose.\n' });
    const pages = await startSourcePages({ host, port: 0, shelf, onFault });
    const address = `${pages.url}/documents/${documentId('flood.txt')}`;
    expect(await (await fetch(address)).text()).toContain('In spring the river rose.');
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    await pages.close();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('shows many visitors of large documents their pages, one after the other', async () => {
    const text = 'In spring the river rose.\n'.repeat(40_000);
    const shelf = await shelfOf({ 'a.txt': text, 'b.txt': text });
    const pages = await startSourcePages({ host, port: 0, shelf, onFault });
    const visits = Array.from({ length: 12 }, async (_, visit) => {
      const response = await fetch(`${pages.url}/documents/${documentId(visit % 2 ? 'a.txt' : 'b.txt')}`);
      return [response.status, (await response.text()).includes('Later')];
    });
    expect(await Promise.all(visits)).toEqual(visits.map(() => [200, true]));
    await pages.close();
  });

  it('does not start where the port is taken', async () => {
    const shelf = await shelfOf({ 'flood.txt': 'In spring the river rose.\n' });
    const first = await startSourcePages({ host, port: 0, shelf, onFault });
    const port = Number(new URL(first.url).port);
    await expect(startSourcePages({ host, port, shelf, onFault })).rejects.toThrow('EADDRINUSE');
    await first.close();
  });
});
