import { type TextlintFixResult, TextlintKernel, type TextlintResult } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import { documentOf } from '../../src/document/document.ts';
import type { TreeNode } from '../../src/document/tree.ts';
import type { Rule } from '../../src/rule.ts';

/** The kinds of file that textlint reads without further plugins. */
export type Extension = 'md' | 'txt';

interface Plugin {
  readonly Processor: new () => { processor(extension: string): { preProcess(source: string): unknown } };
}

// Node gives a CommonJS module's `exports.default` as a property of the default import.
const exported = (module: unknown): Plugin =>
  ('Processor' in (module as Plugin) ? module : (module as { default: Plugin }).default) as Plugin;
const processors = { md: exported(markdown), txt: exported(text) };

/** The syntax tree that textlint hands to rules. */
export const treeOf = (source: string, extension: Extension): TreeNode =>
  new processors[extension].Processor().processor(`.${extension}`).preProcess(source) as TreeNode;

/** The Document that a rule gets, from Markdown or plain text; a byte order mark is taken off as textlint does. */
export const documentFrom = (source: string, extension: Extension = 'md') =>
  documentOf(treeOf(source, extension), source.replace(/^\ufeff/, ''));

/** The texts of the blocks of a source. */
export const textsOf = (source: string, extension: Extension = 'md'): string[] =>
  documentFrom(source, extension).blocks.map((block) => block.text);

const kernel = new TextlintKernel();

const optionsFor = (rules: readonly Rule[], extension: Extension, options: unknown) => ({
  ext: `.${extension}`,
  filePath: `file.${extension}`,
  plugins: Object.entries(processors).map(([pluginId, plugin]) => ({ pluginId, plugin: plugin as never })),
  rules: rules.map(({ linter, fixer, definition }) => ({
    ruleId: definition.id,
    rule: { linter, fixer },
    options: (typeof options === 'function' ? options(definition.id) : options) as Record<string, unknown>,
  })),
});

/** Runs rules over a text, as `textlint` does; `options` are for all of them, or a function of a rule's name. */
export const lint = (
  rules: readonly Rule[],
  source: string,
  extension: Extension = 'md',
  options: unknown = {},
): Promise<TextlintResult> => kernel.lintText(source, optionsFor(rules, extension, options));

/** Runs rules over a text, as `textlint --fix` does. */
export const fix = (
  rules: readonly Rule[],
  source: string,
  extension: Extension = 'md',
  options: unknown = {},
): Promise<TextlintFixResult> => kernel.fixText(source, optionsFor(rules, extension, options));

/** The source that each character of the first block's text stands for. */
export const mapOf = (source: string, extension: Extension = 'md'): string[] => {
  const [block] = documentFrom(source, extension).blocks;
  return [...(block?.text ?? '')].map((_, i) => source.slice(...(block?.toSource([i, i + 1]) ?? [0, 0])));
};
