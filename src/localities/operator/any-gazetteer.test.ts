import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../text/any-character.fixture.ts';
import { cpuMilliseconds } from '../../time.fixture.ts';
import { china } from '../gazetteer.fixture.ts';
import { Gazetteer } from '../gazetteer.ts';
import { applyGazetteer } from './operator-gazetteer.ts';

describe('a gazetteer of any text', () => {
  const zhejiang = new Gazetteer(china.localities.filter(({ id }) => id.startsWith('33')));

  const key = fc.constantFrom('id', 'of', 'name', 'kind', 'within', 'names', 'merge', 'hide', '<<', '? x');
  const sign = fc.constantFrom(
    '330800',
    'A',
    'city',
    'true',
    '[A, B]',
    '&a x',
    '*a',
    '"',
    '{',
    '',
    ',',
    '@',
    '!!binary x',
  );
  const value = fc.oneof(sign, fc.string({ unit: anyCharacter }));
  const field = fc.tuple(key, value).map(([one, other]) => `    ${one}: ${other}\n`);
  const scrawl = fc
    .array(fc.array(field))
    .map((all) => `localities:\n${all.map((one) => `  -\n${one.join('')}`).join('')}`);

  const known = fc.constantFrom('330000', '330800', '330802', '330803', '330881');
  const added = fc.constantFrom('A', 'B', 'C', 'D');
  const reference = fc.oneof(
    known,
    added,
    fc.tuple(added, fc.oneof(known, added)).map((parts) => parts.join(', ')),
  );
  const change = fc.record(
    { id: known, within: reference, merge: fc.array(reference), hide: fc.boolean() },
    { requiredKeys: ['id'] },
  );
  const addition = fc.record(
    { name: added, kind: fc.constant('town'), within: reference, merge: fc.array(reference) },
    { requiredKeys: ['name', 'kind'] },
  );
  const tangle = fc.array(fc.oneof(change, addition)).map((localities) => JSON.stringify({ localities }));

  it('is read without an error, whatever is in it, and nothing in it lies in itself or nowhere', () => {
    const property = fc.property(fc.oneof(tangle, scrawl, fc.string({ unit: anyCharacter })), (yaml) => {
      const { gazetteer, problems } = applyGazetteer(yaml, zhejiang);
      const { localities } = gazetteer;
      expect(localities.filter(({ parent }) => parent !== null && !gazetteer.get(parent))).toEqual([]);
      expect(localities.filter((locality) => gazetteer.around(locality).includes(locality))).toEqual([]);
      for (const { line } of problems) expect(line).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('takes ten times as long to read when it is ten times as long', () => {
    const timeOf = (count: number) => {
      const yaml = villages(count);
      return cpuMilliseconds(() => {
        const { gazetteer, problems } = applyGazetteer(yaml, china);
        expect(problems).toEqual([]);
        expect(gazetteer.localities).toHaveLength(china.localities.length + count);
      });
    };
    timeOf(1_000);
    expect(timeOf(20_000) / timeOf(2_000)).toBeLessThan(30);
  });
});

function villages(count: number): string {
  const within = (at: number) => (at % 2 ? `Village ${at - 1}` : '"Kecheng District, Quzhou"');
  const entries = Array.from({ length: count }, (_, at) => {
    return `  - name: Village ${at}\n    kind: village\n    within: ${within(at)}\n    names: [V${at}]`;
  });
  return `localities:\n${entries.join('\n')}`;
}
