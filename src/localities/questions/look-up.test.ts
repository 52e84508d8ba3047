import { describe, expect, it } from 'vitest';
import type { Coverage } from '../coverage.ts';
import { china } from '../gazetteer.fixture.ts';
import type { Locality } from '../locality.ts';
import { lookUp } from './look-up.ts';

/** A collection about the localities with these codes. */
function collectionOf(...codes: string[]): Coverage {
  const about = codes.flatMap((code) => china.get(code) ?? []);
  const has = (locality: Locality) => about.some((one) => china.isWithin(one, locality));
  return { has, names: has, knowsWord: () => false };
}

const idsOf = (written: string, collection = collectionOf()) => lookUp(written, china, collection).map(({ id }) => id);

describe('looking a name up', () => {
  it.each([
    ['652827', ['652827']],
    [' Hejing County ', ['652827']],
    ['hejing', ['652827']],
    ['He Jing', ['652827']],
    ['he jing xian', ['652827']],
    ['和静', ['652827']],
    ['和静县', ['652827']],
    ['the county of Hejing', ['652827']],
    ['Hongshan District, Wuhan', ['420111']],
    ['Hongshan (Chifeng)', ['150402']],
    ['赤峰市红山区', ['150402']],
    ['Shangri-La', ['533401']],
    ['kaihua?', ['330824']],
    ['mile', ['532504']],
    ['Chaoyang, Liaoning', ['211300']],
    ['Kaihua, Hubei', []],
    ['"the Kaihua County"', ['330824']],
    ['Kaihua County, Quzhou · 开化县 (4)', ['330824']],
    ['Urumqi', ['650100', '650121']],
    ['Xizang', ['540000']],
    ['Hongshan District', ['150402', '420111']],
    ['Atlantis', []],
    ['Hejing County and more', []],
    ['', []],
    ['**@everyone**', []],
  ])('%j finds %j', (written, ids) => {
    expect([...idsOf(written)].sort()).toEqual(ids);
  });

  it('of namesakes finds the one that the collection has', () => {
    expect(idsOf('Hongshan District', collectionOf('420111'))).toEqual(['420111']);
    expect(idsOf('Hongshan District, Chifeng', collectionOf('420111'))).toEqual(['150402']);
  });

  const titled = (pinyin: string) => pinyin.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());

  it('finds each division of China by its Chinese name, its English name, and pinyin joined and split', () => {
    const nobody = collectionOf();
    const lost: string[] = [];
    for (const locality of china.localities) {
      const [, pinyin = ''] = locality.stems;
      const chinese = locality.names.find((name) => /^\p{Script=Han}+$/u.test(name)) ?? '';
      const joined = titled(pinyin.replace(/ (?=[aeo])/g, "'").replaceAll(' ', ''));
      const names = [chinese, locality.name, ...(pinyin.includes(' ') ? [titled(pinyin), pinyin, joined] : [])];
      for (const name of names) {
        if (!lookUp(name, china, nobody).includes(locality)) lost.push(`${locality.id} ${name}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
