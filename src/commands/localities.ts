import { nearestCovered } from '../answer/near-scope.ts';
import type { Config } from '../config.ts';
import { localityCard } from '../index/locality-card.ts';
import { type LocalityNode, localityTree } from '../index/locality-tree.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { type Localities, localityNodeJson, printLocalities } from '../surfaces/terminal/print-localities.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import { findLocality } from './find-locality.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

/** Shows what the collection has, by locality. @throws LocalityError */
export async function localities(config: Config, io: Io, options: { within?: string; json?: boolean }): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: true });
  await app.close();
  const { index } = app;
  const shown = options.within === undefined ? allOf(index) : within(findLocality(options.within, index), index);
  const text = options.json ? jsonText(shown.roots.map(localityNodeJson)) : printLocalities(shown, styleFor(io.output));
  io.output.write(`${text}\n`);
}

function allOf(index: PassageIndex): Localities {
  const placeless = index.passages.filter(({ about }) => about.length === 0).length;
  return { of: 'all', roots: localityTree(null, index), passages: index.passages.length, placeless };
}

function within(locality: Locality, index: PassageIndex): Localities {
  const label = labelOf(locality, index.gazetteer);
  const { passages, documents, newest } = localityCard(locality.id, index);
  if (passages === 0) return { of: 'nothing', roots: [], missing: label, covered: nearestCovered([label], index) };
  const parts = localityTree(locality.id, index);
  const root: LocalityNode = { ...label, kind: locality.kind, passages, documents, newest, parts };
  return { of: 'one', roots: [root] };
}
