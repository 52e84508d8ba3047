import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../answer/quote.ts';
import type { CheckedQuote, NearPlace, Place } from '../../../answer/quotes-checked/checked-quote.ts';
import type { IndexedDocument } from '../../../index/store.ts';
import type { DocumentSummary } from '../../../index/summaries.ts';
import { documentToken } from '../documents/document-token.ts';
import { renderDocument } from '../documents/render-document.ts';
import { renderDocuments } from '../documents/render-documents.ts';
import { source } from '../fixtures/citation.fixture.ts';
import { index as noDocuments } from '../fixtures/gazetteer.fixture.ts';
import { markupIn, parseMarkdown } from '../fixtures/markdown.fixture.ts';
import { memoryApp } from '../fixtures/memory-app.fixture.ts';
import { configOf } from '../fixtures/parts.fixture.ts';
import { textsOf } from '../fixtures/shown.fixture.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { renderVerdict, VERDICT_ROOM } from '../quotes/render-verdict.ts';
import { renderVerdicts } from '../quotes/render-verdicts.ts';
import type { BotApp } from '../replying/context.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { MESSAGE_ROOM, weigh } from '../writing/weight.ts';

const PINGS = ['<@123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>', '@everyone', '@here'];
const SIGNS = ['**', '~~', '||', '```', '\\', '`', '> ', '# ', '-# ', '\n', ' ', '[a](https://b.example)', '中', '😀'];
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...PINGS, ...SIGNS, 'word ', 'https://c.example/'), { minLength: 1, maxLength: 12 }),
    fc.constantFrom(1, 1, 3, 60),
  )
  .map(([parts, times]) => parts.join('').repeat(times));
const language = fc.constantFrom(...Object.values(LANGUAGES));
const config = await configOf({ PUBLIC_URL: `https://fangzhi.example/${'pages/'.repeat(20)}` });
const url = fc.constantFrom(null, `https://gazette.example/${'*_~'.repeat(150)}`, 'javascript:alert(1)', 'no address');

/** What of a message Discord would make of its texts that the bot does not mean. */
function strangeIn(message: Outgoing): string[] {
  const meant = new Set(['strong', 'strikethrough', 'subtext', 'heading', 'blockQuote', 'link', 'list']);
  return texts(message)
    .flatMap((one) => markupIn(parseMarkdown(one)))
    .filter((kind) => !meant.has(kind));
}

function texts({ components }: Outgoing): string[] {
  return components.flatMap((component) =>
    textsOf('components' in component ? component.components.filter(({ type }) => type === 10) : [component]),
  );
}

function expectBearable(message: Outgoing): void {
  expect(strangeIn(message)).toEqual([]);
  expect(weigh(texts(message).join(''))).toBeLessThanOrEqual(MESSAGE_ROOM);
  expect(message.allowedMentions).toEqual({ parse: [] });
}

const metadata = fc.record({ title: text, publisher: fc.option(text), url, date: fc.constantFrom(null, '2023-09-30') });

describe('whatever documents are called', () => {
  const documents = fc.array(metadata, { minLength: 1, maxLength: 12 }).map((all): BotApp['index'] => {
    const made = all.map(
      (one, at): IndexedDocument => ({
        file: `${one.title}${at}.md`,
        sha256: '',
        sidecarSha256: null,
        metadata: { ...one, locality: null },
        leftOut: [],
      }),
    );
    return { ...noDocuments, snapshot: { ...noDocuments.snapshot, documents: made } };
  });

  it('a list of them keeps its layout, pings nobody and is no longer than Discord takes', () => {
    fc.assert(
      fc.property(documents, language, (index, spoken) => {
        expectBearable(renderDocuments({ page: 1, locality: '330802', text: '' }, index, spoken));
        expectBearable(renderDocuments({ page: 1, locality: null, text: '' }, index, spoken));
      }),
    );
  });

  it('so does one of them', () => {
    const headings = fc.array(fc.option(text), { maxLength: 40 });
    fc.assert(
      fc.property(metadata, headings, language, (one, sections, spoken) => {
        const label = { id: '1', name: one.title, within: one.title };
        const document: DocumentSummary = {
          ...one,
          file: one.title,
          localities: [label, label, label, label],
          passages: [],
          leftOut: (['title', 'heading', 'menu', 'label', 'repeated', 'fragment', 'markup'] as const).map((reason) => ({
            span: { start: 0, end: 1 },
            reason,
          })),
        };
        const parts = sections.map((heading, at) => ({ heading, passages: 1, page: at + 1 }));
        const request = { token: documentToken('a'), page: 0, list: null };
        const app = memoryApp([]);
        expectBearable(renderDocument(document, parts, request, { app, config, language: spoken }));
      }),
    );
  });
});

describe('whatever is checked', () => {
  const asQuote = (words: string) => words as Quote;
  const document = metadata.map((one) => ({ ...source, ...one, file: one.title }));
  const stretch = text.map((words) => ({
    quote: asQuote(words),
    span: { start: 0, end: words.length },
    lines: { first: 1, last: 2 },
  }));
  const place = fc
    .record({ document, stretches: fc.tuple(stretch, stretch, stretch, stretch) })
    .map(
      (one): Place => ({ ...one, passage: null, forms: ['capitals', 'white space', 'left out', 'marks at its ends'] }),
    );
  /** What was checked, and what comes near to it. */
  const near = fc
    .tuple(text, stretch, document, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }))
    .map(([given, found, where, cuts]): { given: string; place: NearPlace } => {
      const all = [[0, 0] as const, ...cuts].map(([here, there]) => [
        here % (given.length + 1),
        there % (found.quote.length + 1),
      ]);
      const heres = all.map(([here = 0]) => here).sort((a, b) => a - b);
      const theres = all.map(([, there = 0]) => there).sort((a, b) => a - b);
      const kinds = ['number', 'name', 'word', 'mark', 'denial', 'date'] as const;
      const differences = all.map((_, at) => ({
        kind: kinds[at % kinds.length] ?? 'word',
        given: {
          start: heres[at] ?? 0,
          end: Math.min(given.length, (heres[at] ?? 0) + 40, heres[at + 1] ?? given.length),
        },
        found: {
          start: theres[at] ?? 0,
          end: Math.min(found.quote.length, (theres[at] ?? 0) + 40, theres[at + 1] ?? found.quote.length),
        },
      }));
      const [first = { kind: 'word' as const, given: { start: 0, end: 0 }, found: { start: 0, end: 0 } }, ...rest] =
        differences;
      return { given, place: { ...found, document: where, passage: null, share: 0.7, differences: [first, ...rest] } };
    });
  const checked: fc.Arbitrary<CheckedQuote> = fc.oneof(
    fc
      .tuple(text, place, fc.constantFrom('identical' as const, 'same-words' as const))
      .map(([words, one, outcome]) => ({ text: words, outcome, places: [one, one, one] as const, total: 12 })),
    near.map(({ given, place: one }) => ({
      text: given,
      outcome: 'nearly' as const,
      places: [one, one] as const,
      sentences: [],
    })),
    fc
      .tuple(text, fc.boolean())
      .map(([words, isTooShort]) => ({ text: words, outcome: 'absent' as const, isTooShort })),
    near.map(({ given, place: one }) => {
      const span = { start: 0, end: given.length };
      const nearly = { span, finding: { outcome: 'nearly' as const, places: [one] as const } };
      const absent = { span, finding: { outcome: 'absent' as const, isTooShort: true } };
      return { text: given, outcome: 'in-parts' as const, sentences: [nearly, ...Array(40).fill(absent)] as const };
    }),
  );
  const manner = (spoken: Language) => ({ language: spoken, publicUrl: config.publicUrl });

  it('the verdicts keep their layout, ping nobody, and are no longer than Discord takes', () => {
    fc.assert(
      fc.property(fc.array(checked, { minLength: 1, maxLength: 8 }), language, (all, spoken) => {
        const message = renderVerdicts(all, { unchecked: 3 }, manner(spoken));
        expectBearable(message);
        expect(message.components.length).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('“word for word” is said of nothing else, and each verdict has room', () => {
    fc.assert(
      fc.property(checked, language, (one, spoken) => {
        if (one.outcome === 'in-parts') return;
        const verdict = renderVerdict(one.text, one, manner(spoken));
        expect(weigh(verdict)).toBeLessThanOrEqual(VERDICT_ROOM);
        const isSaid = verdict.startsWith(spoken.say('verify.identical'));
        expect(isSaid).toBe(one.outcome === 'identical');
        if (!isSaid) expect(verdict.split('\n')[0]).not.toMatch(/stands word for word|逐字见于/i);
      }),
      { numRuns: 300 },
    );
  });
});
