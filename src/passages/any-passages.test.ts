import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../documents/document.ts';
import { readDocuments } from '../documents/read-documents.ts';
import { sentences } from '../text/sentences.ts';
import { leftOutOf } from './left-out.ts';
import type { Passage } from './passage.ts';
import { documentOf, split, textsOf } from './split.fixture.ts';

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
