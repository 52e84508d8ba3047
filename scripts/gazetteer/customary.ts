import { readFileSync } from 'node:fs';

/**
 * Names that are written otherwise than pinyin would have it, by code and Chinese stem ("652800 巴音郭楞"): as the
 * gazetteer has them, parted by "|", the one to show first.
 */
export function customaryNames(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL('customary.tsv', import.meta.url), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [code = '', stem = '', names = ''] = line.split('\t');
      return line === '' || line.startsWith('#') ? [] : [[`${code} ${stem}`, names]];
    }),
  );
}
