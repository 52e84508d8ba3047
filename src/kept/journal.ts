import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { replaceFile } from '../index/durable.ts';
import { alone } from './alone.ts';
import { homeOf, knownServers } from './homes.ts';
import { codeOf, keptError } from './kept-error.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface JournalOptions<Line> {
  /** The folder of what is kept. */
  readonly data: string;
  /** Name of its file in each server's folder. */
  readonly file: string;
  readonly schema: z.ZodType<Line>;
  /** Whether the operator wants it: otherwise nothing is written. */
  readonly isOn: boolean;
  /** For how many days a line is kept. */
  readonly days: number;
}

/**
 * Lines of JSON, a file for each server, null for what is written to the bot directly. A line that was torn by a crash is
 * skipped when the file is read.
 */
export class Journal<Line extends { readonly time: string }> {
  readonly #options: JournalOptions<Line>;

  constructor(options: JournalOptions<Line>) {
    this.#options = options;
  }

  get isOn(): boolean {
    return this.#options.isOn;
  }

  /** @throws KeptError when it cannot be written, as on a full disk */
  async append(server: string | null, line: Line): Promise<void> {
    if (!this.isOn) return;
    await alone(this.#home(server), () => appendLine(this.#path(server), JSON.stringify(line)));
  }

  /** From old to new, none older than the days that they are kept. @throws KeptError */
  async read(server: string | null): Promise<readonly Line[]> {
    const lines = await readLines(this.#path(server)).catch((cause) => {
      throw keptError(this.#path(server), cause);
    });
    return this.#young(lines, Date.now());
  }

  /** Takes the lines that have been kept long enough out of all files. @throws KeptError */
  async prune(now: number = Date.now()): Promise<void> {
    const servers = await knownServers(this.#options.data).catch((cause) => {
      throw keptError(this.#options.data, cause);
    });
    for (const server of [null, ...servers]) await this.#pruneOne(server, now);
  }

  async #pruneOne(server: string | null, now: number): Promise<void> {
    const path = this.#path(server);
    const isOld = async () => {
      const lines = await readLines(path);
      return this.#young(lines, now).length < lines.length;
    };
    // Nobody has to wait, and no folder is made, where there is nothing to do.
    const due = await isOld().catch((cause) => {
      throw keptError(path, cause);
    });
    if (!due) return;
    await alone(this.#home(server), async (signal) => {
      const young = this.#young(await readLines(path), now);
      signal.throwIfAborted();
      await replaceFile(path, young.map((line) => `${JSON.stringify(line)}\n`).join(''));
    });
  }

  #young(lines: readonly string[], now: number): Line[] {
    const oldest = now - this.#options.days * DAY;
    return lines.flatMap((line) => this.#parse(line) ?? []).filter(({ time }) => Date.parse(time) >= oldest);
  }

  #parse(line: string): Line | undefined {
    try {
      return this.#options.schema.safeParse(JSON.parse(line)).data;
    } catch {
      return undefined;
    }
  }

  #home(server: string | null): string {
    return homeOf(this.#options.data, server);
  }

  #path(server: string | null): string {
    return join(this.#home(server), this.#options.file);
  }
}

/** Behind a line that was torn, one of its own is begun. */
async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: Math.max(0, size - 1) });
    const isTorn = size > 0 && buffer.toString() !== '\n';
    await file.appendFile(`${isTorn ? '\n' : ''}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return '';
    throw cause;
  });
  return text.split('\n').filter((line) => line !== '');
}
