import { type ChildProcess, spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { folderWith } from './documents/folder.fixture.ts';
import { sharedEngine } from './engine.fixture.ts';
import { madeOnce } from './made-once.fixture.ts';
import { runProgram } from './program/run-program.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/cli.js');

export const SEEDS = join(ROOT, 'seeds');
export const MODEL = join(ROOT, 'embeddings/model');
export const READER = join(ROOT, 'embeddings/reader');

/** Two documents, so that an index of them is made in no time. */
export const TWO_DOCUMENTS = {
  'mills.txt':
    'Mills of Huabu\n\nRelease time:2022-03-30\n\nHuabu County has had mills since the Song dynasty. They were built of 90 stones each, and every one of them is in use today.\n',
  'reading.md':
    '# Reading in Huabu\n\n## Evenings\n\nThe villagers of Tongcun read together on every winter evening. The county pays for the lamps, the paper and the books.\n',
};

type Settings = Readonly<Record<string, string>>;
type Documents = Readonly<Record<string, string>>;

interface RunOptions {
  readonly settings?: Settings;
  /** What is piped into the command. */
  readonly input?: string;
  readonly folder?: string;
}

const running = new Set<Running>();

/** Ends what a failed test may have left running; called after the last test of each file. */
export async function killCommands(): Promise<void> {
  await Promise.all(Array.from(running, (command) => command.stop('SIGKILL')));
}

/** Keeps what is written to it. */
class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** How a command ended, and all that it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is running. */
export class Running {
  readonly #child: ChildProcess;
  readonly ended: Promise<Outcome>;
  stdout = '';
  stderr = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    running.add(this);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise<Outcome>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }));
    }).finally(() => running.delete(this));
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** Waits until the command has written this, and gives what matched; throws when it ends without. */
  async wrote(pattern: RegExp): Promise<RegExpExecArray> {
    let over = false;
    this.ended.then(() => {
      over = true;
    });
    for (;;) {
      const match = pattern.exec(this.stdout) ?? pattern.exec(this.stderr);
      if (match) return match;
      if (over) throw new Error(`It ended without writing ${pattern}:\n${this.stdout}\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Outcome> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** The command line as users run it, in a folder of its own, with none of the settings of whoever runs the tests. */
export class Shell {
  readonly folder: string;
  readonly settings: Settings;

  constructor(folder: string, settings: Settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * A shell whose settings name a documents' folder, the bundled encoder, no reader (which would take its time in every
   * command) and an index that does not exist yet.
   */
  static async open(documents: string): Promise<Shell> {
    const folder = await folderWith();
    const index = join(folder, 'index');
    return new Shell(folder, { DOCUMENTS: documents, ENCODER: MODEL, READER: 'off', INDEX: index, PORT: '0' });
  }

  /** A shell with documents of its own, by their names, and their index. */
  static async indexed(documents: Documents = TWO_DOCUMENTS): Promise<Shell> {
    return Shell.#withIndex(await folderWith(documents), JSON.stringify(documents));
  }

  /** A shell with the bundled pages, and their index. */
  static indexedSeeds(): Promise<Shell> {
    return Shell.#withIndex(SEEDS, SEEDS);
  }

  static async #withIndex(documents: string, name: string): Promise<Shell> {
    const shell = await Shell.open(documents);
    await cp(await madeOnce(name, (folder) => shell.#makeIndex(folder)), shell.index, { recursive: true });
    return shell;
  }

  async #makeIndex(folder: string): Promise<void> {
    const { code, stderr } = await this.run(['index'], { settings: { INDEX: folder } });
    if (code !== 0) throw new Error(`The documents cannot be indexed:\n${stderr}`);
  }

  /** Another shell with the same documents, and a copy of the index. */
  async copy(): Promise<Shell> {
    const copy = await Shell.open(this.settings.DOCUMENTS ?? '');
    await cp(this.index, copy.index, { recursive: true });
    return copy;
  }

  get index(): string {
    return this.settings.INDEX ?? '';
  }

  start(args: readonly string[], { settings = {}, input = '', folder = this.folder }: RunOptions = {}): Running {
    const env = { PATH: process.env.PATH, ...this.settings, ...settings };
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env });
    child.stdin.end(input);
    return new Running(child);
  }

  run(args: readonly string[], options?: RunOptions): Promise<Outcome> {
    return this.start(args, options).ended;
  }

  /**
   * Runs the whole program in this process, with models that all commands of a file of tests share: for what it answers
   * and tells, which takes a tenth of the time so. How it starts and ends is to be seen in a process of its own alone.
   */
  async runHere(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const { settings = {}, input = '', folder = this.folder } = options;
    const [output, errors] = [new Kept({ decodeStrings: true }), new Kept({ decodeStrings: true })];
    const environment = { ...this.settings, ...settings };
    const io = { environment, folder, input: Readable.from([input]), output, errors, engineOf: sharedEngine };
    const code = await runProgram(args, io);
    return { code, signal: null, stdout: output.text, stderr: errors.text };
  }
}

/** What a command said to people: what it wrote to standard error, without the log and the probe's remarks. */
export function told({ stderr }: Pick<Outcome, 'stderr'>): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !/^(?:\{"level":|probe: )/.test(line));
}

/** So many documents of several passages each, so that indexing them takes some seconds. */
export function manyDocuments(count: number): Record<string, string> {
  const paragraph = (document: number, number: number) =>
    `In the year ${1500 + number} township ${document} mended bridge ${number} over the river. `.repeat(4).trim();
  return Object.fromEntries(
    Array.from({ length: count }, (_, document) => [
      `township-${document}.txt`,
      [`Bridges of township ${document}`, ...Array.from({ length: 8 }, (_, n) => paragraph(document, n))].join('\n\n'),
    ]),
  );
}
