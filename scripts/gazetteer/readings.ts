import { pinyin } from 'pinyin-pro';

/** Characters that names read otherwise than words do, wherever a name has them. */
const IN_NAMES: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi', 堡: 'bu' };

/** Names that are read otherwise than their characters suggest, by Chinese stem and code. */
const READINGS: ReadonlyMap<string, string> = new Map([
  ['130225 乐亭', 'lao ting'],
  ['130726 蔚', 'yu'],
  ['140109 万柏林', 'wan bai lin'],
  ['140924 繁峙', 'fan shi'],
  ['141024 洪洞', 'hong tong'],
  ['211281 调兵山', 'diao bing shan'],
  ['222404 珲春', 'hun chun'],
  ['230725 大箐山', 'da qing shan'],
  ['231085 穆棱', 'mu ling'],
  ['310112 闵行', 'min hang'],
  ['320116 六合', 'lu he'],
  ['330382 乐清', 'yue qing'],
  ['340303 蚌山', 'beng shan'],
  ['341021 歙', 'she'],
  ['341621 涡阳', 'guo yang'],
  ['371722 单', 'shan'],
  ['410621 浚', 'xun'],
  ['411104 召陵', 'shao ling'],
  ['411726 泌阳', 'bi yang'],
  ['420116 黄陂', 'huang pi'],
  ['421303 曾都', 'zeng du'],
  ['441422 大埔', 'da bu'],
  ['511424 丹棱', 'dan ling'],
  ['511527 筠连', 'jun lian'],
  ['532323 牟定', 'mou ding'],
  // Spelled with two a's everywhere, to tell it from the other Shanxi, which only a tone does in Chinese.
  ['610000 陕西', 'shaan xi'],
  ['620722 民乐', 'min le'],
  ['621223 宕昌', 'tan chang'],
  ['652823 尉犁', 'yu li'],
]);

/**
 * The pinyin of a division's stem, small, without tones, by syllable: "ke cheng".
 * @throws Error when a reading is for a division that has another name
 */
export function reading(code: string, stem: string, name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array' }).slice(0, stem.length);
  const inNames = syllables.map((syllable, at) => IN_NAMES[stem.charAt(at)] ?? syllable);
  return READINGS.get(`${code} ${stem}`) ?? inNames.join(' ');
}

/** The divisions that have a reading of their own, so that one which no longer exists is noticed. */
export const withOwnReading: readonly string[] = [...READINGS.keys()];
