import { describe, expect, it } from 'vitest';
import { folderWith, paragraphsOf, readFolder } from './folder.fixture.ts';

const TEXT = 'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty.';

async function withSidecar(yaml: string, name = 'mills.meta.yaml') {
  const { documents, problems } = await readFolder(await folderWith({ 'mills.txt': TEXT, [name]: yaml }));
  return { documents, problems, metadata: documents[0]?.metadata };
}

describe('a .meta.yaml beside a document', () => {
  it.each(['mills.meta.yaml', 'mills.meta.yml'])('called %s tells what the document does not', async (name) => {
    const yaml = 'title: Mills\npublisher: Office\nurl: https://example.org\ndate: 2021-07-01\nlocality: 开化县\n';
    const { metadata, problems } = await withSidecar(yaml, name);
    expect(problems).toEqual([]);
    expect(metadata).toEqual({
      title: 'Mills',
      publisher: 'Office',
      url: 'https://example.org',
      date: '2021-07-01',
      locality: '开化县',
    });
  });

  it('may call the publisher source, and hold other things too', async () => {
    const { metadata, problems } = await withSidecar('source: Office\nscanned by: Wang\n');
    expect(metadata?.publisher).toBe('Office');
    expect(problems).toEqual([]);
  });

  it('may be empty', async () => {
    const { metadata, problems } = await withSidecar('# nothing yet\n');
    expect(metadata?.title).toBe('mills');
    expect(problems).toEqual([]);
  });

  it('overrules what the document says of itself', async () => {
    const page = `Mills\n\nTime: 2020-01-01\n\n${TEXT}\n`;
    const folder = await folderWith({ 'mills.txt': page, 'mills.meta.yaml': 'title: Old mills\ndate: 2021-07-01\n' });
    const { documents } = await readFolder(folder);
    expect(documents[0]?.metadata).toMatchObject({ title: 'Old mills', date: '2021-07-01' });
  });

  it('that is no text is named, and the document read without it', async () => {
    const folder = await folderWith({ 'mills.txt': TEXT, 'mills.meta.yaml': Uint8Array.of(0xff, 0xfe, 0, 1, 2) });
    const { documents, problems } = await readFolder(folder);
    expect(documents.map(({ file }) => file)).toEqual(['mills.txt']);
    expect(problems.map(({ file }) => file)).toEqual(['mills.meta.yaml']);
  });

  it('is no document itself', async () => {
    const { documents } = await withSidecar('title: Mills\n');
    expect(documents.map(({ file }) => file)).toEqual(['mills.txt']);
  });

  it.each([
    ['no YAML', 'title: [1', /^it is not valid YAML/],
    ['a wrong date', 'date: yesterday\n', /date: must be a day such as 2023-08-08/],
    ['a day that no calendar has', 'date: 2021-02-30\n', /date: /],
    ['a wrong link', 'url: somewhere\n', /url: /],
    ['a link that is no page', 'url: javascript:alert(1)\n', /url: /],
    ['an empty title', 'title: ""\n', /title: /],
    ['a list', '- title\n', /must be a list of "name: value" lines/],
  ])('with %s is named, and the document read without it', async (_, yaml, reason) => {
    const { documents, problems, metadata } = await withSidecar(yaml);
    expect(problems).toEqual([{ file: 'mills.meta.yaml', reason: expect.stringMatching(reason) }]);
    expect(metadata).toEqual({ title: 'mills', publisher: null, url: null, date: null, locality: null });
    expect(documents.flatMap(paragraphsOf)).toEqual([TEXT]);
  });
});

describe('a description with faults', () => {
  it('is used but for them, and each is named', async () => {
    const { metadata, problems } = await withSidecar('title: Mills\nurl: nowhere\ndate: soon\n');
    expect(metadata).toMatchObject({ title: 'Mills', url: null, date: null });
    expect(problems.map(({ reason }) => reason.split(':')[0])).toEqual(['url', 'date']);
  });
});

describe('a front matter', () => {
  it('that cannot be used is named, and the document read without it', async () => {
    const folder = await folderWith({ 'mills.md': `---\ndate: soon\n---\n# Mills\n\n${TEXT}\n` });
    const { documents, problems } = await readFolder(folder);
    expect(problems).toEqual([{ file: 'mills.md', reason: expect.stringContaining('date: must be a day') }]);
    expect(documents[0]?.metadata.title).toBe('Mills');
    expect(documents.flatMap(paragraphsOf)).toEqual([TEXT]);
  });

  it('is overruled by a .meta.yaml', async () => {
    const folder = await folderWith({
      'mills.md': `---\ntitle: Mills\ndate: 2020-01-01\n---\n${TEXT}\n`,
      'mills.meta.yaml': 'title: Old mills\n',
    });
    const { documents } = await readFolder(folder);
    expect(documents[0]?.metadata).toMatchObject({ title: 'Old mills', date: '2020-01-01' });
  });
});
