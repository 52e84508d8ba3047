import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { sha256 } from '../text/sha256.ts';
import { sha256OfFile, sync } from './durable.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import { DamagedIndexError, type IndexedPassage, type Snapshot, type Stamp, type Store } from './store.ts';

/** A shard is one JSON file, which is written and read in one go: with so many passages, in some hundredths of a second. */
const SHARD_PASSAGES = 500;

const GENERATION = /^generation-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What an index consists of, and what a killed run may leave beside it. */
const OWN = /^(?:manifest\.json(?:\.new)?|lock)$/;

const SHARD_FILE = 'index.json';

/** Another process may be writing a large index: it is waited for this long, asked every second. */
const LOCK_WAIT_SECONDS = 600;

const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

const passageSchema = z.object({
  id: z.string(),
  file: z.string(),
  section: z.string().nullable(),
  span,
  sentences: z.tuple([span], span),
  about: z.array(z.string()),
  names: z.array(z.string()),
  // Earlier versions had none: they are read, so that it is told why all is made anew.
  byBareName: z.object({ about: z.array(z.string()), names: z.array(z.string()) }).default({ about: [], names: [] }),
});

/** What of vectra's own file is needed: it is read without the package, whose parts take longer to load than the file. */
const shardSchema = z.object({
  items: z.array(
    z.object({
      // Whole as written, by the checksum: looking at each of its numbers would take longer than reading them.
      vector: z.custom<readonly number[]>(Array.isArray),
      metadata: z.object({ key: z.string(), passage: z.string(), sentences: z.string() }),
    }),
  ),
});

/**
 * Keeps a snapshot in a folder: a manifest, and beside it one folder a generation with the passages in vectra indexes
 * of bounded size. A new generation is written beside the old one, and counts from the moment the manifest names it.
 */
export class VectraStore implements Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(): Promise<Snapshot | undefined> {
    const manifest = await readManifest(this.#manifest);
    if (!manifest) return undefined;
    const shards = await Promise.all(manifest.shards.map((hash, shard) => this.#readShard(manifest, shard, hash)));
    return { ...manifest, passages: shards.flat() };
  }

  async write({ passages, ...snapshot }: Snapshot): Promise<Stamp | undefined> {
    await mkdir(this.#folder, { recursive: true });
    await this.#refuseForeign();
    const lost = new AbortController();
    const release = await lock(this.#folder, {
      lockfilePath: join(this.#folder, 'lock'),
      retries: { retries: LOCK_WAIT_SECONDS, factor: 1, minTimeout: 1_000 },
      onCompromised: (cause) => lost.abort(cause),
    });
    try {
      const generation = `generation-${randomUUID()}`;
      const shards = await this.#writeShards(generation, passages);
      lost.signal.throwIfAborted();
      await writeManifest(this.#manifest, { ...snapshot, generation, shards });
      // Before the lock is released: afterwards it may be that of another process.
      const stamp = await this.stamp();
      await this.#removeOthers(generation);
      return stamp;
    } finally {
      if (!lost.signal.aborted) await release();
    }
  }

  async stamp(): Promise<Stamp | undefined> {
    const manifest = await stat(this.#manifest, { bigint: true }).catch(() => undefined);
    // A manifest is never written again, but replaced by another file.
    return manifest && `${manifest.mtimeNs}-${manifest.ino}`;
  }

  get #manifest(): string {
    return join(this.#folder, 'manifest.json');
  }

  #shard(generation: string, shard: number): string {
    return join(this.#folder, generation, `shard-${String(shard).padStart(4, '0')}`);
  }

  async #writeShards(generation: string, passages: readonly IndexedPassage[]): Promise<string[]> {
    // The package's entry also loads its fetchers and tokenizers, half a second of them.
    const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
    const hashes: string[] = [];
    for (let start = 0; start < passages.length; start += SHARD_PASSAGES) {
      const folder = this.#shard(generation, hashes.length);
      await mkdir(folder, { recursive: true });
      const index = new LocalIndex(folder, SHARD_FILE);
      await index.createIndex({ version: 1 });
      await index.batchInsertItems(passages.slice(start, start + SHARD_PASSAGES).map(toItem));
      await sync(join(folder, SHARD_FILE));
      await sync(folder);
      hashes.push(await sha256OfFile(join(folder, SHARD_FILE)));
    }
    if (hashes.length > 0) await sync(join(this.#folder, generation));
    return hashes;
  }

  async #readShard({ generation }: Manifest, shard: number, hash: string): Promise<IndexedPassage[]> {
    const bytes = await readFile(join(this.#shard(generation, shard), SHARD_FILE)).catch(() => undefined);
    if (!bytes) throw new DamagedIndexError(`shard ${shard} is missing`);
    if (sha256(bytes) !== hash) throw new DamagedIndexError(`shard ${shard} was altered`);
    const { items } = shardSchema.parse(JSON.parse(bytes.toString()));
    return items.map(({ vector, metadata: { key, passage, sentences } }) => ({
      passage: passageSchema.parse(JSON.parse(passage)),
      key,
      vectors: { whole: Int8Array.from(vector), sentences: unpack(sentences, vector.length) },
    }));
  }

  /** A folder that holds anything else is somebody's, and nothing in it is touched. */
  async #refuseForeign(): Promise<void> {
    const foreign = (await readdir(this.#folder)).find((name) => !GENERATION.test(name) && !OWN.test(name));
    if (foreign) throw new Error(`"${foreign}" in ${this.#folder} is no part of an index`);
  }

  /** What earlier runs left behind, killed ones included. */
  async #removeOthers(generation: string): Promise<void> {
    const others = (await readdir(this.#folder)).filter((name) => GENERATION.test(name) && name !== generation);
    await Promise.all(others.map((name) => rm(join(this.#folder, name), { recursive: true, force: true })));
  }
}

function toItem({ passage, key, vectors }: IndexedPassage) {
  const metadata = { key, passage: JSON.stringify(passage), sentences: pack(vectors.sentences) };
  return { id: passage.id, vector: [...vectors.whole], metadata };
}

/** vectra's metadata are plain values, and one vector an item is all that it knows. */
function pack(vectors: readonly Int8Array[]): string {
  return Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.length))).toString(
    'base64',
  );
}

function unpack(packed: string, dimensions: number): Int8Array[] {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: bytes.length / dimensions }, (_, index) =>
    Int8Array.from(bytes.subarray(index * dimensions, (index + 1) * dimensions), (byte) => (byte << 24) >> 24),
  );
}
