import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexed({
    ...TWO_DOCUMENTS,
    'reading.meta.yaml': 'publisher: County Gazette\nurl: https://g.example/r\n',
  });
}, 60_000);

async function json(...args: string[]) {
  const { code, stdout, stderr } = await shell.runHere([...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe.concurrent('documents', () => {
  it('are listed with what is known of them', async () => {
    const { code, stdout, stderr } = await shell.run(['documents']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Mills of Huabu',
        '  mills.txt · 2022-03-30 · 1 passage',
        '  about Huabu County',
        '',
        'Reading in Huabu',
        '  reading.md · County Gazette · 1 passage · https://g.example/r',
        '  about Huabu County',
        '',
      ].join('\n'),
    );
  });

  it('are listed as JSON', async () => {
    expect(await json('documents')).toEqual([
      {
        file: 'mills.txt',
        title: 'Mills of Huabu',
        publisher: null,
        url: null,
        date: '2022-03-30',
        localities: ['Huabu County'],
        about: [{ id: expect.any(String), name: 'Huabu County', within: null }],
        passages: 1,
      },
      expect.objectContaining({ file: 'reading.md', publisher: 'County Gazette', url: 'https://g.example/r' }),
    ]);
  });
});

describe.concurrent('documents --locality', () => {
  it('lists those that have passages about the place', async () => {
    const files = (list: { file: string }[]) => list.map(({ file }) => file);
    expect(files(await json('documents', '--locality', 'huabu'))).toEqual(['mills.txt', 'reading.md']);
    expect(await json('documents', '--locality', 'Chengdu')).toEqual([]);
  });

  it('says where there is none, and what place it does not know', async () => {
    const { stdout } = await shell.runHere(['documents', '-l', 'Chengdu']);
    expect(stdout).toBe('Nothing on Chengdu, Sichuan in this collection.\n');
    const unknown = await shell.runHere(['documents', '-l', 'Atlantis']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(told(unknown)).toEqual([expect.stringMatching(/^No place called "Atlantis" is known\. /)]);
  });
});

describe.concurrent('document', () => {
  it('is found by the beginning of its title, and shown with what of it is quoted and what never', async () => {
    const { code, stdout } = await shell.run(['document', 'MILLS']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mills of Huabu\n/);
    expect(stdout).toContain('Passages, by line:\n      5  Huabu County has had mills since');
    expect(stdout).toContain(
      'Never quoted, by line:\n      1  title: Mills of Huabu\n      3  label: Release time:2022',
    );
  });

  it('is shown as JSON, with spans that point into its file', async () => {
    const document = await json('document', 'reading');
    const text = await readFile(join(shell.settings.DOCUMENTS ?? '', 'reading.md'), 'utf8');
    expect(document).toMatchObject({ file: 'reading.md', title: 'Reading in Huabu' });
    const [{ passage, section, span, lines, localities, about }] = document.passages;
    expect({ section, lines, localities, about }).toEqual({
      section: expect.stringContaining('Evenings'),
      lines: { first: 5, last: 5 },
      localities: expect.any(Array),
      about: expect.any(Array),
    });
    expect(passage).toMatch(/^[\w-]{12}$/);
    expect(text.slice(span.start, span.end)).toMatch(/^The villagers of Tongcun .* the books\.$/);
  });

  it('that is not there is said not to be', async () => {
    const outcome = await shell.runHere(['document', 'Atlantis', '--json']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)).toEqual(['No document is called "Atlantis": "fangzhi documents" lists them.']);
  });

  it.each([
    ['huabu', 'No document is called "huabu", but these have it in their names:'],
    ['', 'The document has no name: write its file, or its title.'],
  ])('is meant by "%s" as ask --document means it, and what is wrong is said alike', async (name, message) => {
    const outcome = await shell.runHere(['document', name]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)[0]).toBe(message);
    expect(told(await shell.runHere(['ask', '--document', name, 'How many mills?']))).toEqual(told(outcome));
  });
});

it('what only looks up does without what answers are judged with, and what asks says what is wrong with it', async () => {
  const settings = { CALIBRATION: join(shell.folder, 'none.json') };
  for (const args of [['documents'], ['document', 'mills'], ['localities'], ['locality', 'Huabu'], ['check', 'Any']]) {
    const { code, stderr } = await shell.run(args, { settings });
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  }
  for (const args of [
    ['ask', 'Any?'],
    ['locality', 'Huabu', '--topic', 'mills'],
  ]) {
    const outcome = await shell.run(args, { settings });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringMatching(/^The calibration in ".*none\.json" cannot be read: restore /),
    ]);
  }
}, 60_000);
