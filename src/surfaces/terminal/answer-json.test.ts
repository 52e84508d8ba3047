import { describe, expect, it } from 'vitest';
import {
  chosen,
  citation,
  huabu,
  kaihua,
  named,
  notFound,
  notFoundIn,
  quoted,
  quzhou,
  scoped,
  source,
  version,
  which,
} from './answer.fixture.ts';
import { answerJson, problemJson } from './answer-json.ts';

describe('an answer as JSON', () => {
  it('has everything that is known of a quote', () => {
    const alsoIn = [{ ...source, file: 'other.txt', title: 'Other mills' }];
    expect(JSON.parse(JSON.stringify(answerJson(quoted({ ...citation, alsoIn, versions: [version] }), 'q1')))).toEqual({
      id: 'q1',
      question: 'Where do the mills stand?',
      outcome: 'quoted',
      scope: [],
      missing: [],
      excluded: [],
      unanswered: [],
      beyondLimit: [],
      bounds: null,
      reach: 'about',
      citations: [
        {
          quote: 'They are old. They stand on the river. 磨坊。',
          highlights: [[14, 38]],
          strength: 'fair',
          localities: ['Huabu Town', 'Kaihua County'],
          about: [huabu, kaihua],
          document: {
            file: 'mills.txt',
            title: 'Mills of Huabu',
            publisher: 'County Gazette',
            url: 'https://gazette.example/mills',
            date: '2022-03-30',
            sha256: 'ab'.repeat(32),
          },
          section: 'The mills',
          span: { start: 100, end: 142 },
          lines: { first: 5, last: 7 },
          alsoIn: [{ file: 'other.txt', title: 'Other mills' }],
          versions: [
            {
              passage: 'ZyXwVuTs-_98',
              document: { file: 'other.txt', title: 'Other mills', date: '2023-04-05' },
              quote: 'They stand on the lake.',
              lines: { first: 9, last: 9 },
              sentence: [14, 38],
              differs: [{ here: 'river', there: 'lake' }],
            },
          ],
          passage: 'AbCdEfGh-_12',
        },
      ],
      nearest: [],
      covered: [],
      absent: [],
      candidates: [],
      milliseconds: { total: 9.1, encode: 5, search: 0.4 },
    });
  });

  it('has no highlight where no sentence stands out', () => {
    expect(answerJson(quoted({ ...citation, highlight: null })).citations[0]?.highlights).toEqual([]);
  });

  it('has the nearest documents where nothing answers', () => {
    const nearest = { title: 'Rice', file: 'rice.txt' };
    expect(answerJson(notFound(nearest))).toMatchObject({ outcome: 'not-found', citations: [], nearest: [nearest] });
  });

  it('tells where it was looked, and of what there is nothing', () => {
    const scope = { ...named(kaihua, quzhou), missing: [quzhou] };
    expect(answerJson(scoped(scope, { reach: 'naming' }))).toMatchObject({
      scope: [
        { ...kaihua, from: 'question' },
        { ...quzhou, from: 'question' },
      ],
      missing: [{ ...quzhou, from: 'question' }],
      reach: 'naming',
    });
    const half = scoped({ ...named(kaihua, quzhou) }, { unanswered: [kaihua] });
    expect(answerJson(half)).toMatchObject({ missing: [], unanswered: [{ ...kaihua, from: 'question' }] });
    const cut = scoped({ ...named(kaihua, quzhou) }, { beyondLimit: [kaihua] });
    expect(answerJson(cut)).toMatchObject({ unanswered: [], beyondLimit: [{ ...kaihua, from: 'question' }] });
    const nothing = notFoundIn({ ...chosen(kaihua), missing: [kaihua] }, { covered: [quzhou] });
    expect(answerJson(nothing)).toMatchObject({ scope: [{ from: 'option' }], reach: null, covered: [quzhou] });
  });

  it('has what the question may mean', () => {
    expect(answerJson(which(kaihua, quzhou))).toMatchObject({
      outcome: 'which-locality',
      citations: [],
      candidates: [kaihua, quzhou],
    });
    expect(problemJson('Who?', 'It may be any of these.', null, [kaihua]).candidates).toEqual([kaihua]);
  });

  it('has the same fields whatever the outcome', () => {
    const fields = [quoted(citation), notFound(), which(kaihua)].map((answer) => Object.keys(answerJson(answer)));
    const problem = Object.keys(problemJson('', 'The question is empty.', null));
    expect(fields).toEqual(Array(3).fill(problem.slice(0, -1)));
  });
});
