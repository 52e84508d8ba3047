import { snapshotOf } from './snapshot.fixture.ts';
import { VectraStore } from './vectra-store.ts';

/** Writes two snapshots in turn into the folder it is given, until it is killed. */
async function writeForever(folder: string): Promise<never> {
  const store = new VectraStore(folder);
  const snapshots = [snapshotOf(60, 'small'), snapshotOf(2_100, 'large')];
  process.send?.('ready');
  for (;;) for (const snapshot of snapshots) await store.write(snapshot);
}

const folder = process.argv[2];
if (folder !== undefined) await writeForever(folder);
