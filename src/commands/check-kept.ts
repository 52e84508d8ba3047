import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { CommandError } from './command-error.ts';

/** Sees whether what the bot keeps between runs can be written. @throws CommandError when it cannot */
export async function checkKept({ kept: { folder, feedback, unanswered, days } }: Config): Promise<string> {
  const probe = join(folder, `doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    throw new CommandError(
      `"${folder}" cannot be written to (${code}): see to it that Fangzhi may, or set DATA to another folder.`,
      { cause },
    );
  }
  const journals = [...(feedback ? ['feedback'] : []), ...(unanswered ? ['unanswered questions'] : [])];
  const besides = journals.length > 0 ? `, ${journals.join(' and ')} for ${days} days` : '';
  return `settings of servers${besides}, in ${folder}`;
}
