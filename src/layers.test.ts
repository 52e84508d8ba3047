import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = dirname(fileURLToPath(import.meta.url));

/** From the bottom up: a file imports from its own layer and those before it. */
const LAYERS = [
  'package-file.ts',
  'text',
  'documents',
  'localities',
  'passages',
  'index',
  'search',
  'answer',
  'version.ts',
  'config.ts',
  'log.ts',
  'kept',
  'engine.ts',
  'app.ts',
  'app',
  'servers',
  'collections.ts',
  'evaluation',
  'surfaces',
  'commands',
  'program',
  'cli.ts',
];

/** Packages that only one file, or one folder, may know. */
const IMPORTERS: Readonly<Record<string, string>> = {
  '@xenova/transformers': 'index/load-model.ts',
  vectra: 'index/vectra-store.ts',
  'discord.js': 'surfaces/discord/',
  // Only there where Fangzhi is developed.
  vega: 'evaluation/report/plots/',
  'vega-lite': 'evaluation/report/plots/',
};

const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture|bench)\.ts$/.test(file));

const imports: Import[] = files.flatMap((file) =>
  Array.from(readFileSync(join(SOURCE, file), 'utf8').matchAll(IMPORT), ([, target = '']) => ({ file, target })),
);

function layerOf(file: string): number {
  return LAYERS.indexOf(file.split('/')[0] ?? '');
}

function resolved({ file, target }: Import): string {
  return posix.normalize(posix.join(posix.dirname(file), target));
}

describe('the house', () => {
  const own = imports.filter(({ target }) => target.startsWith('.'));

  it('has a place for every file', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('is built upwards: no file imports from a layer above its own', () => {
    expect(own.filter((found) => layerOf(resolved(found)) > layerOf(found.file))).toEqual([]);
  });

  it('keeps the surfaces apart', () => {
    const surface = (file: string) => /^surfaces\/[^/]+/.exec(file)?.[0];
    const breaches = own.filter((found) => {
      const [from, to] = [surface(found.file), surface(resolved(found))];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(breaches).toEqual([]);
  });

  it('lets only one place know each of the heavy packages', () => {
    const breaches = imports.filter(({ file, target }) =>
      Object.entries(IMPORTERS).some(
        ([name, importer]) => (target === name || target.startsWith(`${name}/`)) && !file.startsWith(importer),
      ),
    );
    expect(breaches).toEqual([]);
  });
});
