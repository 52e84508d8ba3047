import { describe, expect, it } from 'vitest';
import type { Quoted } from '../../../answer/answer.ts';
import { nothingRead } from '../../../answer/reading.fixture.ts';
import type { LocalityCard } from '../../../index/locality-card.ts';
import { LocalityRows } from '../../../index/locality-rows.ts';
import { Gazetteer } from '../../../localities/gazetteer.ts';
import { passageWith } from '../../../passages/passage.fixture.ts';
import { pagesOf } from '../answers/pages.ts';
import { renderCitation } from '../answers/render-citation.ts';
import { scopeLine } from '../answers/scope-line.ts';
import { sharedBy } from '../answers/share-answer.ts';
import { citationOf, source, versionOf } from '../fixtures/citation.fixture.ts';
import { emptyIndex } from '../fixtures/memory-app.fixture.ts';
import { textsOf } from '../fixtures/shown.fixture.ts';
import { LANGUAGES } from '../language/language.ts';
import { renderCard } from '../places/render-card.ts';
import { renderComparison } from '../places/render-comparison.ts';
import { heading, isShortened } from './heading.ts';
import { CITATION_ROOM, HEADING_ROOM, SCOPE_ROOM, SHARED_ROOM, TOP_ROOM } from './rooms.ts';
import { weigh } from './weight.ts';

const UNITS = ['*', '中*', '😀', '中', 'word '];

function placeOf(name: string, id: string) {
  return { id, name, within: name };
}

/** Localities with the longest names, each in the next, the last of all around the rest. */
function placesOf(name: string, count = 5) {
  const labels = Array.from({ length: count }, (_, number) => placeOf(name, String(number)));
  const gazetteer = new Gazetteer(
    labels.map(({ id }) => {
      const names = Array(9).fill(`${name}${id}`);
      const parent = id === labels.at(-1)?.id ? null : String(Number(id) + 1);
      return { id, kind: 'special administrative region', name, names, parent, stems: [], wholes: [] };
    }),
  );
  return { labels, gazetteer };
}

const inEach = UNITS.flatMap((unit) =>
  Object.values(LANGUAGES).map((language) => [unit, language.tag, language] as const),
);

describe.each(inEach)('with names of nothing but %s, in %s', (unit, _, language) => {
  const name = unit.repeat(600);
  const { labels, gazetteer } = placesOf(name);
  const document = { ...source, title: name, publisher: name, file: name, url: `https://a.example/${'x'.repeat(490)}` };
  const citation = citationOf(`${unit.repeat(900)}.`, {
    document,
    section: name,
    localities: labels,
    alsoIn: Array(5).fill(document),
    versions: Array(3).fill(versionOf(name, document)),
    highlight: { start: 0, end: 4 },
  });

  it('the citation has its room', () => {
    const [page] = pagesOf([citation]).map((only) => ({ ...only, number: 10, of: 20 }));
    expect(page && weigh(renderCitation(page, language))).toBeLessThanOrEqual(CITATION_ROOM);
    for (const url of [document.url, `https://a.example/${'x'.repeat(280)}`]) {
      const linked = page && { ...page, citation: { ...citation, document: { ...document, url } } };
      const publicUrl = `https://b.example/${'y'.repeat(80)}`;
      const shown = linked && renderCitation(linked, language, undefined, { publicUrl });
      expect(shown).toContain(publicUrl);
      expect(weigh(shown ?? '')).toBeLessThanOrEqual(CITATION_ROOM);
    }
  });

  it('the heading has its room', () => {
    expect(weigh(heading(name, language))).toBeLessThanOrEqual(HEADING_ROOM);
    expect(isShortened(heading(name, language))).toBe(true);
  });

  it('who shared an answer has its room', () => {
    expect(weigh(sharedBy(name, language))).toBeLessThanOrEqual(SHARED_ROOM);
  });

  it.each(['about', 'naming', 'around'] as const)('the scope has its room, where the quotes are %s', (reach) => {
    const { labels, gazetteer } = placesOf(name, 20);
    const naming = new LocalityRows(
      Array(1234).fill(passageWith({ id: 'naming', names: ['0'] })),
      gazetteer,
      new Map(),
    );
    const scope = labels.slice(0, 16);
    const [missing, unanswered, beyondLimit, excluded] = [
      scope.slice(0, 4),
      scope.slice(4, 8),
      scope.slice(8, 12),
      labels.slice(12),
    ];
    const document = { file: name, title: name, date: null };
    const chosen = [document, document, document] as const;
    const asked = {
      question: 'Who?',
      bounds: { from: '2023-01-02', to: '2023-12-30', chosen, documents: 1, undated: 123456 },
      considered: [],
      read: nothingRead,
      milliseconds: { total: 0, encode: 0, search: 0 },
    };
    const citations = [citationOf('A.', { localities: labels })] as const;
    const limited = { scope, scopeFrom: 'question', missing, unanswered, beyondLimit, excluded } as const;
    const answer: Quoted = { ...asked, outcome: 'quoted', reach, ...limited, citations };
    expect(weigh(scopeLine(answer, { gazetteer, localities: naming }, language))).toBeLessThanOrEqual(SCOPE_ROOM);
  });

  it('a card has its room', () => {
    const [locality] = gazetteer.localities;
    const parts = labels.map((label) => ({ ...label, passages: 123456 }));
    const counts = { passages: 123456, documents: 123456, naming: 123456, newest: '2023-09-30' };
    const card: LocalityCard | undefined = locality && { locality, around: labels, parts, ...counts };
    expect(card && weigh(renderCard(card, language, name).join('\n'))).toBeLessThanOrEqual(TOP_ROOM);
  });

  it('a comparison is no longer than Discord takes', () => {
    const asked = {
      question: 'Who?',
      scope: [],
      missing: [],
      excluded: [],
      scopeFrom: 'question' as const,
      bounds: null,
      considered: [],
      read: nothingRead,
      milliseconds: { total: 0, encode: 0, search: 0 },
    };
    const answer: Quoted = {
      ...asked,
      outcome: 'quoted',
      reach: 'about',
      unanswered: [],
      beyondLimit: [],
      citations: [citation],
    };
    const side = { place: placeOf(name, '0'), answer };
    const [above, first, second] = renderComparison(
      heading(name, language),
      [side, side],
      emptyIndex(gazetteer),
      language,
    ).components;
    const texts = textsOf([above, first, second])
      .filter((text) => !/^(?:Only |只看)/.test(text))
      .join('');
    expect([...texts].length).toBeLessThanOrEqual(4000);
    expect(Buffer.byteLength(texts)).toBeLessThanOrEqual(9000);
  });
});

it.each(Object.values(LANGUAGES))(
  'there is room for the reason why an answer comes as a direct message',
  (language) => {
    expect(weigh(language.say('trouble.cannotWrite', { channel: '9'.repeat(20) }))).toBeLessThanOrEqual(HEADING_ROOM);
  },
);
