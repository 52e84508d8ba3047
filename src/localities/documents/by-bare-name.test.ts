import { describe, expect, it } from 'vitest';
import { folderWith, readFolder } from '../../documents/folder.fixture.ts';
import { atOnce } from '../../text/in-turns.ts';
import { china } from '../gazetteer.fixture.ts';
import { documentLocalitiesInSteps } from './document-localities.ts';

const PLAIN = 'Eleven mills turn on the river, and every one of them is in use today, as it was long ago.';

/** What each paragraph of a text may be about, and may name, by bare names: division codes. */
async function byBareName(title: string, ...paragraphs: string[]): Promise<[string[], string[]][]> {
  const files = { 'a.txt': `${paragraphs.join('\n\n')}\n`, 'a.meta.yaml': `title: "${title}"\n` };
  const { documents } = await readFolder(await folderWith(files));
  return documents.flatMap((document) => {
    const { about, named } = atOnce(documentLocalitiesInSteps(document, china)).byBareName;
    const all = document.sections.flatMap((section) => section.paragraphs);
    return all.map((one): [string[], string[]] => [about(one).map(({ id }) => id), named(one).map(({ id }) => id)]);
  });
}

describe('by a bare name, a paragraph', () => {
  it('is about the county that it is written to be in, and no other is', async () => {
    const paragraphs = ['Eleven mills were built in Kaihua, all of them of stone.', PLAIN, 'Jiangsu has twelve mills.'];
    expect(await byBareName('Old mills', ...paragraphs)).toEqual([
      [['330824'], ['330824']],
      [[], []],
      [[], []],
    ]);
  });

  it('is about the county that the title is, though it does not name it', async () => {
    expect(await byBareName('Old mills in Kaihua', PLAIN)).toEqual([[['330824'], ['330824']]]);
  });

  it('only names what the title may name as a person', async () => {
    expect(await byBareName('Old mills of Kaihua', PLAIN)).toEqual([[[], ['330824']]]);
  });

  it('is about no county in the title of a document about another place', async () => {
    expect(await byBareName('Old mills of Hangzhou, and one in Kaihua', PLAIN)).toEqual([[[], []]]);
  });

  it('may be about a county besides what its document is about', async () => {
    const text = 'In Kaihua, eleven mills were built, all of them of stone.';
    expect(await byBareName('Old mills of Hangzhou', text)).toEqual([[['330824'], ['330824']]]);
  });

  it('is not about a county where it names two places', async () => {
    const text = 'Eleven mills of the many that were counted in Kaihua were drawn by painters from Jiangsu.';
    expect(await byBareName('Old mills', text)).toEqual([[[], ['330824']]]);
  });
});
