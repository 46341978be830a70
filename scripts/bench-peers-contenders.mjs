import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { find } from './clients.mjs';

const require = createRequire(import.meta.url);

/** Other programs for the same work, none of which this package depends on. `install` of clients.mjs installs them. */
export const PEERS = [
  { name: 'AutoCorrect', from: 'npm', package: 'autocorrect-node@2.14.0' },
  { name: 'zhlint', from: 'npm', package: 'zhlint@0.8.2' },
  { name: 'lint-md', from: 'npm', package: '@lint-md/core@2.4.0' },
  { name: 'pangu', from: 'npm', package: 'pangu@7.2.1' },
  { name: 'preset-ja-spacing', from: 'npm', package: 'textlint-rule-preset-ja-spacing@3.0.3' },
];

const folderOf = (name) => find(PEERS.find((peer) => peer.name === name));

const withoutDefault = (loaded) => loaded.default ?? loaded;
const own = (name) => withoutDefault(require(name));
const peer = async (name) => withoutDefault(await import(pathToFileURL(require.resolve(folderOf(name))).href));

const changed = (source, output) => (output === source ? 0 : 1);

/** textlint's kernel with a Markdown parser and rules; what it needs is loaded only now, for the sake of its memory. */
function kernelWith(parser, { rules, rulesConfig }) {
  const { TextlintKernel } = require('@textlint/kernel');
  const kernel = new TextlintKernel();
  const plugins = [
    { pluginId: 'markdown', plugin: own(parser) },
    { pluginId: 'text', plugin: own('@textlint/textlint-plugin-text') },
  ];
  const used = Object.entries(rules)
    .map(([ruleId, rule]) => ({ ruleId, rule, options: rulesConfig[ruleId] ?? true }))
    .filter(({ options }) => options !== false);
  const optionsFor = (file) => ({ ext: /\.\w+$/.exec(file)[0], filePath: file, plugins, rules: used });
  return {
    lint: async (source, file) => (await kernel.lintText(source, optionsFor(file))).messages.length,
    fix: async (source, file) => changed(source, (await kernel.fixText(source, optionsFor(file))).output),
  };
}

const STOCK = '@textlint/textlint-plugin-markdown';
const FAST = 'textlint-plugin-markdown-lezer';
const none = () => ({ rules: {}, rulesConfig: {} });
const preset = () => own('textlint-rule-preset-zh-quality');

/** So many documents at a time the command gives a thread. */
const BATCH = 32;

/** The engine of `zh-quality lint` or `fix`, in the thread in which the command has it. */
function command(action) {
  const worker = new Worker(new URL('../dist/engine-worker.cjs', import.meta.url), {
    workerData: {
      on: 'documents',
      settings: { config: fileURLToPath(new URL('../.textlintrc.json', import.meta.url)), isQuiet: false },
      action,
      extension: '.md',
      separator: '\0',
    },
  });
  // A thread that waits for more would keep the process from ending.
  worker.unref();
  return async (sources) => {
    worker.ref();
    const results = await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.postMessage(sources.map((source) => Buffer.from(source)));
    });
    worker.removeAllListeners('error');
    worker.unref();
    // One at fault says nothing of the others of its batch.
    if (results.every(({ fault }) => fault)) throw new Error(results[0].fault);
    return results.map(({ output, fault }, i) => {
      if (fault) return null;
      const text = typeof output === 'string' ? output : Buffer.from(output).toString();
      return action === 'lint' ? JSON.parse(text).messages.length : changed(sources[i], text);
    });
  };
}

async function autocorrectLint() {
  const { lintFor } = await peer('AutoCorrect');
  return (source, file) => {
    const { lines, error } = lintFor(source, file);
    if (error) throw new Error(error);
    return lines.length;
  };
}

async function autocorrectFix() {
  const { formatFor } = await peer('AutoCorrect');
  return (source, file) => changed(source, formatFor(source, file));
}

async function zhlint() {
  const { run } = await peer('zhlint');
  return (source) => run(source, { rules: { preset: 'default' } }).validations.length;
}

async function lintMd(isFix) {
  const { lintMarkdown } = await peer('lint-md');
  return (source) => {
    const { lintResult, fixedResult } = lintMarkdown(source, {}, isFix);
    return isFix ? changed(source, fixedResult.result) : lintResult.length;
  };
}

async function pangu() {
  const spacing = await peer('pangu');
  return (source) => changed(source, spacing.spacingText(source));
}

/**
 * What is compared: `load` gives a function of a text and a file's name, which lints and gives the number of findings, or
 * fixes and gives 1 if the text is another then; `peer` is what must be installed. With a `batch`, it is a function of so
 * many texts.
 */
const CONTENDERS = [
  { name: 'textlint, no rules', does: 'lint', load: () => kernelWith(STOCK, none()).lint },
  { name: 'textlint, this preset', does: 'lint', load: () => kernelWith(STOCK, preset()).lint },
  { name: 'fast parser, no rules', does: 'lint', load: () => kernelWith(FAST, none()).lint },
  { name: 'fast parser, this preset', does: 'lint', load: () => kernelWith(FAST, preset()).lint },
  { name: 'zh-quality lint', does: 'lint', batch: BATCH, load: () => command('lint') },
  { name: 'AutoCorrect, lintFor', does: 'lint', peer: 'AutoCorrect', load: autocorrectLint },
  { name: 'zhlint, run', does: 'lint', peer: 'zhlint', load: zhlint },
  { name: 'lint-md, lintMarkdown', does: 'lint', peer: 'lint-md', load: () => lintMd(false) },
  {
    name: 'textlint, preset-ja-spacing',
    does: 'lint',
    peer: 'preset-ja-spacing',
    load: async () => kernelWith(STOCK, await peer('preset-ja-spacing')).lint,
  },
  { name: 'textlint, this preset, fix', does: 'fix', load: () => kernelWith(STOCK, preset()).fix },
  { name: 'zh-quality fix', does: 'fix', batch: BATCH, load: () => command('fix') },
  { name: 'AutoCorrect, formatFor', does: 'fix', peer: 'AutoCorrect', load: autocorrectFix },
  { name: 'lint-md, lintMarkdown, fix', does: 'fix', peer: 'lint-md', load: () => lintMd(true) },
  { name: 'pangu, spacingText', does: 'fix', peer: 'pangu', load: pangu },
  {
    name: 'textlint, preset-ja-spacing, fix',
    does: 'fix',
    peer: 'preset-ja-spacing',
    load: async () => kernelWith(STOCK, await peer('preset-ja-spacing')).fix,
  },
];

/** What is installed of the peers, with the version that is there. */
export const installedPeers = () =>
  PEERS.filter(find).map((peer) => {
    const { name, version } = require(`${find(peer)}/package.json`);
    return `${name} ${version}`;
  });

/** Those of them that can be run. */
export const presentContenders = () => CONTENDERS.filter(({ peer: name }) => !name || folderOf(name));
