import { expect, it } from 'vitest';
import type { LocalityKind } from '../locality.ts';
import { formsOf } from './name-forms.ts';

it.each<[LocalityKind, string, readonly string[]]>([
  ['county', 'Hejing County', ['hejing']],
  ['county', '和静县', ['和静']],
  ['county', 'He Jing', ['he jing']],
  ['city', 'Lyon', ['lyon']],
  ['city', '里昂', ['里昂']],
  ['town', 'Xinglong Town', ['xinglong']],
])('finds a %s called %s with its kind and without', (kind, name, stems) => {
  expect(formsOf(kind, [name])).toEqual({ stems, wholes: [] });
});

it.each<[LocalityKind, string]>([
  ['new area', 'Smart New City'],
  ['new area', 'Quzhou Smart New City'],
  ['new area', '智慧新城'],
  ['institution', 'SIT'],
  ['institution', '沈阳工学院'],
  ['scenic area', 'Bayinbuluke Scenic Area'],
  ['scenic area', '巴音布鲁克景区'],
  ['country', 'France'],
  ['other', 'Tianshan'],
])('finds what is a %s and called %s by its whole name only', (kind, name) => {
  expect(formsOf(kind, [name])).toEqual({ stems: [], wholes: [name] });
});

it('finds what is called something else than it is by its whole name as well', () => {
  expect(formsOf('subdistrict', ['Xiling Town'])).toEqual({ stems: ['xiling'], wholes: ['Xiling Town'] });
});
