import { spawnSync } from 'node:child_process';

/** Compiles src/ to dist/, so that what runs in a process or a browser of its own is tested as it is now. */
export default function build(): void {
  const { status } = spawnSync('npm run --silent build', { shell: true, stdio: 'inherit' });
  if (status !== 0) throw new Error('src/ cannot be compiled');
}
