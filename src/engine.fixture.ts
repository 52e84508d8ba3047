import { type Config, readConfig } from './config.ts';
import { type Engine, startEngine } from './engine.ts';
import { packageFile } from './package-file.ts';

const engines = new Map<string, Engine>();
/** They end with the worker. */
const lasting = new Map<string, Engine>();

/** The bundled encoder alone: how it answers does not depend on what it was asked before, as a reader's haste does. */
const LASTING = nameOf(readConfig({ ENCODER: packageFile('embeddings/model'), READER: 'off' }));

/** Models that all who want the same ones in a file of tests share: closing them here does nothing. */
export function sharedEngine(config: Config): Engine {
  const name = nameOf(config);
  const shared = name === LASTING ? lasting : engines;
  const engine = shared.get(name) ?? startEngine(config);
  shared.set(name, engine);
  return { ...engine, close: async () => {} };
}

/** Ends those that are not for all files; called after the last test of each. */
export async function endEngines(): Promise<void> {
  const ending = Array.from(engines.values(), (engine) => engine.close().catch(() => undefined));
  engines.clear();
  await Promise.all(ending);
}

function nameOf({ encoder, reader, calibration }: Config): string {
  return JSON.stringify([encoder, reader, calibration]);
}
