import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READER, Shell, told } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { encoderOf, PROBED } from './probe.fixture.ts';

const WEIGHTS = 'onnx/model_quantized.onnx';

it('a reader that fails amid a question is told in one sentence that says what to do', {
  timeout: 60_000,
}, async () => {
  const reader = await folderWith();
  await cp(READER, reader, { recursive: true, filter: (path) => !path.endsWith('.onnx') });
  await symlink(join(READER, WEIGHTS), join(reader, WEIGHTS));
  const shell = await Shell.indexed();
  const line = JSON.stringify({ id: 1, question: 'Who pays for the books in Huabu?' });
  const asking = shell.start(['ask', '--jsonl'], {
    settings: { ...PROBED, READER: reader },
    input: `${line}\n`.repeat(500),
  });
  await asking.wrote(/"outcome":"quoted"/);
  await writeFile(join(reader, 'config.json'), '{ "model_type": "bert" }');
  process.kill(await encoderOf(asking), 'SIGKILL');
  const outcome = await asking.ended;
  expect(outcome.code).toBe(1);
  expect(told(outcome)).toEqual(["The reader's files were changed while it was in use: start again"]);
  for (const answer of outcome.stdout.trimEnd().split('\n')) {
    expect(JSON.parse(answer)).toMatchObject({ outcome: 'quoted' });
  }
});
