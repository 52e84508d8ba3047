import { splitName } from '../src/localities/kinds.ts';
import { customaryNames } from './gazetteer/customary.ts';
import { divisions } from './gazetteer/divisions.ts';
import { reading, withOwnReading } from './gazetteer/readings.ts';

const HEADER = `# The divisions of China down to the counties. Made by "npm run gazetteer" from scripts/gazetteer/.
# code, Chinese name with "/" before its kind, pinyin without the kind, customary names ("=": with their kind)
`;

/**
 * Makes the table of gazetteer/china.tsv, by code.
 * @throws Error when a division's name shows no kind, or when a reading or a customary name is for no division
 */
export function makeGazetteer(): string {
  const customary = customaryNames();
  const unused = new Set([...withOwnReading, ...customary.keys()]);
  const rows = divisions().map(([code, name]) => {
    const stem = splitName(name)?.stem;
    if (!stem) throw new Error(`Leave ${code} ${name} out in scripts/gazetteer/divisions.ts: its name shows no kind`);
    const key = `${code} ${stem}`;
    unused.delete(key);
    const parted = `${stem}/${name.slice(stem.length)}`;
    return [code, parted, reading(code, stem, name), customary.get(key)]
      .filter((cell) => cell !== undefined)
      .join('\t');
  });
  if (unused.size > 0)
    throw new Error(`Correct what is said about ${[...unused].join(', ')}: there is no such division`);
  return `${HEADER}${rows.join('\n')}\n`;
}
