import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../documents/folder.fixture.ts';
import { readGazetteer } from './read-gazetteer.ts';

const LYON = 'localities:\n  - { name: Lyon, kind: city, names: [里昂] }\n';

describe('the gazetteer of a folder', () => {
  it('is the built-in one where the operator says nothing, and is made once', async () => {
    const first = await readGazetteer(await folderWith());
    expect(first).toMatchObject({ sha256: null, problems: [] });
    expect(first.gazetteer.get('652827')?.name).toBe('Hejing County');
    expect((await readGazetteer(await folderWith())).gazetteer).toBe(first.gazetteer);
  });

  it.each(['gazetteer.yaml', 'gazetteer.yml'])('has what the operator adds in %s', async (file) => {
    const { gazetteer, sha256, problems } = await readGazetteer(await folderWith({ [file]: LYON }));
    expect(gazetteer.get('lyon@')?.name).toBe('Lyon');
    expect(sha256).toBe(createHash('sha256').update(LYON).digest('hex'));
    expect(problems).toEqual([]);
  });

  it('may be written with a byte order mark, or in another encoding', async () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, ...Buffer.from(LYON, 'utf16le'));
    for (const content of [`\ufeff${LYON}`, utf16]) {
      const { gazetteer } = await readGazetteer(await folderWith({ 'gazetteer.yaml': content }));
      expect(gazetteer.get('lyon@')?.names).toEqual(['里昂']);
    }
  });

  it('names what cannot be used with its line, and uses the rest', async () => {
    const yaml = `${LYON}  - { name: Geneva }\n`;
    const { gazetteer, problems } = await readGazetteer(await folderWith({ 'gazetteer.yaml': yaml }));
    expect(gazetteer.get('lyon@')).toBeDefined();
    expect(problems).toEqual([{ file: 'gazetteer.yaml', reason: expect.stringMatching(/^line 3: "kind" is missing/) }]);
  });

  it('is read from one file where there are two, and the other is named', async () => {
    const folder = await folderWith({ 'gazetteer.yaml': LYON, 'gazetteer.yml': 'localities: 5' });
    const { gazetteer, problems } = await readGazetteer(folder);
    expect(gazetteer.get('lyon@')).toBeDefined();
    expect(problems).toEqual([
      { file: 'gazetteer.yml', reason: 'it is not read beside gazetteer.yaml: keep one of the two' },
    ]);
  });

  it('is the built-in one where the file cannot be read, and says so', async () => {
    const folder = await folderWith();
    await mkdir(join(folder, 'gazetteer.yaml'));
    expect(await readGazetteer(folder)).toMatchObject({
      sha256: null,
      problems: [{ file: 'gazetteer.yaml', reason: 'it is not a file' }],
    });
  });

  it.skipIf(process.getuid?.() === 0)('is the built-in one where the file may not be read, and says so', async () => {
    const folder = await folderWith({ 'gazetteer.yaml': LYON });
    await chmod(join(folder, 'gazetteer.yaml'), 0);
    expect((await readGazetteer(folder)).problems).toEqual([
      { file: 'gazetteer.yaml', reason: 'it cannot be read (EACCES)' },
    ]);
  });

  it.each([
    [
      'is no text',
      Uint8Array.from({ length: 512 }, (_, index) => index % 256),
      'it is not text, or in an unknown encoding',
    ],
    ['is far too large', new Uint8Array(8 * 1024 * 1024 + 1), 'it is larger than 8 MiB'],
  ])('is the built-in one where the file %s, and says so', async (_, content, reason) => {
    const { gazetteer, problems } = await readGazetteer(await folderWith({ 'gazetteer.yaml': content }));
    expect(problems).toEqual([{ file: 'gazetteer.yaml', reason }]);
    expect(gazetteer).toBe((await readGazetteer(await folderWith())).gazetteer);
  });

  it('has what the bundled one adds', async () => {
    const { gazetteer, problems } = await readGazetteer('seeds');
    expect(problems).toEqual([]);
    expect(gazetteer.named('sit').map(({ locality }) => locality.name)).toEqual(['Shenyang Technology Institute']);
    expect(gazetteer.named('智慧新城').map(({ locality }) => locality.parent)).toEqual(['330800']);
    expect(gazetteer.named('巴音布鲁克景区').map(({ locality }) => locality.parent)).toEqual(['652827']);
  });

  it('may be made of the examples in the bundled one', async () => {
    const bundled = await readFile('seeds/gazetteer.yaml', 'utf8');
    const examples = bundled
      .split('# Examples:\n')[1]
      ?.match(/^# .*$/gm)
      ?.map((line) => line.slice(2));
    const yaml = ['localities:', ...(examples ?? []), '  - { name: France, kind: country }'].join('\n');
    const { gazetteer, problems } = await readGazetteer(await folderWith({ 'gazetteer.yaml': yaml }));
    expect(problems).toEqual([]);
    expect(gazetteer.get('lyon@france@')?.names).toEqual(['里昂']);
    expect(gazetteer.get('652827')?.name).toBe('Khejing County');
    expect(gazetteer.get('330803')).toBeUndefined();
    expect(gazetteer.named('shuangluan')).toEqual([]);
  });
});
