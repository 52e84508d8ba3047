import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { LOCALITY_KINDS } from '../localities/locality.ts';
import { sha256 } from '../text/sha256.ts';
import { replaceFile } from './durable.ts';
import { DamagedIndexError, type Snapshot } from './store.ts';

/** Goes up when the files of an index change their form. */
const FORMAT = 2;

const span = z.object({ start: z.number(), end: z.number() });

const contentSchema = z.object({
  format: z.number(),
  encoder: z.string(),
  version: z.number(),
  builtAt: z.string(),
  generation: z.string(),
  shards: z.array(z.string()),
  gazetteerSha256: z.string().nullable(),
  localities: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(LOCALITY_KINDS),
      name: z.string(),
      names: z.array(z.string()),
      parent: z.string().nullable(),
      stems: z.array(z.string()),
      wholes: z.array(z.string()),
    }),
  ),
  documents: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      sidecarSha256: z.string().nullable(),
      metadata: z.object({
        title: z.string(),
        publisher: z.string().nullable(),
        url: z.string().nullable(),
        date: z.string().nullable(),
        locality: z.string().nullable(),
      }),
      leftOut: z.array(
        z.object({ span, reason: z.enum(['title', 'heading', 'menu', 'label', 'repeated', 'fragment', 'markup']) }),
      ),
    }),
  ),
});

const manifestSchema = z.object({ checksum: z.string(), content: z.unknown() });

/** What an index consists of, but for its passages: those are in the shards that it names. */
export interface Manifest extends Omit<Snapshot, 'passages'> {
  /** The folder of this snapshot's shards. */
  readonly generation: string;
  /** SHA-256 of each shard's file, in order. */
  readonly shards: readonly string[];
}

/**
 * Reads a manifest; undefined when there is none, or it has the form of another release.
 * @throws DamagedIndexError
 */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw new DamagedIndexError('its manifest cannot be read', { cause });
  });
  if (text === undefined) return undefined;
  const { checksum, content } = parse(text);
  if (sha256(JSON.stringify(content)) !== checksum) throw new DamagedIndexError('its manifest was altered');
  const result = contentSchema.safeParse(content);
  return result.success && result.data.format === FORMAT ? result.data : undefined;
}

/** Writes a manifest in the place of the last one, in one step. */
export async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const content = { format: FORMAT, ...manifest };
  await replaceFile(path, JSON.stringify({ checksum: sha256(JSON.stringify(content)), content }));
}

function parse(text: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DamagedIndexError('its manifest is not complete', { cause });
  }
}
