import { z } from 'zod';

/** Goes up when the file changes its form. */
const FORMAT = 1;

const id = z.string().min(1);

const channel = z
  .object({
    answers: z.boolean().default(false),
    threads: z.boolean().default(false),
    localities: z.array(id).readonly().default([]),
    documents: z.array(id).readonly().default([]),
  })
  .readonly();

const follow = z
  .object({
    locality: id,
    channel: id,
    since: z.iso.datetime(),
    seen: z.array(z.string()).readonly().default([]),
    told: z.iso.datetime().optional(),
    failed: z.iso.datetime().optional(),
  })
  .readonly();

const schema = z
  .object({
    language: z.enum(['en', 'zh-CN']).nullable().default(null),
    channels: z.record(id, channel).readonly().default({}),
    follows: z.array(follow).readonly().default([]),
  })
  .readonly();

const fileSchema = z.object({ format: z.literal(FORMAT), settings: schema });

/** What the members who manage a server have chosen for it. */
export interface ServerSettings {
  /** null: each user's own. */
  readonly language: 'en' | 'zh-CN' | null;
  /** By the channels' ids; a channel that is not there has what `NO_CHANNEL` says. */
  readonly channels: Readonly<Record<string, ChannelSettings>>;
  readonly follows: readonly Follow[];
}

export interface ChannelSettings {
  /** Every message there is a question. */
  readonly answers: boolean;
  /** An answer opens a thread. */
  readonly threads: boolean;
  /** Ids of the localities that are asked about where a question names none. */
  readonly localities: readonly string[];
  /** Files of the documents that are asked. */
  readonly documents: readonly string[];
}

/** A locality whose new passages are told of in a channel. */
export interface Follow {
  /** Its id. */
  readonly locality: string;
  /** Its id. */
  readonly channel: string;
  /** As an ISO 8601 time in UTC. */
  readonly since: string;
  /** Keys (see `textKey`) of the passages about it that need not be told of: they were there, or have been told of. */
  readonly seen: readonly string[];
  /** When something was last told of, as an ISO 8601 time in UTC. */
  readonly told?: string | undefined;
  /** Since when nothing can be told of there, as the channel is gone or closed to the bot; likewise. */
  readonly failed?: string | undefined;
}

export const NO_CHANNEL: ChannelSettings = Object.freeze({
  answers: false,
  threads: false,
  localities: Object.freeze([]),
  documents: Object.freeze([]),
});

/** Those of a server that has chosen nothing. */
export const NO_SETTINGS: ServerSettings = schema.parse({});

/** Undefined when the text is not what `writeSettings` writes. */
export function readSettings(text: string): ServerSettings | undefined {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data?.settings;
  } catch {
    return undefined;
  }
}

/** @throws ZodError when a value is none that could be read again */
export function writeSettings(settings: ServerSettings): string {
  return `${JSON.stringify({ format: FORMAT, settings: schema.parse(settings) }, null, 2)}\n`;
}
