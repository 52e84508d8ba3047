import { describe, expect, it } from 'vitest';
import { citation, notFound, quoted, source } from './answer.fixture.ts';
import { answerJson, problemJson } from './answer-json.ts';

describe('an answer as JSON', () => {
  it('has everything that is known of a quote', () => {
    const alsoIn = [{ ...source, file: 'other.txt', title: 'Other mills' }];
    expect(JSON.parse(JSON.stringify(answerJson(quoted({ ...citation, alsoIn }), 'q1')))).toEqual({
      id: 'q1',
      question: 'Where do the mills stand?',
      outcome: 'quoted',
      scope: [],
      citations: [
        {
          quote: 'They are old. They stand on the river. 磨坊。',
          highlights: [[14, 38]],
          strength: 'fair',
          localities: ['Huabu', 'Kaihua County'],
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
          passage: 'AbCdEfGh-_12',
        },
      ],
      nearest: [],
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

  it('has the same fields whatever the outcome', () => {
    const [found, none] = [answerJson(quoted(citation)), answerJson(notFound())].map((json) => Object.keys(json));
    expect(found).toEqual(none);
    expect(found).toEqual(
      expect.arrayContaining(Object.keys(problemJson('', 'The question is empty.', null)).slice(0, -1)),
    );
  });
});
