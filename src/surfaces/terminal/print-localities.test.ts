import { describe, expect, it } from 'vitest';
import type { LocalityNode } from '../../index/locality-tree.ts';
import { kaihua, quzhou } from './answer.fixture.ts';
import { columnsOf } from './columns.ts';
import { printLocalities } from './print-localities.ts';
import { styleFor } from './style.ts';

const plain = styleFor({});

function node(name: string, passages: number, ...parts: LocalityNode[]): LocalityNode {
  return { id: name, name, within: null, kind: 'county', passages, documents: 1, newest: null, parts };
}

const show = (roots: readonly LocalityNode[], style = plain) =>
  printLocalities({ of: 'one', roots }, style).split('\n');

describe('places in a terminal', () => {
  it('are a tree with what there is about each, numbers under one another', () => {
    const [huabu, chihuai] = [node('Huabu Town', 2), node('Chihuai', 1)];
    const kaihuaNode = { ...node('Kaihua County', 12, huabu, chihuai), documents: 3, newest: '2022-03-30' };
    const changshan = { ...node('常山县', 3, node('Hui Town', 1)), newest: '2023-08-08' };
    const roots = [{ ...node('Quzhou', 1204, kaihuaNode, changshan), documents: 11 }, node('Suzhou', 1)];
    expect(show(roots)).toEqual([
      '                  passages  documents  newest',
      'Quzhou               1,204         11  –',
      '├─ Kaihua County        12          3  2022-03-30',
      '│  ├─ Huabu Town         2          1  –',
      '│  └─ Chihuai            1          1  –',
      '└─ 常山县                3          1  2023-08-08',
      '   └─ Hui Town           1          1  –',
      'Suzhou                   1          1  –',
    ]);
  });

  it('that have nothing but one part are in one line with it', () => {
    const hongshan = node('Hongshan District', 4);
    expect(show([node('Hubei', 4, node('Wuhan', 4, hongshan))])).toEqual([
      '                                   passages  documents  newest',
      'Hubei › Wuhan › Hongshan District         4          1  –',
    ]);
    expect(show([node('Hubei', 5, node('Wuhan', 4, hongshan))]).slice(1)).toEqual([
      'Hubei                                5          1  –',
      '└─ Wuhan › Hongshan District         4          1  –',
    ]);
  });

  it('fit a narrow window, and keep the name that counts', () => {
    const chain = node('Xinjiang', 4, node('Bayingolin Mongol Autonomous Prefecture', 4, node('Hejing County', 4)));
    const rows = (columns: number) =>
      show([chain, node('和静县巴音布鲁克景区管理委员会', 1)], styleFor({ isTTY: true, columns }));
    expect(rows(70)[1]).toContain('Xinjiang › … › Hejing County');
    expect(rows(60)[1]).toContain('… › Hejing County');
    expect(rows(60)[2]).toContain('和静县巴音布鲁克景区管理委…');
    for (const columns of [60, 70, 80]) {
      expect(Math.max(...rows(columns).map(columnsOf))).toBeLessThanOrEqual(columns);
    }
  });

  it('are followed by how much is about none', () => {
    const localities = { of: 'all', roots: [node('Quzhou', 2)], passages: 1_900, placeless: 1_201 } as const;
    expect(printLocalities(localities, plain).split('\n').slice(-2)).toEqual([
      '',
      '1,201 of 1,900 passages are about no place.',
    ]);
    expect(printLocalities({ ...localities, placeless: 0 }, plain)).not.toContain('no place');
  });

  it('where there are none, it is said what helps', () => {
    const printed = printLocalities({ of: 'all', roots: [], passages: 9, placeless: 9 }, plain);
    expect(printed).toMatch(/^No passage of this collection is about a place that is known\.\nTo tell what/);
    expect(printed).toContain('gazetteer.yaml');
  });

  it('where there is nothing of one, the nearest are named', () => {
    const nothing = { of: 'nothing', roots: [], missing: kaihua, covered: [quzhou] } as const;
    expect(printLocalities(nothing, plain)).toBe(
      'Nothing on Kaihua County, Quzhou in this collection. There is something on Quzhou, Zhejiang.',
    );
  });
});
