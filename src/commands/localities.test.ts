import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { PROBED } from './probe.fixture.ts';

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexedSeeds();
}, 60_000);

async function text(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await shell.runHere(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const json = async (...args: string[]) => JSON.parse(await text(...args, '--json'));

describe('localities', () => {
  it('are shown as a tree with what there is about each', async () => {
    const [heading, ...lines] = (await text('localities')).trimEnd().split('\n');
    expect(heading).toMatch(/^ +passages {2}documents {2}newest$/);
    expect(lines).toContainEqual(expect.stringMatching(/^Zhejiang › Quzhou +\d+ +2 {2}/));
    expect(lines).toContainEqual(expect.stringMatching(/^[├└]─ Kaihua County +\d+ +1 {2}/));
    expect(lines).toContainEqual(expect.stringMatching(/^Hubei › Wuhan › Hongshan District +\d+ +1 {2}/));
    expect(lines).toContainEqual(expect.stringMatching(/› Hejing County +\d+ +1 {2}2023-08-08$/));
  });

  it('are shown of one place alone', async () => {
    const lines = (await text('localities', '--within', '浙江')).trimEnd().split('\n').slice(1);
    expect(lines[0]).toMatch(/^Zhejiang › Quzhou /);
    for (const line of lines.slice(1)) expect(line).toMatch(/^(?:│|├|└| )/);
    expect(await text('localities', '--within', 'Chengdu')).toMatch(
      /^Nothing on Chengdu, Sichuan in this collection\. There is something on /,
    );
  });

  it('are JSON with the same tree', async () => {
    const [zhejiang, ...others] = await json('localities', '--within', 'Zhejiang');
    expect(others).toEqual([]);
    expect(zhejiang).toMatchObject({ id: '330000', name: 'Zhejiang', within: null, kind: 'province', documents: 2 });
    expect(zhejiang.parts[0]).toMatchObject({ id: '330800', name: 'Quzhou', within: 'Zhejiang', kind: 'city' });
  });

  it('are shown without waiting for a model, as nothing is asked', async () => {
    const looked = await shell.run(['localities'], { settings: PROBED });
    expect([looked.code, looked.stderr]).toEqual([0, '']);
  });

  it('that are not there are said not to be', async () => {
    const bare = await Shell.open(
      await folderWith({ 'lamps.txt': 'A lamp needs oil and a wick. The wick is spun from cotton by hand.\n' }),
    );
    const { code, stdout } = await bare.run(['localities']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No passage of this collection is about a place that is known\.\n.*gazetteer\.yaml/);
  });
});

describe('locality', () => {
  it('shows what a place is, what there is of it, and its newest passages', async () => {
    const shown = await text('locality', 'Hongshan', 'District');
    expect(shown).toMatch(
      /^Hongshan District\n {2}district in Wuhan, Hubei · 420111\n {2}also called 洪山区.*\n {2}\d+ passages in 1 document\n\n {2}\S/,
    );
    expect(shown.match(/^ {2}— /gm)).toHaveLength(3);
    expect(shown).not.toMatch(/match$|null/m);
    const [, more, limit] = /^… and (\d+) more: --limit (\d+)\n$/m.exec(shown) ?? [];
    expect(Number(more)).toBeGreaterThan(0);
    expect((await text('locality', '420111', '-n', limit ?? '')).match(/^ {2}— /gm)).toHaveLength(Number(limit));
  });

  it('shows what there is of it on a topic', async () => {
    const shown = await text('locality', 'Hejing', '--topic', 'wall paintings', '--limit', '1');
    expect(shown).toMatch(/^Hejing County\n {2}county in Bayingolin/);
    expect(shown).toContain('840 large-scale wall paintings');
    expect(shown.match(/^ {2}— /gm)).toHaveLength(1);
  });

  it('of which there is nothing is shown with the nearest of which there is', async () => {
    expect(await text('locality', '成都')).toMatch(
      /^Chengdu\n {2}city in Sichuan · 510100\n.*\n\nNothing on Chengdu, Sichuan in this collection\. There is something on .*\.\n$/,
    );
  });

  it('is JSON with the same', async () => {
    expect(await json('locality', 'Kaihua', '--limit', '1')).toMatchObject({
      id: '330824',
      name: 'Kaihua County',
      within: 'Quzhou',
      around: [{ name: 'Quzhou' }, { name: 'Zhejiang' }],
      topic: null,
      citations: [{ strength: null, highlights: [] }],
      covered: [],
    });
  });

  it('that is not known ends with exit code 2', async () => {
    const outcome = await shell.run(['locality', 'Atlantis', '--json']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(/^No place called "Atlantis" is known\. This collection/)]);
  });
});

describe('compare', () => {
  const TOPIC = ['party', 'history', 'learning'];

  it('shows what there is of two places on a topic', async () => {
    const { code, stdout: shown } = await shell.run(['compare', 'Quzhou', '和静县', ...TOPIC, '--limit', '1']);
    expect(code).toBe(0);
    expect(shown).toMatch(/^party history learning\n\nQuzhou, Zhejiang\n\n {2}\S/);
    expect(shown).toContain('\n\nHejing County, Bayingolin Mongol Autonomous Prefecture\n\n  ');
    expect(shown.match(/^ {2}— /gm)).toHaveLength(2);
  });

  it('is JSON with both answers, where one of them has nothing too', async () => {
    expect(await json('compare', 'Quzhou', 'Chengdu', ...TOPIC)).toMatchObject({
      topic: 'party history learning',
      first: { outcome: 'quoted', scope: [{ id: '330800', from: 'option' }] },
      second: { outcome: 'not-found', missing: [{ id: '510100' }] },
    });
  });

  it.each([
    [
      'two names of one place',
      ['Wuhan', '武汉市', 'mills'],
      /^"Wuhan" and "武汉市" are both Wuhan: name two places that/,
    ],
    ['a place that is not known', ['Wuhan', 'Atlantis', 'mills'], /^No place called "Atlantis" is known\./],
    ['no topic', ['Wuhan', 'Quzhou', ' '], /^The question is empty/],
  ])('%s end with exit code 2', async (_, args, message) => {
    const outcome = await shell.runHere(['compare', ...args]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringMatching(message)]);
  });
});
