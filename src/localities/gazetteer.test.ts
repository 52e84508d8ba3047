import { describe, expect, it } from 'vitest';
import { china } from './gazetteer.fixture.ts';
import { Gazetteer } from './gazetteer.ts';
import type { Locality } from './locality.ts';

const get = (id: string): Locality => {
  const locality = china.get(id);
  if (!locality) throw new Error(`${id} is unknown`);
  return locality;
};

const town: Locality = {
  id: 'huabu@330824',
  kind: 'town',
  name: 'Huabu Town',
  names: [],
  parent: '330824',
  stems: ['huabu'],
  wholes: [],
};

describe('a gazetteer', () => {
  it('knows what a locality lies in, and what lies in it', () => {
    expect(china.around(get('330824')).map(({ name }) => name)).toEqual(['Quzhou', 'Zhejiang']);
    expect(china.partsOf(get('330800')).map(({ name }) => name)).toContain('Kaihua County');
    expect(china.isWithin(get('330824'), get('330000'))).toBe(true);
    expect(china.isWithin(get('330000'), get('330824'))).toBe(false);
    expect(china.roots).toHaveLength(34);
  });

  it('keeps, of some localities, those that none of the others lies in', () => {
    const [kaihua, quzhou, hejing] = [get('330824'), get('330800'), get('652827')];
    expect(china.narrowest([quzhou, kaihua, hejing, kaihua])).toEqual([kaihua, hejing]);
  });

  it('with more localities has them, and takes them for those with the same id', () => {
    const more = china.with([town, { ...get('330824'), name: 'Kaihua' }]);
    expect(more.around(town).map(({ name }) => name)).toEqual(['Kaihua', 'Quzhou', 'Zhejiang']);
    expect(more.named('huabu').map(({ locality }) => locality)).toEqual([town]);
    expect(more.localities).toHaveLength(china.localities.length + 1);
    expect(china.named('huabu')).toEqual([]);
  });

  it('cannot have an id twice, and does not go round where parents lie in each other', () => {
    expect(() => new Gazetteer([town, town])).toThrow(RangeError);
    const [a, b] = [
      { ...town, id: 'a', parent: 'b' },
      { ...town, id: 'b', parent: 'a' },
    ];
    expect(new Gazetteer([a, b]).around(a).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
