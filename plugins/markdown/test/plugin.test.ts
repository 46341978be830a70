import { test as checkTree } from '@textlint/ast-tester';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/document/document.ts';
import { treeOf } from '../../../test/helpers/linter.ts';
import plugin from '../src/index.ts';
import type { MarkdownNode } from '../src/node.ts';
import { parse } from '../src/parse.ts';

const PIECES = [
  '文字',
  'a',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```',
  '[',
  ']',
  '(b)',
  '](c)',
  '![',
];
const MORE = [
  '> ',
  '- ',
  '1. ',
  '# ',
  '---',
  '|',
  '|-|-|',
  '<a>',
  '<!--',
  '-->',
  '&amp;',
  '\\',
  '[^1]',
  ': ',
  '\r\n',
  '====',
  'https://a.b/',
];
const markdown = fc.array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Every node stands within its parent, after its elder siblings, and is what the source says. */
function check(node: MarkdownNode, text: string): void {
  expect(node.raw).toBe(text.slice(...node.range));
  let from = node.range[0];
  for (const child of node.children ?? []) {
    expect(child.range[0]).toBeGreaterThanOrEqual(from);
    expect(child.range[1]).toBeLessThanOrEqual(node.range[1]);
    from = child.range[1];
    check(child, text);
  }
}

describe('the plugin', () => {
  test('has the extensions of Markdown, and more when told', () => {
    const processor = new plugin.Processor({ extensions: ['.mdx'] });
    expect(processor.availableExtensions()).toEqual(expect.arrayContaining(['.md', '.markdown', '.mdx']));
  });

  test('gives back messages as they are', () => {
    const { preProcess, postProcess } = new plugin.Processor().processor('.md');
    expect(preProcess('# 书').children?.[0]).toMatchObject({ type: 'Header', depth: 1, raw: '# 书' });
    expect(postProcess([1], 'a.md')).toEqual({ messages: [1], filePath: 'a.md' });
  });

  test('leaves a byte order mark out of all places', () => {
    expect(parse('\uFEFF书').children?.[0]?.range).toEqual([0, 1]);
  });

  test('tells rules that a paragraph alone is no plain text, as the built-in plugin does', () => {
    const source = '１．第一\n书';
    expect(parse(source).position).toEqual(treeOf(source, 'md').position);
    expect(documentOf(parse(source), source).isPlainText).toBe(false);
  });

  test('makes a tree that textlint accepts, of any text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const tree = parse(text);
        checkTree(tree as never);
        check(tree, text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time in proportion to the length', () => {
  const UNITS = [
    '[',
    '![',
    '[a](',
    '[a](b "',
    '*a _b ',
    '*',
    '`',
    '<',
    'a <!-- ',
    '<a b="',
    '&',
    'a@b.c-',
    'http://a.b/.',
    '> ',
    '- ',
    '1. ',
    '* > ',
    '- a\n\n',
    '[a]: b\n',
    '|a|b\n|-|-\n',
  ];

  test.each(UNITS)('of %j again and again', (unit) => {
    const start = performance.now();
    parse(unit.repeat(Math.ceil(100_000 / unit.length)));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
