// Builds dist/ of src/. What a command needs comes in a few files, with the packages: hundreds of small ones took Node
// half of the time until the program runs.
import { chmod } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** Native, or loaded by Node in a way of their own; those of the report are only there where Fangzhi is developed. */
const LEFT_ALONE = ['onnxruntime-node', 'vega', 'vega-lite'];

/** What the models' library loads wherever it runs, for images and for browsers: a third of the time until it is there. */
const UNUSED = ['sharp', 'onnxruntime-web'];
const NOTHING = fileURLToPath(new URL('nothing.mjs', import.meta.url));

/** What packages take where somebody has installed it, and do without here. */
const NOT_INSTALLED = ['bufferutil', 'utf-8-validate', 'zlib-sync'];

/** What Node runs. */
const program = {
  input: {
    cli: 'src/cli.ts',
    // Each of these is run in a process of its own,
    'index/model-process': 'src/index/model-process.ts',
    // and other programs begin with these: tests, and scripts/load.
    'index/start-models': 'src/index/start-models.ts',
    'index/vectra-store': 'src/index/vectra-store.ts',
    'surfaces/sandbox/sandbox': 'src/surfaces/sandbox/sandbox.ts',
  },
  platform: 'node',
  external: [...LEFT_ALONE, ...NOT_INSTALLED],
  resolve: { alias: Object.fromEntries(UNUSED.map((name) => [name, NOTHING])) },
  output: { dir: 'dist', chunkFileNames: 'parts/[name].js', cleanDir: true, keepNames: true },
  // The eval is discord.js's, for a sharding manager that sends a shard a script; this one never does.
  checks: { eval: false },
};

/** What the browser runs. */
const page = {
  input: 'src/surfaces/sandbox/page/page.ts',
  platform: 'browser',
  output: { dir: 'dist/surfaces/sandbox/page' },
};

await build(program);
await build(page);
await chmod('dist/cli.js', 0o755);
