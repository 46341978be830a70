import { defineConfig } from 'tsdown';

export default defineConfig({
  // The tree alone is for what needs no textlint.
  entry: { index: 'src/index.ts', parse: 'src/parse.ts' },
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'node',
  target: 'node20.19',
  // `createRequire(import.meta.url)` in both.
  shims: true,
  fixedExtension: true,
  inlineOnly: [],
  checks: { legacyCjs: false, pluginTimings: false },
});
