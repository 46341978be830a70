import { defineConfig } from 'vitest/config';

const PACKED = ['test/package/**/*.test.ts', 'test/cli/**/*.test.ts', 'plugins/*/test/package/**/*.test.ts'];
const CLIENTS = ['test/clients/**/*.test.ts'];

export default defineConfig({
  test: {
    // All processors: by default one is left for a person who watches.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts', 'plugins/*/test/**/*.test.ts'],
          exclude: [...PACKED, ...CLIENTS],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'packed',
          include: PACKED,
          // Packs the built package and installs it beside textlint, once for all of these files.
          globalSetup: 'test/package/install.ts',
          // Each test waits for processes of its own.
          sequence: { concurrent: true },
          testTimeout: 120_000,
        },
      },
      {
        test: {
          // Run by scripts/test-clients.mjs, which finds the programs.
          name: 'clients',
          include: CLIENTS,
          globalSetup: 'test/package/install.ts',
          testTimeout: 300_000,
        },
      },
    ],
    // Where .ci/run finds how many tests there were.
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
  },
});
