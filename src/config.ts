import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const PORT_RANGE = 'must be a whole number from 0 to 65535';

/** As seen from src/ as well as from dist/. */
const BUNDLED_CALIBRATION = fileURLToPath(new URL('../embeddings/calibration.json', import.meta.url));

const schema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DOCUMENTS: z.string().default('seeds'),
  INDEX: z.string().default('embeddings/index'),
  ENCODER: z.string().default('embeddings/model'),
  READER: z.string().default('embeddings/reader'),
  CALIBRATION: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_RANGE)
    .default('4010')
    .transform(Number)
    .pipe(z.number().max(65_535, PORT_RANGE)),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
});

/** The settings in force; see .env.example for what each does. */
export interface Config {
  readonly discord: { readonly token: string | undefined; readonly api: string | undefined };
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
  const result = schema.safeParse({ ...filled(readEnvFile(resolve(folder, '.env'))), ...filled(environment) });
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigError(`These settings cannot be used (see .env.example):\n${problems.join('\n')}`);
  }
  const settings = result.data;
  return Object.freeze({
    discord: Object.freeze({ token: settings.DISCORD_TOKEN, api: settings.DISCORD_API?.replace(/\/+$/, '') }),
    documents: resolve(folder, settings.DOCUMENTS),
    index: resolve(folder, settings.INDEX),
    encoder: settings.ENCODER,
    reader: settings.READER === 'off' ? null : settings.READER,
    calibration: settings.CALIBRATION === undefined ? BUNDLED_CALIBRATION : resolve(folder, settings.CALIBRATION),
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
  });
}

function readEnvFile(path: string): Record<string, string | undefined> {
  return existsSync(path) ? { ...parseEnv(readFileSync(path, 'utf8')) } : {};
}

/** A setting left blank is one left out. */
function filled(settings: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim()));
}
