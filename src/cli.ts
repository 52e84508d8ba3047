#!/usr/bin/env node
import { PROCESS } from './commands/io.ts';
import { runProgram } from './program/run-program.ts';

// Who reads the output may have read enough, as `head` does.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') process.stderr.write(`The output cannot be written (${cause.code}).\n`);
  process.exit(cause.code === 'EPIPE' ? 0 : 1);
});

const code = await runProgram(process.argv.slice(2), PROCESS);
// A command may have set it itself, and gone on.
if (code !== 0) process.exitCode = code;
