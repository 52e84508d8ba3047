import type { kinds as english } from '../english/kinds.ts';
import type { Translation } from '../keys.ts';

export const kinds: Translation<typeof english> = {
  'kind.province': '省',
  'kind.municipality': '直辖市',
  'kind.autonomous region': '自治区',
  'kind.special administrative region': '特别行政区',
  'kind.city': '市',
  'kind.prefecture': '地区',
  'kind.autonomous prefecture': '自治州',
  'kind.league': '盟',
  'kind.district': '市辖区',
  'kind.county': '县',
  'kind.county-level city': '县级市',
  'kind.autonomous county': '自治县',
  'kind.banner': '旗',
  'kind.autonomous banner': '自治旗',
  'kind.new area': '新区',
  'kind.forestry district': '林区',
  'kind.special district': '特区',
  'kind.subdistrict': '街道',
  'kind.town': '镇',
  'kind.township': '乡',
  'kind.village': '村',
  'kind.scenic area': '景区',
  'kind.institution': '机构',
  'kind.country': '国家',
};
