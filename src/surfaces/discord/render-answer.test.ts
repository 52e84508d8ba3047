import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../answer/answer.ts';
import { citationOf, source } from './citation.fixture.ts';
import { heading } from './heading.ts';
import type { Outgoing } from './outgoing.ts';
import { pagesOf } from './pages.ts';
import { renderAnswer, renderPage } from './render-answer.ts';
import { renderCitation } from './render-citation.ts';
import { CITATION_ROOM, HEADING_ROOM } from './rooms.ts';
import { weigh } from './weight.ts';
import { wording } from './wording.ts';

const asked = { question: 'Who reads?', milliseconds: { total: 1, encode: 0, search: 1 } };

function quoted(first: Citation, ...rest: Citation[]): Answer {
  return { ...asked, outcome: 'quoted', citations: [first, ...rest] };
}

/** Texts and labels, from top to bottom. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'content' in node ? [String(node.content)] : 'label' in node ? [String(node.label)] : [];
  return [...own, ...('components' in node ? textsOf(node.components) : [])];
}

function shown(message: Outgoing): string {
  return textsOf(message.components).join('\n');
}

describe('renderAnswer', () => {
  it('shows the question, the quote with its sentence, and where it stands', () => {
    const citation = citationOf('Nobody knew. Everyone in He_jing reads.', {
      highlight: { start: 13, end: 39 },
      section: 'Habits',
      localities: ['Hejing County', 'Xinjiang'],
    });
    expect(shown(renderAnswer(quoted(citation), heading('Who *reads*?')))).toBe(
      [
        '### Who \\*reads\\*?',
        '> Nobody knew. **Everyone in He\\_jing reads.**',
        '-# **Strong match**',
        '-# [Reading in the countryside](<https://gazette.example/reading>) · County Gazette · 8 August 2023',
        '-# Habits · Hejing County and Xinjiang',
        '-# reading.txt · lines 11–12',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...source, publisher: null, url: null, date: null };
    const citation = citationOf('A.', { document: bare, lines: { first: 3, last: 3 } });
    expect(shown(renderAnswer(quoted(citation), null))).toBe(
      '> A.\n-# **Strong match**\n-# Reading in the countryside\n-# reading.txt · line 3',
    );
  });

  it('names a few other documents that say the same, and counts the rest', () => {
    const others = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({ ...source, title }));
    expect(shown(renderAnswer(quoted(citationOf('A.', { alsoIn: others })), null))).toContain(
      '-# Also in One, Two, Three and 2 more',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'gazette.example', `https://a.example/${'x'.repeat(600)}`])(
    'makes no link of %s',
    (url) => {
      expect(shown(renderAnswer(quoted(citationOf('A.', { document: { ...source, url } })), null))).not.toContain('](');
    },
  );

  it('keeps a URL from ending its link early', () => {
    const document = { ...source, url: 'https://a.example/x)y>z(w?q=<b>)' };
    expect(shown(renderAnswer(quoted(citationOf('A.', { document })), null))).toContain(
      '](<https://a.example/x%29y%3Ez%28w?q=%3Cb%3E%29>)',
    );
  });

  it('sets the link beside a title that Discord would not show as it is within one', () => {
    const document = { ...source, title: 'The *best* [of] 2023' };
    expect(shown(renderAnswer(quoted(citationOf('A.', { document })), null))).toContain(
      '-# The \\*best\\* \\[of\\] 2023 ([source](<https://gazette.example/reading>))',
    );
  });

  it.each(['*', '中*', '😀', '中', 'word '])(
    'gives the rest of a page no more room than a quote leaves it: %s',
    (unit) => {
      const name = unit.repeat(600);
      const document = {
        ...source,
        title: name,
        publisher: name,
        file: name,
        url: `https://a.example/${'x'.repeat(490)}`,
      };
      const localities = Array(5).fill(name);
      const citation = citationOf('A.', { document, section: name, localities, alsoIn: Array(5).fill(document) });
      const [page] = pagesOf([citation]).map((only) => ({ ...only, number: 10, of: 20 }));
      expect(page && weigh(renderCitation(page))).toBeLessThanOrEqual(CITATION_ROOM);
      expect(weigh(heading(name))).toBeLessThanOrEqual(HEADING_ROOM);
    },
  );

  it('leaves room for the reason why it comes as a direct message', () => {
    expect(weigh(wording.cannotWrite('9'.repeat(20)))).toBeLessThanOrEqual(HEADING_ROOM);
  });

  it('has buttons only where there is another page', () => {
    expect(shown(renderAnswer(quoted(citationOf('A.')), null))).not.toContain('▶');
    expect(shown(renderAnswer(quoted(citationOf('A.'), citationOf('B.')), null))).toContain('◀\n1 / 2\n▶');
  });

  it('says that a long quote goes on', () => {
    const pages = pagesOf([citationOf('word '.repeat(900))]);
    expect(shown(renderPage(pages, 1, null))).toContain('part 1 of 2, continued on the next page');
    expect(shown(renderPage(pages, 2, null))).toContain('continued, part 2 of 2');
  });

  it('says when nothing answers, and names what comes nearest', () => {
    const nearest = [{ title: 'Rice_prices', file: 'rice.txt' }];
    const text = shown(renderAnswer({ ...asked, outcome: 'not-found', nearest }, heading('Who?')));
    expect(text).toMatch(
      /^### Who\?\nNothing in this collection answers that\.\n-# The nearest documents:\n-# • Rice\\_prices\n/,
    );
  });

  it('lets nobody be pinged', () => {
    expect(renderAnswer(quoted(citationOf('<@123456789012345678>')), null).allowedMentions).toEqual({ parse: [] });
  });

  it('keeps within what Discord takes, whatever the documents are called and say', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', '*', '中', '😀', ' ', '\n', 'é', '_', ':'),
      maxLength: 600,
      size: 'max',
    });
    const sources = fc.record({
      file: name,
      title: name,
      publisher: fc.option(name),
      url: fc.option(name.map((path) => `https://a.example/${path}`)),
      date: fc.constant('2023-12-31'),
      sha256: fc.constant(source.sha256),
    });
    const quotes = name.map((text) => `x${text.repeat(10).slice(0, 6000)}x`);
    const facts = fc.record({
      document: sources,
      section: fc.option(name),
      localities: fc.array(name),
      alsoIn: fc.array(sources),
    });
    fc.assert(
      fc.property(quotes, facts, name, (quote, differences, question) => {
        const pages = pagesOf([citationOf(quote, { ...differences, highlight: { start: 0, end: quote.length } })]);
        for (let number = 1; number <= pages.length; number++) {
          const texts = textsOf(renderPage(pages, number, heading(question)).components).join('');
          expect([...texts].length).toBeLessThanOrEqual(4000);
          expect(Buffer.byteLength(texts)).toBeLessThanOrEqual(9000);
        }
      }),
      { numRuns: 40 },
    );
  });
});
