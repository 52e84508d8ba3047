import type { Running } from '../cli.fixture.ts';

const PROGRAM = `
  import { ChildProcess } from 'node:child_process';
  import { subscribe } from 'node:diagnostics_channel';

  const tell = (line) => process.stderr.write('probe: ' + line + '\\n');

  subscribe('child_process', ({ process: child }) => {
    if (!(child instanceof ChildProcess)) return;
    child.once('spawn', () => tell('encoder ' + child.pid));
    child.on('message', ({ kind }) => tell('encoder says ' + kind));
  });
  subscribe('http.client.request.start', ({ request }) => tell('peer ' + request.host));
  subscribe('undici:request:create', ({ request }) => tell('peer ' + new URL(request.origin).hostname));
`;

/**
 * Settings that make a command tell on standard error what cannot be seen from outside: the encoder's process,
 * each of its vectors, and every peer that a request goes to.
 */
export const PROBED = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PROGRAM)}` };

/** The id of the process of a probed command's first encoder. */
export async function encoderOf(running: Running): Promise<number> {
  const [, pid] = await running.wrote(/probe: encoder (\d+)/);
  return Number(pid);
}
