import type { Io } from '../commands/io.ts';
import { type Config, readConfig } from '../config.ts';

/** The settings where a command is run. @throws ConfigError */
export function configOf({ environment, folder }: Io): Config {
  return readConfig(environment, folder);
}
