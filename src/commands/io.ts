import type { Config } from '../config.ts';
import type { Engine } from '../engine.ts';
import type { Output } from '../surfaces/terminal/style.ts';

/** Where a command is run: what it is given, and where it writes. */
export interface Io {
  readonly environment: NodeJS.ProcessEnv;
  /** The working folder, for settings; a file that is named on the command line is sought from that of the process. */
  readonly folder: string;
  readonly input: NodeJS.ReadableStream;
  /** For results. */
  readonly output: NodeJS.WritableStream & Output;
  /** For all that is told besides. */
  readonly errors: NodeJS.WritableStream & Output;
  /** Models that are there already, and stay when the command ends; by default it starts its own. */
  readonly engineOf?: (config: Config) => Engine;
}

/** That of this process. */
export const PROCESS: Io = {
  environment: process.env,
  folder: process.cwd(),
  // It is opened when it is first asked for, and most commands read nothing.
  get input() {
    return process.stdin;
  },
  output: process.stdout,
  errors: process.stderr,
};
