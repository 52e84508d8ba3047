import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../text/sha256.ts';
import { collection } from './bring-up-to-date.fixture.ts';
import { localityCard } from './locality-card.ts';
import type { PassageIndex } from './passage-index.ts';
import { verifyIndex } from './verify.ts';

const KAIHUA = '330824';

const COUNTY = '# Kaihua County, Zhejiang\n\nKaihua County repaired seven mills on the upper river.\n';
const IN_PASSING =
  '# Old mills of Jiangsu\n\nMillers of Jiangsu once learned from those of Kaihua County in Zhejiang.\n';
const BARE = '# Old mills\n\nThe largest wheel of all turns in Kaihua, on the bank below the bridge.\n';
const PERSON = '# Old millers\n\nThe largest wheel of all was built by Wang Kaihua, on the bank below the bridge.\n';
const ELSEWHERE = '# Old mills of Sichuan\n\nThe largest wheel of all turns in Kaihua, below the bridge.\n';

/** The documents with passages that name Kaihua County, or are about it. */
function namingIt({ localities, passage }: PassageIndex): string[] {
  return [...localities.about(KAIHUA), ...localities.naming(KAIHUA)].map((row) => passage(row).file).sort();
}

async function namingIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  return namingIt((await (await collection(files)).update()).index);
}

describe('a county’s bare name', () => {
  it('names the county in a collection that has another document about it', async () => {
    expect(await namingIn({ 'county.md': COUNTY, 'bare.md': BARE })).toEqual(['bare.md', 'county.md']);
  });

  it('names the county where another document but names it, with its kind', async () => {
    const { index } = await (await collection({ 'passing.md': IN_PASSING, 'bare.md': BARE })).update();
    expect(namingIt(index)).toEqual(['bare.md', 'passing.md']);
    expect(localityCard(KAIHUA, index)).toMatchObject({ passages: 1, naming: 1 });
  });

  it('names the county where another document is about a part of it', async () => {
    const hill = 'The hill has seven mills on its upper river, and the millers painted every bridge.\n';
    const files = { 'hill.txt': hill, 'hill.meta.yaml': 'locality: Huabu Hill, Kaihua County\n', 'bare.md': BARE };
    expect(await namingIn(files)).toEqual(['bare.md', 'hill.txt']);
  });

  it('tells what a passage is about, in the county and what that lies in, where only places are written so', async () => {
    const { index } = await (await collection({ 'county.md': COUNTY, 'bare.md': BARE })).update();
    for (const id of [KAIHUA, '330800', '330000']) {
      expect(localityCard(id, index)).toMatchObject({ passages: 2, documents: 2, naming: 0 });
    }
  });

  it('tells what a passage names, and not that it is about it, where persons are written so too', async () => {
    const does = '# Old mills\n\nKaihua turns the largest wheel of all, on the bank below the bridge.\n';
    const { index } = await (await collection({ 'county.md': COUNTY, 'does.md': does })).update();
    for (const id of [KAIHUA, '330800', '330000']) {
      expect(localityCard(id, index)).toMatchObject({ passages: 1, documents: 1, naming: 1 });
    }
  });

  it('is that of every passage below a title that has it, unless the document is about another place', async () => {
    const below = (title: string) => `# ${title}\n\nThe largest wheel of all turns on the bank below the bridge.\n`;
    expect(await namingIn({ 'county.md': COUNTY, 'other.md': below('Old mills in Kaihua') })).toContain('other.md');
    const besides = below('Old mills of Hangzhou, and one in Kaihua');
    expect(await namingIn({ 'county.md': COUNTY, 'other.md': besides })).toEqual(['county.md']);
  });

  it('leaves a passage about what the county lies in with what it is about', async () => {
    const hangzhou = '# Old mills of Hangzhou\n\nThe largest wheel of all turns in Kaihua, below the bridge.\n';
    const { index } = await (await collection({ 'county.md': COUNTY, 'hangzhou.md': hangzhou })).update();
    expect(localityCard(KAIHUA, index)).toMatchObject({ passages: 1, naming: 1 });
    expect(localityCard('330000', index)).toMatchObject({ passages: 2, naming: 0 });
  });

  it.each([
    ['in a collection that has nothing else of the county', { 'bare.md': BARE }],
    ['where only others write it bare', { 'bare.md': BARE, 'other.md': BARE.replace('below', 'above') }],
  ])('names nothing %s', async (_, files) => {
    expect(await namingIn(files)).toEqual([]);
  });

  it.each([
    ['a person’s', PERSON],
    ['a village’s of the province that its document is about', ELSEWHERE],
  ])('is not the county’s where it is %s', async (_, text) => {
    expect(await namingIn({ 'county.md': COUNTY, 'other.md': text })).toEqual(['county.md']);
  });
});

describe('a county’s bare name in an index that is brought up to date', () => {
  it('becomes the county’s when a document about it is added, and nothing else is embedded', async () => {
    const { folder, update } = await collection({ 'bare.md': BARE });
    expect(namingIt((await update()).index)).toEqual([]);
    await writeFile(join(folder, 'county.md'), COUNTY);
    const { index, report } = await update();
    expect(report).toMatchObject({ changed: 1, embedded: 1 });
    expect(namingIt(index)).toEqual(['bare.md', 'county.md']);
  });

  it.each([
    ['removed', (file: string) => rm(file)],
    ['changed to be about another', (file: string) => writeFile(file, COUNTY.replaceAll('Kaihua', 'Longyou'))],
  ])('is nobody’s again when that document is %s', async (_, change) => {
    const { folder, update } = await collection({ 'county.md': COUNTY, 'bare.md': BARE });
    expect(namingIt((await update()).index)).toEqual(['bare.md', 'county.md']);
    await change(join(folder, 'county.md'));
    expect(namingIt((await update()).index)).toEqual([]);
  });

  it('is what it is in an index made at once of the same documents', async () => {
    const files = { 'bare.md': BARE, 'elsewhere.md': ELSEWHERE, 'person.md': PERSON };
    const grown = await collection(files);
    await grown.update();
    await writeFile(join(grown.folder, 'county.md'), COUNTY);
    await writeFile(join(grown.folder, 'person.md'), BARE.replace('largest', 'smallest'));
    await grown.update();
    const { index } = await grown.update();
    const made = await grown.update({ rebuild: true });
    expect(index.passages).toEqual(made.index.passages);
    expect(namingIt(index)).toEqual(['bare.md', 'county.md', 'person.md']);
    expect(namingIt(made.index)).toEqual(namingIt(index));
    expect((await verifyIndex(grown.folder, grown.store)).faults).toEqual([]);
  });

  it('is found after an index of an earlier version, which did not keep it, was made anew', async () => {
    const { place, store, update } = await collection({ 'county.md': COUNTY, 'bare.md': BARE });
    await update();
    const snapshot = await store.read();
    if (!snapshot) throw new Error('there is no index');
    await store.write({ ...snapshot, version: snapshot.version - 1 });
    await forgetBareNames(place);
    expect((await store.read())?.passages.map(({ passage }) => passage.byBareName.names)).toEqual([[], []]);
    const { index, report } = await update();
    expect(report.rebuilt).toBe('version');
    expect(namingIt(index)).toEqual(['bare.md', 'county.md']);
  });
});

/** Writes an index of one shard as the versions did that kept no bare names. */
async function forgetBareNames(place: string): Promise<void> {
  const path = join(place, 'manifest.json');
  const manifest = await readFile(path, 'utf8');
  const [generation = ''] = /generation-[\da-f-]+/.exec(manifest) ?? [];
  const shard = join(place, generation, 'shard-0000', 'index.json');
  const before = await readFile(shard, 'utf8');
  const after = before.replaceAll(/,\\"byBareName\\":\{[^}]*\}/g, '');
  await writeFile(shard, after);
  const content = manifest.slice(manifest.indexOf('"content":') + '"content":'.length, -1);
  const altered = content.replace(sha256(before), sha256(after));
  await writeFile(path, `{"checksum":"${sha256(altered)}","content":${altered}}`);
}
