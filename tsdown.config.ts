import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Rolldown } from 'tsdown';

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
// The command, in CommonJS alone: Node's loader of modules takes longer to start, and textlint loads presets with `require`.
const command = {
  cli: 'src/cli/index.ts',
  'engine-worker': 'src/cli/engine/worker.ts',
  'terms-worker': 'src/cli/terms/worker.ts',
};

/**
 * What is built into the package: of it only parts are used, and finding and reading the files of the whole takes longer
 * than to read those. Other dependencies stay dependencies, their types too: a build that would copy one fails.
 */
const builtIn = ['valibot', '@lezer/markdown', '@lezer/common', '@lezer/highlight'];

/** Their licences, which ask to go with every copy. */
const licences: Rolldown.Plugin = {
  name: 'licences',
  generateBundle() {
    const source = builtIn.map((name) => `${name}\n\n${licenceOf(name)}`).join('\n\n');
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
  },
};

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!file) throw new Error(`${name} has no licence`);
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
}

const standsIn =
  (place: RegExp) =>
  (file: string): boolean =>
    place.test(path.relative(process.cwd(), file).replaceAll(path.sep, '/'));

/** What several of these need, in few files: to find and read each takes longer than to read some lines in vain. */
const groups = [
  // The first that the command loads: from then on Node keeps what it has compiled.
  { name: 'start', test: standsIn(/^(?:src\/cli\/(?:arguments|usage-error)|package\.json)/), priority: 3 },
  { name: 'parser', test: standsIn(/^(?:plugins|node_modules\/@lezer)\//), priority: 2 },
  {
    name: 'rules',
    test: standsIn(/^(?:src\/(?!cli|formatters|baseline|rule-page)|rules\/|node_modules\/valibot\/).*(?<!\.d\.ts)$/),
    priority: 1,
    minShareCount: 2,
  },
  { name: 'command', test: standsIn(/^src\/cli\/(?!.*document)/), minShareCount: 2 },
];

export default defineConfig({
  entry: { ...presets, ...others, ...command },
  // Both module systems: textlint loads presets with `require`, other tools with `import`.
  format: { cjs: {}, esm: { entry: { ...presets, ...others } } },
  // Beside the code that reads it.
  copy: 'src/lexicon/words/dictionary.bin',
  dts: true,
  platform: 'node',
  target: 'node20.19',
  // `createRequire(import.meta.url)` in both.
  shims: true,
  // `.mjs` and `.cjs`, so that each is what it is wherever it is copied to.
  fixedExtension: true,
  inlineOnly: builtIn,
  plugins: [licences],
  outputOptions: { codeSplitting: { groups } },
  // What is shorter is sooner read. Functions keep their names, for traces, and patterns built of parts are built when it is
  // loaded, which lets them be checked.
  minify: { compress: false, mangle: { toplevel: false } },
  // In CI warnings are errors. CommonJS is here on purpose; how long each plugin took says nothing.
  checks: { legacyCjs: false, pluginTimings: false },
});
