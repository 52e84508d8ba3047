import type { LocalityKind } from '../../../../localities/locality.ts';

/** What localities are. */
export const kinds = {
  'kind.province': 'province',
  'kind.municipality': 'municipality',
  'kind.autonomous region': 'autonomous region',
  'kind.special administrative region': 'special administrative region',
  'kind.city': 'city',
  'kind.prefecture': 'prefecture',
  'kind.autonomous prefecture': 'autonomous prefecture',
  'kind.league': 'league',
  'kind.district': 'district',
  'kind.county': 'county',
  'kind.county-level city': 'county-level city',
  'kind.autonomous county': 'autonomous county',
  'kind.banner': 'banner',
  'kind.autonomous banner': 'autonomous banner',
  'kind.new area': 'new area',
  'kind.forestry district': 'forestry district',
  'kind.special district': 'special district',
  'kind.subdistrict': 'subdistrict',
  'kind.town': 'town',
  'kind.township': 'township',
  'kind.village': 'village',
  'kind.scenic area': 'scenic area',
  'kind.institution': 'institution',
  'kind.country': 'country',
} as const satisfies Record<`kind.${Exclude<LocalityKind, 'other'>}`, string>;
