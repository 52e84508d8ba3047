import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { packageFile } from './package-file.ts';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const PORT_RANGE = 'must be a whole number from 0 to 65535';

const SHARDS_RANGE = 'must be auto or a whole number from 1 to 100';
const DAYS_RANGE = 'must be a whole number of days from 1 to 3650';

/** Labels of letters, digits and hyphens, as addresses have them; no port, no path, no wildcard. */
const HOST_NAME = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Discord's ids: numbers of 64 bits. */
const SERVER_ID = /^\d{15,20}$/;

const onOrOff = z.enum(['on', 'off'], 'must be on or off').default('off');

/** A whole number within bounds, written in digits. */
const wholeNumber = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));

/** Written one after the other, with commas between. */
const listOf = (item: RegExp, what: string) =>
  z
    .string()
    .default('')
    .transform((written) => written.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(z.string().regex(item, { error: ({ input }) => `"${input}" is not ${what}` })));

const BUNDLED_CALIBRATION = packageFile('embeddings/calibration.json');

const schema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DOCUMENTS: z.string().default('seeds'),
  INDEX: z.string().default('embeddings/index'),
  ENCODER: z.string().default('embeddings/model'),
  READER: z.string().default('embeddings/reader'),
  CALIBRATION: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, PORT_RANGE).prefault('4010'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DATA: z.string().default('data'),
  FEEDBACK: onOrOff,
  UNANSWERED: onOrOff,
  RETENTION_DAYS: wholeNumber(1, 3650, DAYS_RANGE).prefault('90'),
  ALLOWED_SOURCES: listOf(HOST_NAME, 'the name of a host, such as example.org'),
  SHARDS: z.union([z.literal('auto'), wholeNumber(1, 100, SHARDS_RANGE)], SHARDS_RANGE).prefault('1'),
  GUILDS: listOf(SERVER_ID, 'the id of a server'),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
});

/** One of several processes. */
export interface Shard {
  readonly id: number;
  readonly count: number;
}

/** The settings in force; see .env.example for what each does. */
export interface Config {
  readonly discord: {
    readonly token: string | undefined;
    readonly api: string | undefined;
    /** How many processes the servers are spread over. */
    readonly shards: 'auto' | number;
    /** Which of them this process is, from 0; null where it is the only one, or starts them. */
    readonly shard: Shard | null;
    /** Ids of the servers that the commands are registered in; everywhere when there is none. */
    readonly guilds: readonly string[];
  };
  /** Absolute path. */
  readonly documents: string;
  /** Absolute path. */
  readonly index: string;
  readonly encoder: string;
  /** null when it is off. */
  readonly reader: string | null;
  /** Absolute path. */
  readonly calibration: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where others reach what listens there, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** What is kept between runs. */
  readonly kept: {
    /** Absolute path. */
    readonly folder: string;
    readonly feedback: boolean;
    readonly unanswered: boolean;
    /** For how many days feedback and unanswered questions are kept, from 1. */
    readonly days: number;
  };
  /** Names of the hosts, in small letters, from which documents may be added. */
  readonly allowedSources: readonly string[];
  readonly logLevel: string;
}

/** Settings that cannot be used; the message names every one of them, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from the environment and, for what it does not set, from a `.env` file in the working folder.
 * @throws ConfigError
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Config {
  const shard = shardOf(environment);
  const own = { ...filled(environment), ...(shard && { SHARDS: '1' }) };
  const result = schema.safeParse({ ...filled(readEnvFile(resolve(folder, '.env'))), ...own });
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
    throw new ConfigError(`These settings cannot be used (see .env.example):\n${problems.join('\n')}`);
  }
  const settings = result.data;
  return Object.freeze({
    discord: Object.freeze({
      token: settings.DISCORD_TOKEN,
      api: settings.DISCORD_API?.replace(/\/+$/, ''),
      shards: settings.SHARDS,
      shard,
      guilds: Object.freeze(settings.GUILDS),
    }),
    documents: resolve(folder, settings.DOCUMENTS),
    index: resolve(folder, settings.INDEX),
    encoder: settings.ENCODER,
    reader: settings.READER === 'off' ? null : settings.READER,
    calibration: settings.CALIBRATION === undefined ? BUNDLED_CALIBRATION : resolve(folder, settings.CALIBRATION),
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    kept: Object.freeze({
      folder: resolve(folder, settings.DATA),
      feedback: settings.FEEDBACK === 'on',
      unanswered: settings.UNANSWERED === 'on',
      days: settings.RETENTION_DAYS,
    }),
    allowedSources: Object.freeze(settings.ALLOWED_SOURCES.map((host) => host.toLowerCase())),
    logLevel: settings.LOG_LEVEL,
  });
}

/** Discord.js's manager of shards tells each which one it is by a variable that it has in common with ours. */
function shardOf({ SHARDING_MANAGER, SHARDS, SHARD_COUNT }: NodeJS.ProcessEnv): Shard | null {
  return SHARDING_MANAGER ? Object.freeze({ id: Number(SHARDS), count: Number(SHARD_COUNT) }) : null;
}

function readEnvFile(path: string): Record<string, string | undefined> {
  return existsSync(path) ? { ...parseEnv(readFileSync(path, 'utf8')) } : {};
}

/** A setting left blank is one left out. */
function filled(settings: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim()));
}
