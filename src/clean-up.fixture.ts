import { afterAll } from 'vitest';
import { killCommands } from './cli.fixture.ts';
import { removeFolders } from './documents/folder.fixture.ts';
import { endEngines } from './engine.fixture.ts';

// Run anew for each test file, unlike the fixtures, which the files of a worker share: a hook there would run once.
afterAll(async () => {
  await killCommands();
  await endEngines();
  await removeFolders();
});
