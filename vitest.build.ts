import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/**
 * Compiles src/ to dist/, so that what runs in a process or a browser of its own is tested as it is now.
 * Gives the tests a folder for what several of their files use; it is removed after the last.
 */
export default function build(project: TestProject): () => void {
  const { status } = spawnSync('npm run --silent build', { shell: true, stdio: 'inherit' });
  if (status !== 0) throw new Error('src/ cannot be compiled');
  const runFolder = mkdtempSync(join(tmpdir(), 'fangzhi-run-'));
  project.provide('runFolder', runFolder);
  return () => rmSync(runFolder, { recursive: true, force: true });
}
