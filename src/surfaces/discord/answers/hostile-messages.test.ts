import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../../answer/surroundings.ts';
import { parseForm } from '../../sandbox/checks/form.ts';
import { amendDraft, messageBody } from '../../sandbox/checks/message.ts';
import { emptyDraft, flag } from '../../sandbox/world/message.ts';
import { citationOf, source } from '../fixtures/citation.fixture.ts';
import { markupIn, nodesOf, parseMarkdown, visibleText } from '../fixtures/markdown.fixture.ts';
import { textsOf } from '../fixtures/shown.fixture.ts';
import { LANGUAGES } from '../language/language.ts';
import { marked } from '../language/mark.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { actionButtons } from './action-buttons.ts';
import { renderCheck } from './check-quote.ts';
import { hostileText } from './hostile.fixture.ts';
import { renderCopy } from './render-copy.ts';
import { renderSurroundings } from './render-surroundings.ts';

const language = LANGUAGES['zh-CN'];
const publicUrl = `https://b.example/${'p'.repeat(60)}`;
const DATE = '2023-12-31';

const documents = fc.record({
  file: hostileText(120),
  title: hostileText(120),
  publisher: fc.option(hostileText(60)),
  url: fc.option(
    fc.oneof(
      hostileText(100).map((path) => `https://a.example/${path}`),
      hostileText(20),
    ),
  ),
  date: fc.constantFrom(DATE, null),
  sha256: fc.constant(source.sha256),
});

/** Texts as Discord takes them: a message that it would refuse, or that could ping, fails. */
function accepted(message: Outgoing): string[] {
  const body = { ...marked(message, language), flags: flag.componentsV2 };
  const { components } = amendDraft(emptyDraft, parseForm(messageBody, JSON.parse(JSON.stringify(body))));
  expect(message.allowedMentions).toEqual({ parse: [] });
  const texts = textsOf(components);
  expect(Buffer.byteLength(texts.join(''))).toBeLessThanOrEqual(10_000);
  return texts;
}

const FORBIDDEN = [
  'user',
  'role',
  'channel',
  'everyone',
  'here',
  'emoji',
  'guildNavigation',
  'slashCommand',
  'spoiler',
  'heading',
  'autolink',
];

function harmless(text: string): void {
  expect(markupIn(parseMarkdown(text)).filter((kind) => FORBIDDEN.includes(kind))).toEqual([]);
}

describe('whatever a document says and is called,', () => {
  it('what stands around a quote shows as it is, page by page', () => {
    fc.assert(
      fc.property(hostileText(700), documents, fc.nat(), (text, document, seed) => {
        const passage = { start: seed % text.length, end: text.length };
        const surroundings: Surroundings = {
          quote: citationOf(text).quote,
          passage,
          before: { shown: 1, more: 12_345 },
          after: { shown: 1, more: 1 },
          document,
          span: { start: 0, end: text.length },
          lines: { first: 1, last: 99_999 },
        };
        const { reference } = citationOf(text);
        let shown = '';
        for (let page = 1; ; page += 1) {
          const message = renderSurroundings(surroundings, { reference, reach: 1, page }, language, publicUrl);
          if (!message) break;
          const [quote = '', about = ''] = accepted(message);
          const nodes = parseMarkdown(quote);
          expect(markupIn(nodes).filter((kind) => kind !== 'blockQuote' && kind !== 'strong')).toEqual([]);
          shown += visibleText(nodes);
          harmless(about);
        }
        expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 150 },
    );
  });

  it('its citation is copied as it is, and nothing ends its block early', () => {
    fc.assert(
      fc.property(hostileText(900), documents, (text, document) => {
        const citation = citationOf(text, { document });
        let copied = '';
        for (let page = 1; ; page += 1) {
          const message = renderCopy(citation, page, language, publicUrl);
          if (!message) break;
          const [written = ''] = accepted(message);
          const nodes = parseMarkdown(written);
          const [block] = nodesOf('codeBlock', nodes);
          if (block) expect(nodes).toHaveLength(1);
          else expect(markupIn(nodes)).toEqual([]);
          const plain = block ? String(block.content) : visibleText(nodes);
          // The reference stands below the text, and the text may say the same.
          const end = plain.lastIndexOf(`\n\n${document.title.replace(/\s+/g, ' ').trim().slice(0, 20)}`);
          copied += plain.slice(0, Math.max(0, end));
        }
        expect(copied.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 150 },
    );
  });

  it('a check of it names nobody', () => {
    fc.assert(
      fc.property(hostileText(200), fc.constantFrom('same', 'moved'), (file, outcome) => {
        const standing = { span: { start: 1, end: 2_000_000 }, lines: { first: 1, last: 99_999 } };
        const sha256 = { indexed: source.sha256, found: source.sha256 };
        const message = renderCheck({ file, indexed: standing, length: 1, outcome, sha256, found: standing }, language);
        for (const text of accepted(message)) harmless(text);
      }),
    );
  });
});

it('no answer has more buttons than Discord takes, whatever is set up', () => {
  const { reference } = citationOf('A.');
  const all = Array(5).fill(reference);
  for (const share of ['offered', 'done', null] as const) {
    const showing = { share, takesFeedback: true, publicUrl, today: '2026-01-01' };
    const groups = actionButtons({ reference, page: 9999, all }, showing, language);
    for (const { custom_id } of groups.flat()) expect(custom_id.length).toBeLessThanOrEqual(97);
    expect(groups.every((group) => group.length <= 5)).toBe(true);
  }
});
