import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL, type Outcome, Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { linesOf, MILLS, setFolder } from '../evaluation/beir/set.fixture.ts';
import { quotedIn } from '../evaluation/report/page/readme-part.ts';
import { sentenceFolder } from '../evaluation/sentences/sentences.fixture.ts';

const QUESTIONS = [
  { id: '1', kind: 'fact', question: 'Who pays for the books of Tongcun?', answers: ['The county pays for the lamps'] },
  { id: '2', kind: 'fact', question: 'How many stones is a mill built of?', answers: ['built of 90 stones'] },
  { id: '3', kind: 'unanswerable', question: 'Which dragons live in the harbour of Atlantis?' },
];
const QUERIES = [
  { _id: 'q1', text: 'What were the mills of Huabu built of?' },
  { _id: 'q2', text: 'Who pays for the lamps?' },
  { _id: 'q3', text: 'When is tea picked?' },
];
const README = '# Mine\n\n<!-- quality: written by "npm run report" -->\nold\n<!-- end of quality -->\n\nThe end.\n';

let shell: Shell;
let args: readonly string[];
let set: string;
/** What became of a report into docs/ and the README; all look at the same, as it takes long. */
let reported: Promise<Outcome>;

beforeAll(async () => {
  const folder = await folderWith({ 'README.md': README, 'bare.md': '# Mine\n', 'own.jsonl': linesOf(QUESTIONS) });
  // As whoever writes a report has one.
  const { index } = await Shell.indexedSeeds();
  shell = new Shell(folder, { ENCODER: MODEL, READER: 'off', INDEX: index });
  set = await setFolder({
    corpus: MILLS,
    queries: QUERIES,
    judgements: { 'qrels.tsv': 'q1\tmills\t1\nq2\tlamps\t1\nq3\ttea\t1\n' },
  });
  const collection = `${await folderWith(TWO_DOCUMENTS)}=${join(folder, 'own.jsonl')}`;
  args = ['report', '--beir', set, '--collection', collection, '--sentences', await sentenceFolder(), '--sample', '3'];
  reported = shell.run([...args, '--out', join(folder, 'docs'), '--readme', 'README.md']);
}, 60_000);

/** All files of a report, by their names. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')])),
  );
}

// The bundled questions are asked each time: all commands run at once. Each is a process of its own: what draws the plots
// changes how sets become JSON, and with that discord.js does not load.
describe.concurrent('report', { timeout: 240_000 }, () => {
  it('writes a page with its plots and numbers, the same for the same seed, and the part of the README', async () => {
    const out = (name: string) => join(shell.folder, name);
    const [first] = await Promise.all([reported, shell.run([...args, '--out', out('again')])]);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    const [files, again] = await Promise.all([filesOf(out('docs')), filesOf(out('again'))]);
    expect(again).toEqual(files);
    const page = files['quality.md'] ?? '';
    const linked = Array.from(page.matchAll(/\]\((quality[^)]*)\)/g), ([, path]) => path);
    expect(linked.toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'quality.md')
        .toSorted(),
    );
    for (const [name, text] of Object.entries(files)) {
      expect(text, name).not.toContain(shell.folder);
      expect(text, name).not.toMatch(/(?:^|[\s"'(`])\/(?:tmp|home|root|Users)\b|NaN|undefined/);
    }
    for (const svg of Object.entries(files).filter(([name]) => name.endsWith('.svg')))
      expect(svg[1]).toMatch(/^<svg .*#ffffff/);
    expect(page).toContain(`| ${basename(set)} | 3 | 3 | 3 |`);
    expect(page).toMatch(/\| meaning and words together \| 1\.000 \| 1\.000 \|/);
    expect(page).toMatch(/Encoder `model@[0-9a-f]{12}`, no reader; at most 3 questions of each set/);
    const readme = await readFile(out('README.md'), 'utf8');
    expect(quotedIn(readme)).toMatch(/^\| kind of question \|.*\n[\s\S]*\| unanswerable \| 71 \|/);
    expect(quotedIn(readme)).toContain('](docs/quality.md)');
    expect(readme).toMatch(/^# Mine\n[\s\S]*\nThe end\.\n$/);
  });

  it('shows the words of no other collection and no set', async () => {
    await reported;
    const files = await filesOf(join(shell.folder, 'docs'));
    expect(files).toHaveProperty(['quality.md']);
    for (const text of Object.values(files)) {
      for (const words of ['Tongcun', 'dragons', '90 stones', 'ninety stones', 'Huabu', 'lamps'])
        expect(text).not.toContain(words);
    }
  });

  it('leaves nothing behind when it is stopped', async () => {
    const out = join(shell.folder, 'stopped');
    const running = shell.start([...args, '--out', out]);
    await running.wrote(/asking 232 questions/);
    const outcome = await running.stop('SIGINT');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome).at(-1)).toBe('Stopped; the last report is as it was.');
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a README without a place for it, and what is no pair, before anything is measured', async () => {
    const outcome = await shell.run([...args, '--readme', 'bare.md']);
    expect(outcome.code).toBe(1);
    expect(told(outcome)).toEqual([expect.stringMatching(/^"bare\.md" has no part for the report: put back/)]);
    const pair = await shell.run(['report', '--collection', 'documents']);
    expect(pair.code).toBe(2);
    expect(pair.stderr).toContain('It must be a folder and a file, such as documents=questions.jsonl.');
  });
});
