import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    benchmark: { include: ['src/**/*.bench.ts'] },
    // The native part of onnxruntime-node loads once a process, and never in two threads of one.
    pool: 'forks',
    // Files share what they import: loading it anew for each would take longer than half of the tests.
    isolate: false,
    // Tests leave much behind that is soon forgotten: with more room for it, a tenth of the time is saved.
    execArgv: ['--max-semi-space-size=64'],
    setupFiles: 'src/clean-up.fixture.ts',
    // Many tests wait, for a process of their own or until something is late: on two cores, a third worker fills that.
    maxWorkers: 3,
    // What runs in a process or a browser of its own is loaded from dist/: build it afresh.
    globalSetup: 'vitest.build.ts',
    // On a machine that has other things to do, what takes a second may take half a minute.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
