import { describe, expect, it } from 'vitest';
import type { LocalityCard } from '../../index/locality-card.ts';
import { chosen, citation, huabu, kaihua, notFoundIn, quzhou, scoped } from './answer.fixture.ts';
import { localityJson, printLocality } from './print-locality.ts';
import { styleFor } from './style.ts';

const style = styleFor({});

const unasked = { ...citation, highlight: null, reference: { ...citation.reference, sentence: null, strength: null } };

const card: LocalityCard = {
  locality: { ...kaihua, kind: 'county', names: ['开化县', 'Kaihua Xian'], parent: '330800', stems: [], wholes: [] },
  around: [quzhou, { id: '330000', name: 'Zhejiang', within: null }],
  parts: [{ ...huabu, passages: 3 }],
  passages: 10,
  documents: 4,
  naming: 2,
  newest: '2023-08-08',
};

const bare: LocalityCard = { ...card, parts: [], passages: 0, documents: 0, naming: 0, newest: null };

describe('a place in a terminal', () => {
  it('is told from others, with what there is of it and its newest passages', () => {
    expect(printLocality(card, { of: 'all', newest: [unasked] }, style).split('\n')).toEqual([
      'Kaihua County',
      '  county in Quzhou, Zhejiang · 330824',
      '  also called 开化县, Kaihua Xian',
      '  10 passages in 4 documents, the newest of 2023-08-08; 2 others name it',
      '  parts: Huabu Town (3)',
      '',
      '  They are old. They stand on the river. 磨坊。',
      '',
      '  — Mills of Huabu',
      '    County Gazette · 2022-03-30 · Huabu Town · Kaihua County · § The mills',
      '    mills.txt, lines 5–7 · https://gazette.example/mills',
      '',
      '… and 9 more: --limit 10',
    ]);
  });

  it('has no more to offer when all is shown', () => {
    expect(printLocality({ ...card, passages: 1 }, { of: 'all', newest: [unasked] }, style)).not.toContain('more:');
  });

  it('of many parts names those of which there is most', () => {
    const parts = Array.from({ length: 15 }, (_, n) => ({
      id: `${n}`,
      name: `Town ${n}`,
      within: null,
      passages: 20 - n,
    }));
    expect(printLocality({ ...card, parts }, { of: 'all', newest: [] }, style)).toContain(
      'Town 10 (10) · Town 11 (9) · … and 3 more: fangzhi localities --within 330824',
    );
  });

  it('that lies in nothing, is of no common kind and has one passage is no trouble', () => {
    const lone = { ...card, around: [], parts: [], passages: 1, documents: 1, naming: 1, newest: null };
    const locality = { ...card.locality, kind: 'other', names: [] } as const;
    expect(
      printLocality({ ...lone, locality }, { of: 'all', newest: [unasked] }, style)
        .split('\n')
        .slice(0, 4),
    ).toEqual(['Kaihua County', '  place · 330824', '  1 passage in 1 document; 1 other names it', '']);
  });

  it('of which there is nothing is shown all the same, with the nearest that there are', () => {
    expect(printLocality(bare, { of: 'nothing', covered: [quzhou] }, style).split('\n')).toEqual([
      'Kaihua County',
      '  county in Quzhou, Zhejiang · 330824',
      '  also called 开化县, Kaihua Xian',
      '',
      'Nothing on Kaihua County, Quzhou in this collection. There is something on Quzhou, Zhejiang.',
    ]);
    expect(printLocality({ ...bare, naming: 2 }, { of: 'nothing', covered: [] }, style)).toMatch(
      /No passage of this collection is about it; 2 passages name it\.$/,
    );
  });

  it('is asked about a topic', () => {
    const scope = chosen(kaihua);
    const quoted = printLocality(card, { of: 'topic', answer: scoped(scope) }, style);
    expect(quoted).toContain('**They stand on the river.**');
    expect(quoted).not.toContain('chosen');
    const none = printLocality(card, { of: 'topic', answer: notFoundIn({ ...scope, missing: [] }) }, style);
    expect(none).toMatch(/Nothing about Kaihua County, Quzhou answers that\.$/);
  });
});

describe('a place as JSON', () => {
  it('has its card and its passages', () => {
    const json = localityJson(card, { of: 'all', newest: [unasked] });
    expect(json).toMatchObject({
      id: '330824',
      name: 'Kaihua County',
      within: 'Quzhou',
      kind: 'county',
      names: ['开化县', 'Kaihua Xian'],
      around: [quzhou, { name: 'Zhejiang' }],
      parts: [{ ...huabu, passages: 3 }],
      ...{ passages: 10, documents: 4, naming: 2, newest: '2023-08-08' },
      topic: null,
      citations: [{ strength: null, highlights: [], passage: 'AbCdEfGh-_12' }],
      covered: [],
    });
  });

  it('has the same fields whatever is shown', () => {
    const topic = localityJson(card, { of: 'topic', answer: scoped({ ...chosen(kaihua) }) });
    const nothing = localityJson(bare, { of: 'nothing', covered: [quzhou] });
    expect(Object.keys(topic)).toEqual(Object.keys(nothing));
    expect(topic).toMatchObject({ topic: 'Where do the mills stand?', citations: [{ strength: 'fair' }] });
    expect(nothing).toMatchObject({ citations: [], covered: [quzhou] });
  });
});
