import type { Logger } from 'pino';
import { type Config, readConfig } from '../../config.ts';
import { folderWith } from '../../documents/folder.fixture.ts';
import { openKept } from '../../kept/open-kept.ts';
import type { BotApp, BotCollections, BotParts } from './context.ts';

/** What a bot works with that shows every server the same, and keeps what it keeps in a folder of its own. */
export async function partsOf(app: BotApp, log: Logger, environment: NodeJS.ProcessEnv = {}): Promise<BotParts> {
  const config = await configOf(environment);
  return { collections: showing(app), kept: await openKept(config, log), config, log };
}

/** Settings that keep nothing where others do. */
export async function configOf(environment: NodeJS.ProcessEnv = {}): Promise<Config> {
  return readConfig(environment, await folderWith());
}

/** Collections of which every server sees the same, and nobody changes any. */
export function showing(app: BotApp): BotCollections {
  const unchangeable = async () => Promise.reject(new Error('These collections cannot be changed.'));
  const changes = { add: unchangeable, remove: unchangeable, restore: unchangeable, reindex: unchangeable };
  return { ...changes, of: async () => app, added: async () => [], onChange: () => () => {} };
}
