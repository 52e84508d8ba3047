import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { namesBelow } from '../../documents/folder.ts';
import { replaceFile, sync } from '../../index/durable.ts';
import { codeOf, keptError } from '../kept-error.ts';
import type { Upload } from './upload.ts';

const DOCUMENT = /\.(?:txt|text|md|markdown)$/i;
const ENDING = /\.(?:meta\.yaml|[^.]*)$/i;

/** A removal has a folder of its own, named by its time in milliseconds. */
const REMOVAL = /^(\d{13})-[\da-f-]+$/;

/** A document that was removed, and can be restored. */
export interface RemovedFile {
  /** What it was called. */
  readonly name: string;
  /** When it was removed, in milliseconds since 1970. */
  readonly at: number;
  /** Absolute path of the folder that it lies in, alone but for its sidecar. */
  readonly folder: string;
}

/**
 * The documents that one server has added, as files. A document appears, goes and comes back in one step, so that it is
 * there or not after a crash. Two may not change the files of one server at the same time.
 */
export class AddedFiles {
  /** Absolute path; it may be missing. */
  readonly folder: string;
  readonly #home: string;

  /** @param home the server's folder */
  constructor(home: string) {
    this.#home = home;
    this.folder = join(home, 'documents');
  }

  /** Names of the documents, relative to the folder. */
  async names(): Promise<readonly string[]> {
    return (await namesBelow(this.folder)).filter((name) => DOCUMENT.test(name)).sort();
  }

  /**
   * Writes a document, numbered where the name is taken, and returns its name.
   * @param taken names that it must not have though the folder has them not
   * @throws KeptError
   */
  write({ name, bytes, url }: Upload, taken: readonly string[] = []): Promise<string> {
    return this.#durably(async () => {
      await this.#tidy();
      const staged = join(this.#home, 'staged');
      await mkdir(staged, { recursive: true });
      await replaceFile(join(staged, name), bytes);
      if (url !== undefined) await replaceFile(join(staged, sidecarOf(name)), stringify({ url }));
      return this.#moveIn(staged, name, taken);
    });
  }

  /** Takes back what has just been written. @throws KeptError */
  discard(name: string): Promise<void> {
    return this.#durably(async () => {
      await rm(join(this.folder, name), { force: true });
      await rm(join(this.folder, sidecarOf(name)), { force: true });
      await sync(this.folder);
    });
  }

  /** Puts a document away. @throws KeptError */
  remove(name: string): Promise<RemovedFile> {
    return this.#durably(async () => {
      const at = Date.now();
      const folder = join(this.#removals, `${at}-${randomUUID()}`);
      await mkdir(folder, { recursive: true });
      const moved = basename(name);
      await rename(join(this.folder, name), join(folder, moved));
      await moveIfThere(join(this.folder, sidecarOf(name)), join(folder, sidecarOf(moved)));
      await sync(dirname(join(this.folder, name)));
      await sync(folder);
      return { name: moved, at, folder };
    });
  }

  /** What was removed, the last first. @throws KeptError */
  removed(): Promise<readonly RemovedFile[]> {
    return this.#durably(async () => {
      const removals = (await namesIn(this.#removals)).flatMap((name) => {
        const at = REMOVAL.exec(name)?.[1];
        return at === undefined ? [] : { at: Number(at), folder: join(this.#removals, name) };
      });
      const found = await Promise.all(
        removals.map(async ({ at, folder }) => {
          const name = (await namesIn(folder)).find((one) => DOCUMENT.test(one));
          return name === undefined ? [] : [{ name, at, folder }];
        }),
      );
      return found.flat().sort((a, b) => b.at - a.at);
    });
  }

  /** Brings a document back, numbered where the name was taken meanwhile, and returns its name. @throws KeptError */
  restore({ name, folder }: RemovedFile, taken: readonly string[] = []): Promise<string> {
    return this.#durably(() => this.#moveIn(folder, name, taken));
  }

  /** Deletes for good what was removed before a time, in milliseconds since 1970. @throws KeptError */
  async expire(before: number): Promise<void> {
    const old = (await this.removed()).filter(({ at }) => at < before);
    await this.#durably(() => Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true }))));
  }

  get #removals(): string {
    return join(this.#home, 'removed');
  }

  /** The sidecar first: a document is never there without what is said of it. */
  async #moveIn(from: string, name: string, taken: readonly string[]): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const free = freeName(name, [...taken, ...(await namesIn(this.folder))]);
    await moveIfThere(join(from, sidecarOf(name)), join(this.folder, sidecarOf(free)));
    await rename(join(from, name), join(this.folder, free));
    await sync(this.folder);
    await rm(from, { recursive: true, force: true });
    return free;
  }

  /** What a killed run has left behind. */
  #tidy(): Promise<void> {
    return rm(join(this.#home, 'staged'), { recursive: true, force: true });
  }

  async #durably<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (cause) {
      throw keptError(this.#home, cause);
    }
  }
}

function sidecarOf(name: string): string {
  return name.replace(ENDING, '.meta.yaml');
}

/** Two documents whose names differ in the ending only would share a sidecar. */
function freeName(name: string, names: readonly string[]): string {
  const stemOf = (one: string) => one.normalize('NFC').replace(ENDING, '').toLowerCase();
  const taken = new Set(names.map(stemOf));
  const ending = ENDING.exec(name)?.[0] ?? '';
  let free = name;
  for (let number = 2; taken.has(stemOf(free)); number++) free = `${name.replace(ENDING, '')} (${number})${ending}`;
  return free;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cause;
  });
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((cause: unknown) => {
    if (codeOf(cause) !== 'ENOENT') throw cause;
  });
}
