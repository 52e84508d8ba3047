import { describe, expect, it } from 'vitest';
import { measureRefusals } from './refusals.ts';

const sure = (scores: readonly number[], shipped = 0.5) => scores.map((score) => ({ score, refused: score < shipped }));

describe('the refusals', () => {
  const answerable = Array.from({ length: 100 }, (_, at) => (at + 1) / 100);
  const unanswerable = Array.from({ length: 50 }, (_, at) => at / 100 + 0.005);

  it('are counted where 5% and 8% of the answerable ones are refused, and as shipped', () => {
    expect(measureRefusals(sure(answerable), sure(unanswerable), 1)).toMatchObject([
      { name: 'refused at 5%', threshold: 0.06, ofAnswerable: 0.05, ofUnanswerable: 0.12 },
      { name: 'refused at 8%', threshold: 0.09, ofAnswerable: 0.08, ofUnanswerable: 0.18 },
      { name: 'refused as shipped', threshold: null, ofAnswerable: 0.49, ofUnanswerable: 1 },
    ]);
  });

  it('never refuse more of the answerable ones than that, also where many have the same score', () => {
    const [first] = measureRefusals(sure([...Array.from({ length: 20 }, () => 0.4), 0.9]), sure([0.4, 0.3]), 1);
    expect(first).toMatchObject({ threshold: 0.4, ofAnswerable: 0, ofUnanswerable: 0.5 });
  });

  it('have intervals around them, the same for the same seed', () => {
    const measured = measureRefusals(sure(answerable), sure(unanswerable), 1);
    for (const { ofUnanswerable, low, high } of measured) {
      expect(low).toBeLessThanOrEqual(ofUnanswerable);
      expect(high).toBeGreaterThanOrEqual(ofUnanswerable);
    }
    expect(measureRefusals(sure(answerable), sure(unanswerable), 1)).toEqual(measured);
  });
});
