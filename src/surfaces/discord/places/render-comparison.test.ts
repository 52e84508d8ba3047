import { describe, expect, it } from 'vitest';
import type { Citation, Quoted } from '../../../answer/answer.ts';
import { nothingRead } from '../../../answer/reading.fixture.ts';
import { citationOf } from '../fixtures/citation.fixture.ts';
import { index, kaihua, kecheng } from '../fixtures/gazetteer.fixture.ts';
import { shown } from '../fixtures/shown.fixture.ts';
import { LANGUAGES } from '../language/language.ts';
import { heading } from '../writing/heading.ts';
import { renderComparison } from './render-comparison.ts';

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

function comparisonOf(one: Citation, other: Citation): string {
  const quoted = (citation: Citation): Quoted => ({
    ...asked,
    outcome: 'quoted',
    reach: 'about',
    unanswered: [],
    beyondLimit: [],
    citations: [citation],
  });
  const sides = [
    { place: kecheng, answer: quoted(one) },
    { place: kaihua, answer: quoted(other) },
  ] as const;
  return shown(renderComparison(heading('Who reads?', LANGUAGES.en), sides, index, LANGUAGES.en));
}

describe('renderComparison', () => {
  it('shows both quotes in full where there is room', () => {
    const text = comparisonOf(citationOf('Kecheng reads.'), citationOf('Kaihua reads.'));
    expect(text).toContain('> Kecheng reads.\n');
    expect(text).toContain('> Kaihua reads.\n');
    expect(text).not.toContain('part');
  });

  it('shows of a quote without room the part with the sentence that answers, and says which part it is', () => {
    const rain = 'It rained for a day. '.repeat(200);
    const quote = `${rain}Everyone in Kaihua reads. ${rain}`;
    const highlight = { start: rain.length, end: rain.length + 'Everyone in Kaihua reads.'.length };
    const text = comparisonOf(citationOf('Kecheng reads.'), citationOf(quote, { highlight }));
    expect(text).toContain('**Everyone in Kaihua reads.**');
    expect(text).toMatch(/\*\*Strong match\*\* · part \d of \d; press “Only …” for all of it/);
  });
});
