import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL, Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { setFolder } from '../evaluation/beir/set.fixture.ts';
import { sentenceFolder } from '../evaluation/sentences/sentences.fixture.ts';

let shell: Shell;

beforeAll(async () => {
  const folder = await folderWith();
  // Nothing of the collection is needed, and nothing is written.
  shell = new Shell(folder, {
    ENCODER: MODEL,
    READER: 'off',
    DOCUMENTS: join(folder, 'none'),
    INDEX: join(folder, 'none'),
  });
});

describe.concurrent('eval --sentences', { timeout: 60_000 }, () => {
  it('prints how often the sentence that answers is chosen, in each way', async () => {
    const set = await sentenceFolder();
    const { code, stdout, stderr } = await shell.run(['eval', '--sentences', set]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${basename(set)}: 2 questions; 2 paragraphs`);
    expect(stdout).toMatch(/ {2}meaning alone {4}100\.0% \(100\.0%–100\.0%\)/);
    for (const way of ['words alone', 'both', 'word by word']) expect(stdout).toContain(`  ${way}`);
    expect(stdout).toContain('2,000 bootstrap samples of the questions, seed 1.');
  });

  it('prints JSON, of a sample that a seed draws', async () => {
    const { stdout } = await shell.runHere(['eval', '--sentences', await sentenceFolder(), '--sample', '1', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      reader: null,
      paragraphs: 2,
      questions: 1,
      of: 2,
      right: { both: { mean: 1 } },
    });
  });

  it('refuses a set whose documents have no paragraphs', async () => {
    const outcome = await shell.runHere(['eval', '--sentences', await setFolder()]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(told(outcome)).toEqual([
      expect.stringMatching(/corpus\.jsonl:1 cannot be used: write \{"_id", "text", "context"\} of a sentence/),
    ]);
  });
});
