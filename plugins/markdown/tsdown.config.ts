import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'node',
  target: 'node20.19',
  fixedExtension: true,
  inlineOnly: [],
  checks: { legacyCjs: false, pluginTimings: false },
});
