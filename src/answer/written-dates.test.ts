import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWrittenDate, shownPeriod } from './written-dates.ts';

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date that somebody writes', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2023-08-08', '2023-08-08', '2023-08-08'],
    [' 2023/8/8 ', '2023-08-08', '2023-08-08'],
    ['2023.8', '2023-08-01', '2023-08-31'],
    ['2023年', '2023-01-01', '2023-12-31'],
    ['2023年8月', '2023-08-01', '2023-08-31'],
    ['2023 年 8 月 8 日', '2023-08-08', '2023-08-08'],
    ['２０２３－０８', '2023-08-01', '2023-08-31'],
  ])('"%s" is from the first day of it to the last', (written, from, to) => {
    expect([readWrittenDate(written, 'from'), readWrittenDate(written, 'to')]).toEqual([from, to]);
  });

  it.each([
    ['', 'The date is empty'],
    ['last year', '“last year” is not read as a date here'],
    ['08/08/2023', '“08/08/2023” is not read as a date here'],
    ['20230808', '“20230808” is not read as a date here'],
    ['2023-13', 'There is no month 13 in “2023-13”'],
    ['2023-00-01', 'There is no month 0 in “2023-00-01”'],
    ['2023-02-29', 'There is no day 29 in 2023-02, which has 28'],
    ['2023-08-00', 'There is no day 0 in 2023-08, which has 31'],
  ])('that cannot be used ("%s") is told what is wrong with it, and what works', (written, wrong) => {
    const message = `${wrong}: write a day (2023-08-08), a month (2023-08) or a year (2023).`;
    expect(() => readWrittenDate(written, 'from')).toThrow(message);
  });

  it('is itself where it is a day', () => {
    fc.assert(
      fc.property(day, (written) => {
        expect([readWrittenDate(written, 'from'), readWrittenDate(written, 'to')]).toEqual([written, written]);
      }),
    );
  });
});

describe('a period', () => {
  it.each([
    ['2023-01-01', '2023-12-31', '2023', '2023'],
    ['2021-01-01', '2023-12-31', '2021', '2023'],
    ['2023-02-01', '2023-02-28', '2023-02', '2023-02'],
    ['2023-01-01', '2023-02-28', '2023-01', '2023-02'],
    ['2023-01-01', '2023-02-27', '2023-01-01', '2023-02-27'],
    ['2023-01-01', null, '2023', null],
    [null, '2023-11-30', null, '2023-11'],
    [null, null, null, null],
  ])('from %s to %s is shown as people would write it', (from, to, ...shown) => {
    expect(shownPeriod({ from, to })).toEqual({ from: shown[0], to: shown[1] });
  });

  it('is the same when it is read as it is shown', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (from, to) => {
        const shown = shownPeriod({ from, to });
        expect(shown.from === null ? null : readWrittenDate(shown.from, 'from')).toBe(from);
        expect(shown.to === null ? null : readWrittenDate(shown.to, 'to')).toBe(to);
      }),
    );
  });
});
