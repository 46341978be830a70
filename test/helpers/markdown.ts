import fc from 'fast-check';
import type { TreeNode } from '../../src/document/tree.ts';
import { treeOf } from './linter.ts';

/** A stretch of text with all that is awkward: Han of one and two units, marks of both widths, spaces of no width. */
const words = fc
  .array(
    fc.constantFrom(
      ...['春天', '人工', '的', '𠮷', '〇', '，', '。', '“', '”', '（', '）', '：', '…', '——', '、', '～'],
      ...['AI', 'a', '12', ' ', ' ', ',', '.', ':', '(', ')', '-', '1.', '\u200b', '\u3000', '\u00a0', '１', '＃'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Marks that may or may not be markup where they stand. */
const noise = fc.constantFrom(...'*_~`[]()<>!|#&\\:=+-.$^{}', '**', '~~', '![', '](', '] ', '[^1]', '==', ':::');

const code = fc.constantFrom('`的 的`', '`` a`b ``', '`春\n天`');
const html = fc.constantFrom('<b>', '</b>', '<i title="的的">', '<br>', '<!-- 的的 -->', '<code>的 的</code>');
const address = fc.constantFrom('<https://a.cn/的>', 'https://a.cn/x', 'www.a.cn', 'a@b.cn', '<a@b.cn>');
const reference = fc.constantFrom('[春天]', '[春天][]', '[人工][春天]', '[^1]', '^[注 释]', '![的](u)', '![春天]');
const character = fc.constantFrom('\\*', '\\a', '\\\\', '&amp;', '&#x4e2d;', '&#128512;', '&foo;', '\0');
const lineEnd = fc.constantFrom('\n', ' \n', '\n   ', '  \n', '\\\n', '\n    > ');
const foreign = fc.constantFrom('$a_1$', '$$\\text{的}$$', '{{ 的 }}', '{% 的 %}', '{#的}');

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: words },
    ...[noise, code, html, address, reference, character, foreign].map((arbitrary) => ({ weight: 1, arbitrary })),
    { weight: 3, arbitrary: lineEnd },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('*_', '**', '__', '~~', '*', '_', '***'), tie('inline'))
        .map(([mark, text]) => `${mark}${text}${[...mark].reverse().join('')}`),
    },
    { weight: 2, arbitrary: tie('inline').map((text) => `[${text}](https://a.cn/的 "的")`) },
  ),
}));

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n');
const oneLine = inline.map((text) => text.replace(/\s*\n\s*/g, ' '));

const leaf = fc.oneof(
  { weight: 6, arbitrary: inline },
  { weight: 1, arbitrary: oneLine.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: inline.map((text) => `${text}\n===`) },
  {
    weight: 2,
    arbitrary: fc.tuple(oneLine, oneLine).map(([a, b]) => `| ${a} | 名 |\n| --- | --- |\n| ${b} | ${a} |`),
  },
  fc.constantFrom('```\n的的\n```', '    的的', '<div>\n的的\n</div>', '<!-- 的\n\n的 -->', '***', '$$\n的\n\n的\n$$'),
  inline.map((text) => `[^1]: ${prefixed(text, '', '    ')}`),
  inline.map((text) => `::: tip\n${text}\n:::`),
);

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: tie('blocks').map((text) => prefixed(text, '> ', '> ')) },
    { weight: 1, arbitrary: tie('blocks').map((text) => prefixed(text, '- ', '  ')) },
    { weight: 1, arbitrary: tie('blocks').map((text) => prefixed(text, '- [ ] ', '  ')) },
    { weight: 1, arbitrary: tie('blocks').map((text) => prefixed(text, '1. ', '   ')) },
  ),
}));

const frontMatter = fc.constantFrom('', '', '', '---\ntitle: 的的\n---\n\n', '+++\n的 = 1\n+++\n\n');
const lineEnds = fc.constantFrom('\n', '\n', '\r\n', '\r');

/** Markdown documents of every construct, right and wrong, with definitions for their references. */
export const markdownDocument = fc
  .tuple(frontMatter, blocks, lineEnds)
  .map(([front, body, end]) => `${front}${body}\n\n[春天]: https://a.cn/的\n`.replaceAll('\n', end))
  .filter(isParsed);

/** textlint's parser throws on some notes within links: such a file is never linted. */
function isParsed(source: string): boolean {
  try {
    return !source.includes('^[') || treeOf(source, 'md') !== undefined;
  } catch {
    return false;
  }
}

/** Plain text: lines of any kind with any indents. */
export const plainDocument = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '  ', '\t', '　　'),
      fc.oneof(words, inline),
      fc.constantFrom('\n', '\r\n', '\n\n', ' \n', '\r'),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.flat().join(''));

/** All nodes of a tree. */
export function* nodesOf(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}
