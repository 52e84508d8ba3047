import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../../answer/answer.ts';
import { nothingRead } from '../../../answer/reading.fixture.ts';
import { citationOf, source, versionOf } from '../fixtures/citation.fixture.ts';
import { index, kecheng, zhejiang } from '../fixtures/gazetteer.fixture.ts';
import { shown, textsOf } from '../fixtures/shown.fixture.ts';
import { LANGUAGES } from '../language/language.ts';
import { heading } from '../writing/heading.ts';
import { pagesOf } from './pages.ts';
import { renderAnswer } from './render-answer.ts';
import { type Layout, renderPage } from './render-page.ts';

const asked = {
  question: 'Who reads?',
  scope: [],
  missing: [],
  excluded: [],
  scopeFrom: 'question' as const,
  bounds: null,
  considered: [],
  read: nothingRead,
  milliseconds: { total: 1, encode: 0, search: 1 },
};

function quoted(first: Citation, ...rest: Citation[]): Answer {
  return { ...asked, outcome: 'quoted', reach: 'about', unanswered: [], beyondLimit: [], citations: [first, ...rest] };
}

function rendered(answer: Answer, question: string | null) {
  return renderAnswer(answer, question, index, LANGUAGES.en);
}

const plain: Layout = { top: [], pageId: String, buttons: () => [] };

describe('renderAnswer', () => {
  it('shows the question, the quote with its sentence, and where it stands', () => {
    const citation = citationOf('Nobody knew. Everyone in He_jing reads.', {
      highlight: { start: 13, end: 39 },
      section: 'Habits',
      localities: [kecheng, zhejiang],
    });
    expect(shown(rendered(quoted(citation), 'Who *reads*?'))).toBe(
      [
        '### Who \\*reads\\*?',
        '-# From all of the collection',
        '> Nobody knew. **Everyone in He\\_jing reads.**',
        '-# **Strong match** · the newest is from 8 August 2023',
        '-# [Reading in the countryside](<https://gazette.example/reading#:~:text=Everyone%20in%20He_jing%20reads>) · County Gazette · 8 August 2023',
        '-# Habits · Kecheng District and Zhejiang',
        '-# reading.txt · lines 11–12',
        'Only Kecheng District',
        'More context',
        'Copy citation',
        'Verify',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...source, publisher: null, url: null, date: null };
    const citation = citationOf('A.', { document: bare, lines: { first: 3, last: 3 } });
    expect(shown(rendered(quoted(citation), null))).toBe(
      '-# From all of the collection\n> A.\n-# **Strong match**\n-# Reading in the countryside\n-# reading.txt · line 3\nMore context\nCopy citation\nVerify',
    );
  });

  it('names a few other documents that say the same, and counts the rest', () => {
    const others = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({ ...source, title }));
    expect(shown(rendered(quoted(citationOf('A.', { alsoIn: others })), null))).toContain(
      '-# Also in One, Two, Three and 2 more',
    );
  });

  it('says in one line what another version has instead, and counts the others', () => {
    const [version, other] = [versionOf('24', source, '42'), versionOf('12', source, '42')];
    const differs = [version.differs[0]] as const;
    const newest = { ...version, differs, quote: citationOf('They told 24 red_stories.').quote };
    const one = shown(rendered(quoted(citationOf('A.', { versions: [newest] })), null));
    expect(one).toContain(
      '\n-# Another version says **24** instead of **42**: “They told 24 red\\_stories.” (Reading in the countryside, 8 August 2023)',
    );
    expect(shown(rendered(quoted(citationOf('A.', { versions: [newest, other] })), null))).toContain(
      '8 August 2023) · and 1 other version',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'gazette.example', `https://a.example/${'x'.repeat(600)}`])(
    'makes no link of %s',
    (url) => {
      expect(shown(rendered(quoted(citationOf('A.', { document: { ...source, url } })), null))).not.toContain('](');
    },
  );

  it('keeps a URL from ending its link early', () => {
    const document = { ...source, url: 'https://a.example/x)y>z(w?q=<b>)' };
    expect(shown(rendered(quoted(citationOf('A.', { document })), null))).toContain(
      '](<https://a.example/x%29y%3Ez%28w?q=%3Cb%3E%29#:~:text=A>)',
    );
  });

  it('sets the link beside a title that Discord would not show as it is within one', () => {
    const document = { ...source, title: 'The *best* [of] 2023' };
    expect(shown(rendered(quoted(citationOf('A.', { document })), null))).toContain(
      '-# The \\*best\\* \\[of\\] 2023 ([source](<https://gazette.example/reading#:~:text=A>))',
    );
  });

  it('has buttons only where there is another page', () => {
    expect(shown(rendered(quoted(citationOf('A.')), null))).not.toContain('▶');
    expect(shown(rendered(quoted(citationOf('A.'), citationOf('B.')), null))).toContain('◀\n1 / 2\n▶');
  });

  it('says that a long quote goes on', () => {
    const pages = pagesOf([citationOf('word '.repeat(400))]);
    expect(shown(renderPage(pages, 1, plain, LANGUAGES.en))).toContain('part 1 of 2, continued on the next page');
    expect(shown(renderPage(pages, 2, plain, LANGUAGES.en))).toContain('continued, part 2 of 2');
  });

  it('says when nothing answers, and names what comes nearest', () => {
    const nearest = [{ title: 'Rice_prices', file: 'rice.txt' }];
    const text = shown(rendered({ ...asked, outcome: 'not-found', nearest, covered: [], absent: [] }, 'Who?'));
    expect(text).toMatch(
      /^### Who\?\nNothing in this collection answers that\.\n-# The nearest documents:\n-# • Rice\\_prices\n/,
    );
  });

  it('names the quoted phrases that are nowhere, as they are', () => {
    const answer = { ...asked, outcome: 'not-found', nearest: [], covered: [], absent: ['Red_May', '*'] } as const;
    expect(shown(rendered(answer, null))).toMatch(
      /^Nothing in this collection has the words “Red\\_May” or “\\\*”\.\n/,
    );
  });

  it('lets nobody be pinged', () => {
    expect(rendered(quoted(citationOf('<@123456789012345678>')), null).allowedMentions).toEqual({ parse: [] });
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
      localities: fc.array(fc.record({ id: name, name, within: fc.option(name) })),
      alsoIn: fc.array(sources),
      versions: fc.array(fc.tuple(name, sources).map(([text, document]) => versionOf(text, document))),
    });
    fc.assert(
      fc.property(quotes, facts, name, (quote, differences, question) => {
        const pages = pagesOf([citationOf(quote, { ...differences, highlight: { start: 0, end: quote.length } })]);
        for (let number = 1; number <= pages.length; number++) {
          const texts = textsOf(
            renderPage(
              pages,
              number,
              { ...plain, top: [heading(question, LANGUAGES.en), '中'.repeat(375)] },
              LANGUAGES.en,
            ).components,
          ).join('');
          expect([...texts].length).toBeLessThanOrEqual(4000);
          expect(Buffer.byteLength(texts)).toBeLessThanOrEqual(9000);
        }
      }),
      { numRuns: 40 },
    );
  });
});
