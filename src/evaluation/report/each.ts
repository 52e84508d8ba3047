import type { Progress } from '../../index/index-report.ts';

/** As many as keep the models busy while the ranking goes on. */
const AT_ONCE = 4;

interface Options {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Works on all items, several at once, and gives what came of each, in order. @throws the signal's reason when it is aborted */
export async function each<Item, Result>(
  items: readonly Item[],
  { signal, onProgress }: Options,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < items.length) {
    signal?.throwIfAborted();
    onProgress?.({ done: results.length, total: items.length });
    results.push(...(await Promise.all(items.slice(results.length, results.length + AT_ONCE).map(work))));
  }
  onProgress?.({ done: items.length, total: items.length });
  return results;
}
