import { defineConfig } from 'tsdown';

// Both module systems: textlint loads presets with `require`, other tools with `import`.
export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'node',
  target: 'node20',
  shims: true,
  fixedExtension: true,
});
