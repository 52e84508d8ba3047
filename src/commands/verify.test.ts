import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Shell, TWO_DOCUMENTS } from '../cli.fixture.ts';
import { folderWith } from '../documents/folder.fixture.ts';

it('compares the index with the documents', async () => {
  const documents = await folderWith(TWO_DOCUMENTS);
  const shell = await Shell.open(documents);
  const missing = await shell.runHere(['verify']);
  expect(missing).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('there is no index') });

  await shell.run(['index']);
  expect(await shell.runHere(['verify'])).toEqual({
    code: 0,
    signal: null,
    stdout: 'All is as it was indexed: 2 documents, 2 passages.\n',
    stderr: '',
  });

  await writeFile(join(documents, 'mills.txt'), 'There is but one mill left.');
  await writeFile(join(documents, 'new.txt'), 'The bridge is new.');
  await rm(join(documents, 'reading.md'));
  const { code, stdout, stderr } = await shell.runHere(['verify']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const finding of [
    /new\.txt is not in the index/,
    /mills\.txt.* was changed/,
    /reading\.md is in the index but gone/,
  ]) {
    expect(stderr).toMatch(finding);
  }
  expect(stderr).toContain('Run "fangzhi index --rebuild"');
});
