import type { PassageIndex } from '../index/passage-index.ts';

const EXAMPLES = 3;

/** Questions about the pages that come with Fangzhi, each with the file that answers it. */
const BUNDLED: ReadonlyMap<string, string> = new Map([
  ['001_517fc5acc2ab6940.txt', 'How many wall paintings were drawn in Hejing County?'],
  ['000_91a78b7123ebfe80.txt', 'What did Kaihua County do for party history learning?'],
  ['003_3b74a0770f26418c.txt', 'Who presided over the meeting of the Shenyang institute?'],
]);

/** Three questions to begin with: on the bundled pages real ones, on another collection the titles of its documents. */
export function exampleQuestions({ snapshot: { documents } }: PassageIndex): string[] {
  const known = documents.flatMap(({ file }) => BUNDLED.get(file) ?? []);
  return [...known, ...documents.map(({ metadata }) => metadata.title)].slice(0, EXAMPLES);
}
