import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsdown';

/** The sub-presets; `preset.ts` is what they are made of. */
const profiles = readdirSync('src/profiles')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'preset');

// `preset-zh-quality/NAME` in a configuration is found as `./NAME` of the package.
const presets = {
  index: 'src/index.ts',
  ...Object.fromEntries(profiles.map((name) => [name, `src/profiles/${name}.ts`])),
};
/** What textlint finds as `./NAME` of the package: formatters and a filter rule. */
const others = {
  sarif: 'src/formatters/sarif.ts',
  rdjson: 'src/formatters/rdjson.ts',
  baseline: 'src/baseline/filter.ts',
};
// The command, which nobody loads with `require`.
const command = {
  cli: 'src/cli/index.ts',
  'engine-worker': 'src/cli/engine/worker.ts',
  'terms-worker': 'src/cli/terms/worker.ts',
};

export default defineConfig({
  entry: { ...presets, ...others, ...command },
  // Both module systems: textlint loads presets with `require`, other tools with `import`.
  format: { esm: {}, cjs: { entry: { ...presets, ...others } } },
  // Beside the code that reads it.
  copy: 'src/lexicon/words/dictionary.bin',
  dts: true,
  platform: 'node',
  target: 'node20.19',
  // `createRequire(import.meta.url)` in both.
  shims: true,
  // `.mjs` and `.cjs`, so that each is what it is wherever it is copied to.
  fixedExtension: true,
  // Dependencies stay dependencies, their types too: a build that would copy one into the package fails.
  inlineOnly: [],
  // In CI warnings are errors. CommonJS is here on purpose; how long each plugin took says nothing.
  checks: { legacyCjs: false, pluginTimings: false },
});
