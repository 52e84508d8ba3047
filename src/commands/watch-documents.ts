import { watch } from 'chokidar';
import type { IndexReport } from '../index/index-report.ts';

/** So long after the last change, in milliseconds, nobody is still copying files. */
const PATIENCE = 1000;

export interface WatchOptions {
  /** The documents' folder. */
  readonly folder: string;
  /** Brings the index in line with the folder. */
  readonly reindex: () => Promise<IndexReport>;
  readonly onIndexed: (report: IndexReport) => void;
  /** Is told why the index stays as it is; the next change tries again. */
  readonly onFault: (cause: unknown) => void;
}

export interface Watch {
  /** Resolves when nothing is watched, or indexed, any more. */
  close(): Promise<void>;
}

/** Brings the index up to date whenever documents are added, changed or removed; resolves when it watches. */
export async function watchDocuments({ folder, reindex, onIndexed, onFault }: WatchOptions): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const index = async () => {
    try {
      const report = await reindex();
      if (report.changed > 0 || report.rebuilt) onIndexed(report);
    } catch (cause) {
      onFault(cause);
    }
  };
  const watcher = watch(folder, { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: PATIENCE } });
  watcher.on('all', () => {
    clearTimeout(timer);
    // One after the other: what changes while an index is made is in the next one.
    timer = setTimeout(() => {
      work = work.then(index);
    }, PATIENCE);
  });
  watcher.on('error', onFault);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await work;
    },
  };
}
