import type { Config } from './config.ts';
import { type Engine, startEngine } from './engine.ts';

const engines = new Map<string, Engine>();

/** Models that all who want the same ones in a file of tests share: closing them here does nothing. */
export function sharedEngine(config: Config): Engine {
  const name = JSON.stringify([config.encoder, config.reader, config.calibration]);
  const engine = engines.get(name) ?? startEngine(config);
  engines.set(name, engine);
  return { ...engine, close: async () => {} };
}

/** Ends them; called after the last test of each file. */
export async function endEngines(): Promise<void> {
  const ending = Array.from(engines.values(), (engine) => engine.close().catch(() => undefined));
  engines.clear();
  await Promise.all(ending);
}
