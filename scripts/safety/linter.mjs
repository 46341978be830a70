// The built preset in textlint's kernel, all of its rules at their defaults.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { TextlintKernel } = require('@textlint/kernel');
const markdown = require('@textlint/textlint-plugin-markdown').default;
const text = require('@textlint/textlint-plugin-text').default;
const fastMarkdown = require('textlint-plugin-markdown-lezer');
const preset = require('textlint-rule-preset-zh-quality');

const kernel = new TextlintKernel();
const plugins = [
  { pluginId: 'markdown', plugin: markdown },
  { pluginId: 'text', plugin: text },
];
const fastPlugins = [{ pluginId: 'markdown', plugin: fastMarkdown.default ?? fastMarkdown }];
const rules = Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: true }));
const optionsFor = (ext, ruleSet) => ({ ext, plugins, rules: ruleSet });

/** What textlint reports in a text. */
export const lint = async (source, ext, ruleSet = rules) =>
  (await kernel.lintText(source, optionsFor(ext, ruleSet))).messages;

/** The same of Markdown with the parser of `zh-quality lint`. */
export const lintFast = async (source, ext, ruleSet = rules) =>
  (await kernel.lintText(source, { ext, plugins: fastPlugins, rules: ruleSet })).messages;

/** The text that `textlint --fix` writes. */
export const fix = async (source, ext, ruleSet = rules) =>
  (await kernel.fixText(source, optionsFor(ext, ruleSet))).output;

/** The rules from last to first: their order must not matter. */
export const reversedRules = rules.toReversed();

/** The syntax tree that textlint's own parser makes of Markdown. */
export const parseAsTextlint = require('@textlint/markdown-to-ast').parse;
