import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../documents/document.ts';
import { paragraphsOf, readAlone, readFolder } from '../documents/folder.fixture.ts';
import { readDocuments } from '../documents/read-documents.ts';
import { leftOutOf } from './left-out.ts';
import { PASSAGE_SIZE } from './pack-sentences.ts';
import { documentOf, split, textsOf } from './split.fixture.ts';

const passageTexts = (document: Document) => textsOf(document, split(document));

/** A sentence of exactly so many characters. */
const sentenceOf = (length: number) => `They all went and g${'o'.repeat(length - 21)}d.`;

describe('the size of passages', () => {
  it('stays within its bounds where every sentence is short and the paragraph long enough', () => {
    const lengths = fc.array(fc.integer({ min: 30, max: 250 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(lengths, (lengths) => {
        const document = documentOf(lengths.map(sentenceOf).join(' '));
        for (const text of passageTexts(document)) {
          expect(text.length).toBeGreaterThanOrEqual(PASSAGE_SIZE.least);
          expect(text.length).toBeLessThanOrEqual(PASSAGE_SIZE.most);
        }
      }),
    );
  });

  it('is kept although two sentences together would be nearer to the best size', () => {
    const sentences = [sentenceOf(200), sentenceOf(503)];
    expect(passageTexts(documentOf(sentences.join(' ')))).toEqual(sentences);
  });

  it('makes several passages of a paragraph of 2,000 characters', () => {
    const document = documentOf(Array.from({ length: 20 }, () => sentenceOf(100)).join(' '));
    const sizes = passageTexts(document).map(({ length }) => length);
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(sizes.length).toBeLessThanOrEqual(6);
  });

  it('is exceeded rather than a sentence cut', () => {
    const long = sentenceOf(1_200);
    const document = documentOf([sentenceOf(300), long, sentenceOf(300)].join(' '));
    expect(passageTexts(document)).toContain(long);
  });

  it('never parts the sentence that opens a point from what follows it', () => {
    const point = (name: string) => [`The ${name} is to mill.`, sentenceOf(330)].join(' ');
    const points = [sentenceOf(400), ...['first', 'second', 'third'].map(point)];
    expect(passageTexts(documentOf(points.join(' ')))).toEqual(points);
  });

  it('brings short paragraphs together, but never across a heading', async () => {
    const short = (name: string) => `The mill of ${name} was built by its own people.`;
    const text = `The mills\n\n${short('Huabu')}\n\n${short('Tongcun')}\n\nIn the hills\n\n${short('Suzhuang')}\n`;
    const document = await readAlone('mills.txt', text);
    const passages = split(document);
    expect(textsOf(document, passages)).toEqual([`${short('Huabu')}\n\n${short('Tongcun')}`, short('Suzhuang')]);
    expect(passages.map(({ section }) => section)).toEqual([null, 'In the hills']);
  });

  it('brings no paragraphs together over a line that is left out', () => {
    const page = (name: string) =>
      `Mills of ${name}\n\nThe mill of ${name} is old.\n\nTop of page\n\nNobody in ${name} uses it.\n`;
    const files = ['Huabu', 'Tongcun'].map((name) => ({
      file: name,
      sha256: 'aa',
      text: page(name),
      given: {},
      sidecarSha256: null,
    }));
    for (const document of readDocuments(files).documents) {
      expect(passageTexts(document)).toHaveLength(2);
      expect(passageTexts(document).join()).not.toContain('Top of page');
    }
  });

  it('keeps a paragraph whole that fits', () => {
    const paragraphs = [sentenceOf(210), sentenceOf(220), sentenceOf(690)];
    const document = documentOf(paragraphs.join('\n\n'));
    expect(passageTexts(document)).toEqual(paragraphs);
  });
});

describe('the passages of the seeds', () => {
  let seeds: readonly Document[];
  beforeAll(async () => {
    seeds = (await readFolder('seeds')).documents;
  });

  it('have from 200 to 700 characters, but for one line that stands by itself', () => {
    const texts = seeds.flatMap((document) => passageTexts(document));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ length }) => length < PASSAGE_SIZE.least || length > PASSAGE_SIZE.most)).toEqual([
      'Li Kangju, deputy secretary of the school party committee and principal, made a summary report',
    ]);
  });

  it('leave out nothing but what the page says of itself', () => {
    const reasons = seeds.flatMap((document) => leftOutOf(document, split(document)).map(({ reason }) => reason));
    expect([...new Set(reasons)].sort()).toEqual(['fragment', 'label', 'repeated', 'title']);
  });

  it('are never cut at "Mr.", and cover their paragraphs', () => {
    for (const document of seeds) {
      const texts = passageTexts(document);
      for (const text of texts) expect(text).not.toMatch(/\bMr\.$/);
      const bare = (parts: string[]) => parts.join('').replaceAll(/\s/g, '');
      expect(bare(texts)).toBe(bare(paragraphsOf(document)));
    }
  });
});

describe('raw HTML in a Markdown document', () => {
  it('is in no passage, though the paragraphs around it are short', () => {
    const text = '# T\n\nShort one.\n\n<div onclick="steal()">raw</div>\n\nShort two.\n';
    const [document] = readDocuments([{ file: 'a.md', sha256: 'aa', text, given: {}, sidecarSha256: null }]).documents;
    const texts = (document ? split(document) : []).map(({ span }) => text.slice(span.start, span.end));
    expect(texts).toEqual(['Short one.', 'Short two.']);
  });
});
