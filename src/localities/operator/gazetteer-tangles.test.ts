import { describe, expect, it } from 'vitest';
import { china } from '../gazetteer.fixture.ts';
import { faultsOf, faultsOfEntry } from './gazetteer-faults.fixture.ts';
import { applyGazetteer } from './operator-gazetteer.ts';

describe('localities that would lie in themselves', () => {
  it('are named with all that they lie in, and stay where they were', () => {
    const { gazetteer, problems } = applyGazetteer(
      [
        'localities:',
        '  - { id: 330000, within: 330802 }',
        '  - { name: A, kind: other, within: B }',
        '  - { name: B, kind: other, within: A }',
      ].join('\n'),
      china,
    );
    expect(problems).toEqual([
      {
        line: 2,
        reason:
          '"within": Zhejiang would lie in itself (Zhejiang > Kecheng District > Quzhou > Zhejiang): write what it really lies in',
      },
      { line: 4, reason: '"within": B would lie in itself (B > A > B): write what it really lies in' },
    ]);
    expect(gazetteer.get('330000')?.parent).toBeNull();
    expect(gazetteer.get('a@b@')?.parent).toBe('b@');
  });

  it('are named where one is given as its own parent', () => {
    expect(faultsOfEntry('{ id: 652827, within: 652827 }')).toEqual([
      expect.stringMatching(/^3: "within": Hejing County would/),
    ]);
  });

  it('are not made by a merge', () => {
    const { gazetteer, problems } = applyGazetteer('localities:\n  - { id: 330802, merge: [330000] }', china);
    expect(problems).toEqual([
      {
        line: 2,
        reason: '"merge": Kecheng District would lie in itself, as it lies in Quzhou: merge that too, or neither',
      },
    ]);
    expect(gazetteer.get('330000')).toEqual(china.get('330000'));
  });
});

describe('a merge is named', () => {
  it.each<[string, readonly string[], string]>([
    [
      'into what is merged itself',
      ['{ id: 330802, merge: [330803] }', '{ id: 330803, merge: [330881] }'],
      '3: "merge": 330803 (Qujiang District, Quzhou) is merged into 330802',
    ],
    [
      'of what others are merged into',
      ['{ id: 330803, merge: [330881] }', '{ id: 330802, merge: [330803] }'],
      '3: "merge": others are merged into 330803',
    ],
    [
      'of what another has taken',
      ['{ id: 330802, merge: [330803] }', '{ id: 330881, merge: [330803] }'],
      '3: "merge": 330803 (Qujiang District, Quzhou) is merged into 330802',
    ],
    [
      'of what is hidden',
      ['{ id: 330802, merge: [330803] }', '{ id: 330803, hide: true }'],
      '2: "merge": 330803 (Qujiang District, Quzhou) is hidden in line 3',
    ],
  ])('%s', (_, entries, fault) => {
    const { faults } = faultsOf('localities:', ...entries.map((entry) => `  - ${entry}`));
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });
});
