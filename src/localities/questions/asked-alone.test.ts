import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../coverage.ts';
import { china } from '../gazetteer.fixture.ts';
import { besidesOne } from './asked-alone.ts';
import { questionScope } from './question-scope.ts';

const everything: Coverage = { has: () => true, names: () => true, knowsWord: () => true };

/** What is left of a question for each locality that it asks about. */
function alone(question: string): string[] {
  const { localities, names } = questionScope(question, china, everything);
  return localities.map(({ id }) =>
    besidesOne(question, names, id).reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end),
      question,
    ),
  );
}

describe('a question about several places', () => {
  it.each([
    ['What happened in Kaihua and Changshan?', ['What happened in Kaihua?', 'What happened in Changshan?']],
    ['How many mills in Longyou and in Kaihua?', ['How many mills in Longyou?', 'How many mills in Kaihua?']],
    ['More mills in Longyou County than in Kaihua?', ['More mills in Longyou County?', 'More mills in Kaihua?']],
    ['What did both Kecheng and Longyou read?', ['What did Kecheng read?', 'What did Longyou read?']],
    ["Kaihua's and Changshan's mills", ["Kaihua's mills", "Changshan's mills"]],
    ['mills: Kaihua, Changshan, and Longyou', ['mills: Kaihua', 'mills: Changshan', 'mills: Longyou']],
    ['Kaihua vs. Longyou: who has mills?', ['Kaihua: who has mills?', 'Longyou: who has mills?']],
    ['mills in Kaihua, as well as in the county of Longyou', ['mills in Kaihua', 'mills in the county of Longyou']],
    ['开化和常山发生了什么?', ['开化发生了什么?', '常山发生了什么?']],
    ['开化县、龙游县与常山县的水车', ['开化县的水车', '龙游县的水车', '常山县的水车']],
    ['在开化以及在常山有多少水车', ['在开化有多少水车', '在常山有多少水车']],
  ])('%s is asked of each alone', (question, wanted) => {
    expect(alone(question)).toEqual(wanted);
  });

  it.each([
    'What was agreed between Kaihua and Changshan?',
    'How far is it from Kaihua to Changshan?',
    'What did Kaihua learn from Changshan?',
    'What did Kaihua do, and what did Changshan do?',
    'What would either Kaihua learn from Changshan or teach?',
    '开化和常山之间有什么协议',
    '开化向常山学习了什么',
  ])('is left as it is where it is about both at once, or they are not joined: %s', (question) => {
    expect(alone(question)).toEqual([question, question]);
  });

  it('asks of each alone nothing that it does not ask, and names the place, whatever is between its names', () => {
    const name = fc.constantFrom('Kaihua', 'Longyou County', '常山', '衢江区', 'Jiangshan');
    const joint = fc.oneof(fc.constantFrom(' and ', ', ', '和', ' to ', '、', ' and in ', ' or the '), fc.string());
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(name, joint), { minLength: 2, maxLength: 5 }), (before, parts) => {
        const question = before + parts.flat().join('');
        const { localities, names } = questionScope(question, china, everything);
        for (const { id } of localities) {
          const spans = besidesOne(question, names, id);
          const ends = spans.flatMap(({ start, end }) => [start, end]);
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
          expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(question.length);
          const own = names.filter((one) => one.localities.some((locality) => locality.id === id));
          const isLeft = own.some(({ span }) =>
            spans.every(({ start, end }) => end <= span.start || start >= span.end),
          );
          expect(isLeft).toBe(true);
        }
      }),
    );
  });
});
