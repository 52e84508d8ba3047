import { Gazetteer } from '../../localities/gazetteer.ts';
import { labelOf } from '../../localities/label.ts';
import type { Locality, LocalityKind } from '../../localities/locality.ts';
import { emptyIndex } from './memory-app.fixture.ts';

function localityOf(id: string, kind: LocalityKind, name: string, parent: string | null): Locality {
  return { id, kind, name, names: [], parent, stems: [], wholes: [name] };
}

/** A district and a county of a city, in its province. */
export const gazetteer = new Gazetteer([
  localityOf('330000', 'province', 'Zhejiang', null),
  localityOf('330800', 'city', 'Quzhou', '330000'),
  localityOf('330802', 'district', 'Kecheng District', '330800'),
  localityOf('330824', 'county', 'Kaihua County', '330800'),
]);

/** Of a collection that has nothing about any of them. */
export const index = emptyIndex(gazetteer);

function labelIn(id: string) {
  const locality = gazetteer.get(id);
  if (!locality) throw new RangeError(`The gazetteer of the tests lacks ${id}`);
  return labelOf(locality, gazetteer);
}

export const zhejiang = labelIn('330000');
export const quzhou = labelIn('330800');
export const kecheng = labelIn('330802');
export const kaihua = labelIn('330824');
