import { expect, it } from 'vitest';
import { findNames } from '../find-names.ts';
import { Gazetteer } from '../gazetteer.ts';
import { readChina } from '../table/china.ts';
import { applyGazetteer } from './operator-gazetteer.ts';

const china = new Gazetteer(readChina());

/** The gazetteer with what is said below `localities:`; there must be nothing to complain of. */
function withEntries(entries: string): Gazetteer {
  const { gazetteer, problems } = applyGazetteer(`localities:\n${entries}`, china);
  expect(problems).toEqual([]);
  return gazetteer;
}

/** The ids of all that a text may name. */
function idsIn(text: string, gazetteer: Gazetteer): string[] {
  const names = findNames(text, { start: 0, end: text.length }, gazetteer);
  return names.flatMap(({ localities }) => localities.map(({ id }) => id));
}

function around(id: string, gazetteer: Gazetteer): string[] {
  const locality = gazetteer.get(id);
  return locality ? gazetteer.around(locality).map(({ name }) => name) : [];
}

it.each(['', '\n', '# nothing yet\n', '---\n', 'localities:\n', 'localities: []\n'])(
  'leaves the built-in gazetteer as it is where nothing is said: %j',
  (yaml) => expect(applyGazetteer(yaml, china)).toEqual({ gazetteer: china, problems: [] }),
);

it('adds a locality, which is found by each of its names', () => {
  const gazetteer = withEntries(`
  - name: Smart New City
    kind: new area
    within: 330800
    names: [Quzhou Smart New City, 智慧新城]`);
  expect(gazetteer.get('smart-new-city@330800')).toEqual({
    id: 'smart-new-city@330800',
    kind: 'new area',
    name: 'Smart New City',
    names: ['Quzhou Smart New City', '智慧新城'],
    parent: '330800',
    stems: [],
    wholes: ['Smart New City', 'Quzhou Smart New City', '智慧新城'],
  });
  expect(idsIn('the Quzhou Smart New City', gazetteer)).toEqual(['smart-new-city@330800']);
  expect(idsIn('智慧新城的学校', gazetteer)).toEqual(['smart-new-city@330800']);
  expect(gazetteer.localities).toHaveLength(china.localities.length + 1);
});

it('adds places outside China, in any order', () => {
  const gazetteer = withEntries(`
  - { name: Croix-Rousse, kind: District, within: Lyon }
  - { name: Lyon, kind: city, within: France, names: 里昂, id: lyon }
  - { name: France, kind: country }`);
  expect(around('croix-rousse@lyon', gazetteer)).toEqual(['Lyon', 'France']);
  expect(idsIn('里昂市', gazetteer)).toEqual(['lyon']);
  expect(gazetteer.get('france@')?.parent).toBeNull();
});

it('leaves the mentions of namesakes to what stands beside them', () => {
  const gazetteer = withEntries('  - { name: Hongshan District, kind: district, within: "330800", id: hongshan-3 }');
  const all = [...china.named('hongshan').map(({ locality }) => locality.id), 'hongshan-3'];
  expect(idsIn('Hongshan District', gazetteer)).toEqual(all);
});

it('renames what is shown, and the old names still find it', () => {
  const gazetteer = withEntries('  - { id: 652827, name: Khejing County, names: [Old Hejing] }');
  const known = china.get('652827');
  expect(gazetteer.get('652827')).toMatchObject({
    name: 'Khejing County',
    names: [known?.name, ...(known?.names ?? []), 'Old Hejing'],
    kind: 'county',
    parent: known?.parent,
  });
  for (const name of ['Hejing County', '和静县', 'Khejing', 'Old Hejing'])
    expect(idsIn(name, gazetteer)).toContain('652827');
  expect(gazetteer.localities.map(({ id }) => id)).toEqual(china.localities.map(({ id }) => id));
});

it('changes the kind of a locality, and what it lies in', () => {
  const gazetteer = withEntries('  - { of: 和静县, kind: county-level city, within: 330800 }');
  expect(gazetteer.get('652827')).toMatchObject({ kind: 'county-level city', parent: '330800' });
});

it.each([
  ['an id', '420111'],
  ['a name that one locality has', 'Jiang’an District'],
  ['a Chinese name', '江岸区'],
  ['a name in small letters', 'jiangan district'],
  ['a name with what it lies in', 'Hongshan District, Wuhan'],
  ['a Chinese name with what it lies in', '洪山区，武汉市'],
  ['a name with all that it lies in', 'Hongshan District, Wuhan, Hubei'],
])('understands %s as what a locality lies in: %s', (_, within) => {
  const gazetteer = withEntries(`  - { name: East Lake, kind: scenic area, within: "${within}", id: lake }`);
  expect(around('lake', gazetteer)).toEqual([
    expect.stringMatching(/^(Hongshan|Jiang.?an) District$/),
    'Wuhan',
    'Hubei',
  ]);
});

it('tells namesakes apart by what the file itself says of them', () => {
  const gazetteer = withEntries(`
  - { name: Mill Lane, kind: other, within: "Old Town, Lyon", id: lane }
  - { name: Old Town, kind: other, within: "Lyon, France" }
  - { name: Old Town, kind: other, within: Geneva }
  - { name: Lyon, kind: city, within: France }
  - { name: Lyon, kind: city, within: Mississippi }
  - { name: Geneva, kind: city }
  - { name: France, kind: country }
  - { name: Mississippi, kind: other }`);
  expect(around('lane', gazetteer)).toEqual(['Old Town', 'Lyon', 'France']);
});

it('merges localities: their names and all that lies in them become the other one’s', () => {
  const gazetteer = withEntries(`
  - { of: 'Kecheng District, Quzhou', merge: [330803] }
  - { name: Mill Lane, kind: other, within: 330803, id: lane }`);
  expect(gazetteer.get('330803')).toBeUndefined();
  expect(gazetteer.get('330802')).toMatchObject({ name: 'Kecheng District', parent: '330800' });
  expect(idsIn('Qujiang District', gazetteer)).toContain('330802');
  expect(idsIn('衢江区', gazetteer)).toEqual(['330802']);
  expect(around('lane', gazetteer)[0]).toBe('Kecheng District');
});

it('merges what is known into what is new', () => {
  const gazetteer = withEntries(
    '  - { name: Inner Quzhou, kind: other, within: 330800, merge: [330802, "Qujiang District, Quzhou"], id: inner }',
  );
  expect(idsIn('Kecheng District', gazetteer)).toEqual(['inner']);
  expect(idsIn('衢江区', gazetteer)).toEqual(['inner']);
});

it('gives a locality that takes in what it lay in the place of that', () => {
  const gazetteer = withEntries('  - { id: 330802, merge: [330800] }');
  expect(around('330802', gazetteer)).toEqual(['Zhejiang']);
  expect(around('330803', gazetteer)).toEqual(['Kecheng District', 'Zhejiang']);
});

it('hides a locality: what lay in it lies in what it lay in', () => {
  const gazetteer = withEntries(`
  - { id: 330800, hide: true }
  - { name: Mill Lane, kind: other, within: 330800, id: lane }`);
  expect(gazetteer.get('330800')).toBeUndefined();
  expect(idsIn('衢州', gazetteer)).toEqual([]);
  expect(around('330802', gazetteer)).toEqual(['Zhejiang']);
  expect(around('lane', gazetteer)).toEqual(['Zhejiang']);
});
