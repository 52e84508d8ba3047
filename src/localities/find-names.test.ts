import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from './find-names.ts';
import { china } from './gazetteer.fixture.ts';
import { nameKey } from './names.ts';

const find = (text: string) => findNames(text, { start: 0, end: text.length }, china);

const divisions = fc.constantFrom(...china.localities);
const pieces = fc.oneof(
  divisions.map(({ name }) => name),
  divisions.map(({ stems: [chinese = ''] }) => chinese),
  fc.constantFrom(' ', ', ', '\n', 'the county of ', ' County', '县', '自治区', "'s", 'İ', '😀', 'é'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

describe('the names in a text', () => {
  it('stand where they are said to, in order, without overlap, and have the letters of a name', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.nat(20), (all, from) => {
        const text = all.join('');
        const within = { start: Math.min(from, text.length), end: text.length };
        let last = within.start;
        for (const { span, key, localities } of findNames(text, within, china)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(within.end);
          expect(nameKey(text.slice(span.start, span.end))).toContain(key);
          expect(localities.length).toBeGreaterThan(0);
          last = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found in any case, joined or parted between syllables, and nowhere else', () => {
    for (const written of ['Hejing County', 'HEJING COUNTY', 'hejing county', 'He Jing County', 'he-jing county']) {
      expect(find(written)).toMatchObject([{ span: { start: 0, end: written.length }, key: 'hejing' }]);
    }
    for (const written of ['Hej ing', 'xHejing', 'Hejingx', 'He  Jing', 'He, Jing']) {
      expect(find(written).map(({ key }) => key)).not.toContain('hejing');
    }
  });

  it('are the longest: the city of Changchun is not that of Chang, Inner Mongolia not Mongolia', () => {
    expect(find('Changchun and Inner Mongolia').map(({ key }) => key)).toEqual(['changchun', 'innermongolia']);
    expect(find('巴音郭楞蒙古自治州').map(({ key }) => key)).toEqual(['巴音郭楞']);
  });

  it('of one syllable or character need their kind', () => {
    expect(find('Yi, He and 易, 和')).toEqual([]);
    expect(find('Yi County and 易县').map(({ key }) => key)).toEqual(['yi', '易']);
  });
});
