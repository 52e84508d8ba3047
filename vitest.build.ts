import { spawnSync } from 'node:child_process';

/**
 * Compiles src/ to dist/, so that what runs in a process or a browser of its own is tested as it is now.
 * A type error does not stop it: the compiler writes the files all the same, and `npm run types` reports it.
 */
export default function build(): void {
  const { error } = spawnSync('npm run build', { shell: true, stdio: 'ignore' });
  if (error) throw error;
}
