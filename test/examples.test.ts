import fs from 'node:fs';
import path from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import type { Rule } from '../src/rule.ts';
import { type Example, readExamples, root } from './read-examples.ts';

const kernel = new TextlintKernel();
const plugins = [
  { pluginId: 'markdown', plugin: markdown },
  { pluginId: 'text', plugin: text },
];

/** Runs rules over a text, as `textlint` and `textlint --fix` would. */
async function run(which: readonly Rule[], extension: string, options: Example['options'], source: string) {
  const kernelOptions = {
    ...{ ext: `.${extension}`, filePath: `example.${extension}`, plugins },
    rules: which.map(({ linter, fixer, definition }) => ({ ruleId: definition.id, rule: { linter, fixer }, options })),
  };
  const { messages } = await kernel.lintText(source, kernelOptions);
  return { messages, fixed: (await kernel.fixText(source, kernelOptions)).output };
}

/** What might be markup, or an address, or the start of a list: such a text is only Markdown. */
const MARKUP = /[\n\\`*_~[\]<>#|&$@{}^=/]|^(?:[-+]|\d+[.)])\s|:::|^\s/;

/** The ways to run an example: a line of Markdown without markup is a line of plain text as well. */
const variants = ({ extension, text }: Example): Example['extension'][] =>
  extension === 'md' && !MARKUP.test(text) ? ['md', 'txt'] : [extension];

async function check(which: readonly Rule[], extension: string, example: Example): Promise<void> {
  const { options, text, isCorrect, corrected } = example;
  const { messages, fixed } = await run(which, extension, options, text);
  const found = messages.map(({ message }) => message);
  if (isCorrect) expect(found).toEqual([]);
  else expect(found).not.toEqual([]);
  if (example.messages) expect(found).toEqual(example.messages);
  // An editor underlines from the range's start as much as the message shows of what was found.
  for (const { message, range } of messages) expect(firstOf(text.slice(range[0])), message).toBe(firstOf(message));
  expect(fixed).toBe(corrected ?? text);
  if (corrected === undefined) return;
  const again = await run(which, extension, options, corrected);
  expect(again.fixed).toBe(corrected);
  expect(again.messages.filter(({ fix }) => fix)).toEqual([]);
}

/** The first character that is not the mark of emphasis, as a message shows it. */
const firstOf = (text: string): string =>
  text
    .replace(/^[*~]+/, '')
    .charAt(0)
    .replace('"', '＂');

/** Runs all examples of a page, with the line ends of every system, and in the middle of a file as well. */
function runPage(file: string, which: readonly Rule[]): void {
  describe(path.relative(root, file), () => {
    for (const example of readExamples(file))
      for (const extension of variants(example))
        describe(`${example.name} (${extension}, ${example.place})`, () => {
          test('as written', () => check(which, extension, example));
          test('between other paragraphs', () => check(which, extension, withNeighbours(example)));
          if (example.text.includes('\n')) test('with CRLF', () => check(which, extension, withCRLF(example)));
        });
  });
}

const mapTexts = (example: Example, map: (text: string) => string): Example => ({
  ...example,
  text: map(example.text),
  corrected: example.corrected === undefined ? undefined : map(example.corrected),
});

const withCRLF = (example: Example): Example => mapTexts(example, (text) => text.replaceAll('\n', '\r\n'));

/** A place in a file that is not its start must make no difference. */
const withNeighbours = (example: Example): Example => mapTexts(example, (text) => `--\n\n${text}\n\n--\n`);

for (const rule of rules)
  for (const page of ['README.md', 'cases.md']) {
    const file = path.join(root, 'rules', rule.definition.id, page);
    if (fs.existsSync(file)) runPage(file, [rule]);
  }
for (const page of ['README.md', 'README.zh-CN.md']) if (fs.existsSync(page)) runPage(path.join(root, page), rules);

test.each(rules.map(({ definition }) => definition.id))('%s shows what it reports and what it leaves alone', (id) => {
  const examples = readExamples(path.join(root, 'rules', id, 'README.md'));
  expect(examples.some(({ isCorrect }) => isCorrect)).toBe(true);
  expect(examples.some(({ isCorrect }) => !isCorrect)).toBe(true);
  expect(fs.readFileSync(path.join(root, 'rules', id, 'README.md'), 'utf8').split('\n').length).toBeLessThan(102);
});
