import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../documents/document.ts';
import { paragraphsOf, readAlone, readFolder } from '../documents/folder.fixture.ts';
import { readDocuments } from '../documents/read-documents.ts';
import { china } from '../localities/gazetteer.fixture.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, slice } from '../text/span.ts';
import { leftOutOf } from './left-out.ts';
import { PASSAGE_SIZE } from './pack-sentences.ts';
import type { Passage } from './passage.ts';
import { splitPassages } from './split-passages.ts';

function documentOf(text: string, file = 'generated.txt'): Document {
  const [document] = readDocuments([{ file, sha256: 'a'.repeat(64), text, given: {}, sidecarSha256: null }]).documents;
  if (!document) throw new Error('nothing was read');
  return document;
}

const textsOf = ({ text }: Document, spans: readonly { span: Span }[]) => spans.map(({ span }) => slice(text, span));
const split = (document: Document) => splitPassages(document, china);
const passageTexts = (document: Document) => textsOf(document, split(document));

const WORDS = [
  'mill',
  'Kaihua',
  'river',
  'the',
  '8,500',
  'Mr.',
  'e.g.',
  '“quoted',
  'said',
  '"unclosed',
  '😀',
  '柯城区',
];
const ENDS = ['.', '!', '?', '.”', '…', '."'];

const englishSentence = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), fc.constantFrom(...ENDS))
  .map(([words, end]) => `They ${words.join(' ')}${end}`);
const chineseSentence = fc
  .array(fc.constantFrom('水磨', '开化', '河流', '，', '县', '“', '😀'), { minLength: 1, maxLength: 40 })
  .map((words) => `${words.join('')}。`);
const endlessSentence = fc.integer({ min: 1, max: 150 }).map((count) => `They ${'ground and '.repeat(count)}rested.`);

const paragraph = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: englishSentence },
      { weight: 3, arbitrary: chineseSentence },
      { weight: 1, arbitrary: endlessSentence },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((sentences) => sentences.join(' '));
const texts = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\r', '\n \t\n'),
  )
  .map(([paragraphs, gap]) => paragraphs.join(gap));

const documents = fc.oneof(
  texts.map((text) => documentOf(text)),
  texts.map((text) => documentOf(`---\ntitle: Mills\n---\n\n- ${text}`, 'generated.md')),
);

function forEachDocument(check: (document: Document, passages: readonly Passage[]) => void): void {
  fc.assert(
    fc.property(documents, (document) => check(document, split(document))),
    { numRuns: 60 },
  );
}

describe('the passages of any text', () => {
  it('stand in order and do not overlap', () => {
    forEachDocument((_, passages) => {
      for (const [index, { span }] of passages.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(passages[index - 1]?.span.end ?? 0);
        expect(span.end).toBeGreaterThan(span.start);
      }
    });
  });

  it('consist of their sentences, from the first to the last, with only white space between', () => {
    forEachDocument(({ text }, passages) => {
      for (const { span, sentences } of passages) {
        expect(sentences[0].start).toBe(span.start);
        expect(sentences.at(-1)?.end).toBe(span.end);
        const between = sentences.map(({ start }, index) => text.slice(sentences[index - 1]?.end ?? start, start));
        if (sentences.length > 1) expect(between.join('').replaceAll(/[>\s]/g, '')).toBe('');
      }
    });
  });

  it('begin and end with neither white space nor half a character', () => {
    forEachDocument((document, passages) => {
      for (const text of textsOf(document, passages)) {
        expect(text).toBe(text.trim());
        expect(Buffer.from(text).toString()).toBe(text);
      }
    });
  });

  it('have every sentence of every paragraph, each once and none cut', () => {
    forEachDocument(({ text, sections }, passages) => {
      const expected = sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) => sentences(text, paragraph)),
      );
      expect(passages.flatMap((passage) => passage.sentences)).toEqual(expected);
    });
  });

  it('together with what is left out are all of it but white space', () => {
    forEachDocument((document, passages) => {
      const stretches = [...passages, ...leftOutOf(document, passages)].sort((a, b) => a.span.start - b.span.start);
      let end = 0;
      for (const { span } of stretches) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(document.text.slice(end, span.start).trim()).toBe('');
        end = span.end;
      }
      expect(document.text.slice(end).trim()).toBe('');
    });
  });

  it('have ids that differ, fit into a link, and are the same when it is read again', () => {
    forEachDocument((document, passages) => {
      const ids = passages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/);
      expect(split(documentOf(document.text, document.file)).map(({ id }) => id)).toEqual(ids);
    });
  });

  it('have other ids in another file, and after any change of it', () => {
    const text = 'The mills of Kaihua stand on the upper river.';
    const read = (file: string, sha256: string) =>
      readDocuments([{ file, sha256, text, given: {}, sidecarSha256: null }]).documents.flatMap(split);
    const ids = [...read('a.txt', 'aa'), ...read('b.txt', 'aa'), ...read('a.txt', 'bb')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

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
