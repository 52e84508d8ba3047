import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { localities } from './localities.ts';
import { locality } from './locality.ts';

/** All slash commands. */
export const commands: readonly Command[] = [ask, locality, localities, compare];
