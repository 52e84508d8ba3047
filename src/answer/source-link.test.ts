import { describe, expect, it } from 'vitest';
import type { Quote } from './quote.ts';
import { documentId, sourceLink } from './source-link.ts';

const document = {
  file: '../a b?.txt',
  title: 'A',
  publisher: null,
  url: null,
  date: null,
  sha256: `0123456789ab${'f'.repeat(52)}`,
};
const citation = { document, quote: 'It rose.' as Quote, span: { start: 12, end: 20 } };

describe('the link to a source page', () => {
  it('tells the document, the quote, and what both were', () => {
    expect(sourceLink(citation, 'https://docs.example')).toBe(
      `https://docs.example/documents/${documentId('../a b?.txt')}?quote=12-20&sha=0123456789ab&words=ba463c2c056e#quote`,
    );
  });

  it('begins with the public address, whether or not that has a path or a slash at its end', () => {
    expect(sourceLink(citation, 'https://docs.example/fz')).toMatch(
      /^https:\/\/docs\.example\/fz\/documents\/[0-9a-f]{16}\?/,
    );
  });

  it('is none where nobody reaches the pages, or where a server alone sees the document', () => {
    expect(sourceLink(citation, undefined)).toBeUndefined();
    const added = { ...citation, document: { ...document, file: 'added/a.txt' } };
    expect(sourceLink(added, 'https://docs.example')).toBeUndefined();
  });

  it('is another for every file, and the same as long as the file is called so', () => {
    expect(documentId('a.txt')).toBe(documentId('a.txt'));
    expect(documentId('a.txt')).not.toBe(documentId('b/a.txt'));
  });
});
