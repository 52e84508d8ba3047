import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { leftOutFor, paragraphsOf, readAlone } from './folder.fixture.ts';

const RECORD = `---
publisher: Kaihua Heritage Office
date: 2021-07-01
url: https://example.org/mills
locality: Kaihua County, Zhejiang
---

# The *mills* of Kaihua

They stand on the upper river.

<aside onclick="steal()">Subscribe to our <b>letter</b>!</aside>

## Upper mill

Built in **1123**, it has
four wheels.

1. It grinds rice.
2. It grinds wheat.
   - The finest is sold in Quzhou.

### Who owns it

| Owner | Share |
| ----- | ----- |
| Village | 60 % |

Lower mill
----------

> It burnt down in 1931.

\`\`\`
wheel 1
wheel 2
\`\`\`

[old]: https://example.org/old
`;

describe('a Markdown document', () => {
  let record: Document;
  beforeAll(async () => {
    record = await readAlone('mills.md', RECORD);
  });

  it('is known by its first heading and its front matter', () => {
    expect(record.metadata).toEqual({
      title: 'The mills of Kaihua',
      publisher: 'Kaihua Heritage Office',
      date: '2021-07-01',
      url: 'https://example.org/mills',
      locality: 'Kaihua County, Zhejiang',
    });
  });

  it('has a section for each heading that something stands under', () => {
    expect(record.sections.map(({ heading }) => heading)).toEqual([null, 'Upper mill', 'Who owns it', 'Lower mill']);
  });

  it('is read by paragraphs, list entries, table rows and code blocks, as they are written', () => {
    expect(paragraphsOf(record)).toEqual([
      'They stand on the upper river.',
      'Built in **1123**, it has\nfour wheels.',
      'It grinds rice.',
      'It grinds wheat.',
      'The finest is sold in Quzhou.',
      '| Owner | Share |',
      '| Village | 60 % |',
      'It burnt down in 1931.',
      '```\nwheel 1\nwheel 2\n```',
    ]);
  });

  it('has no raw HTML, front matter, heading or link target in its text', () => {
    const text = paragraphsOf(record).join('\n');
    expect(text).not.toMatch(/aside|letter|publisher|Upper mill|example\.org/);
    expect(leftOutFor('title', record)).toEqual(['# The *mills* of Kaihua']);
    expect(leftOutFor('heading', record)).toEqual(['## Upper mill', '### Who owns it', 'Lower mill\n----------']);
  });

  it('is read the same with the line ends of Windows and a byte order mark', async () => {
    const windows = await readAlone('mills.md', `\ufeff${RECORD.replaceAll('\n', '\r\n')}`);
    expect(windows.metadata).toEqual(record.metadata);
    expect(paragraphsOf(windows)).toEqual(paragraphsOf(record).map((text) => text.replaceAll('\n', '\r\n')));
  });

  it('is known by the title of its front matter rather than by its heading', async () => {
    const { metadata } = await readAlone('mills.md', '---\ntitle: Mills\n---\n# Other\n\nThey stand.\n');
    expect(metadata.title).toBe('Mills');
  });

  it('is known by its file where it has no title', async () => {
    expect((await readAlone('old_mills.md', 'They stand on the river.\n')).metadata.title).toBe('old mills');
  });

  it.each([
    ['Date: January 12, 2022', null, '2022-01-12'],
    ['**Date:** January 12, 2022  \n**Source:** Quzhou Daily', 'Quzhou Daily', '2022-01-12'],
    ['*来源:衢州日报 2023-01-15*', '衢州日报', '2023-01-15'],
    ['2021-07-08 09:30 来源:浙江日报 作者:李文国', '浙江日报', '2021-07-08'],
  ])('tells its date and publisher below its title: %j', async (lines, publisher, date) => {
    const document = await readAlone('mills.md', `# Mills\n\n${lines}\n\nThey stand on the river.\n`);
    expect([document.metadata.publisher, document.metadata.date]).toEqual([publisher, date]);
    expect(paragraphsOf(document)).toEqual(['They stand on the river.']);
    expect(leftOutFor('label', document).join('\n')).toBe(lines.replace(/ +(?=\n)/g, ''));
  });

  it('may go on right below them, and has no date of a time or a place that it tells of', async () => {
    const document = await readAlone(
      'mills.md',
      '# Mills\n\nDate: January 12, 2022\nTime: at noon\nAddress: the mill\n',
    );
    expect(document.metadata.date).toBe('2022-01-12');
    expect(paragraphsOf(document)).toEqual(['Time: at noon\nAddress: the mill']);
  });

  it('rather has the date of its front matter', async () => {
    const document = await readAlone('mills.md', '---\ndate: 2021-07-01\n---\n\nDate: 2022-01-12\n\nThey stand.\n');
    expect(document.metadata.date).toBe('2021-07-01');
  });

  it('loses nothing to labels and menus, which only saved pages have', async () => {
    const document = await readAlone('mills.md', 'Time: 1123\n\nCopyright: none\n\nHome\nNews\nContact\n');
    expect(paragraphsOf(document)).toEqual(['Time: 1123', 'Copyright: none', 'Home\nNews\nContact']);
  });
});
