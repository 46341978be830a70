/** The tree of mdast-util-from-markdown 2, which follows CommonMark 0.31, with textlint's names. */
import { SyntaxMap } from '@textlint/markdown-to-ast/lib/src/mapping/markdown-syntax-map.js';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

// Bare addresses found in a second pass have no positions.
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

function convert(node, text) {
  const { start, end } = node.position;
  node.type = SyntaxMap[node.type] ?? node.type;
  node.range = [start.offset, end.offset];
  node.loc = {
    start: { line: start.line, column: start.column - 1 },
    end: { line: end.line, column: end.column - 1 },
  };
  node.raw = text.slice(...node.range);
  for (const child of node.children ?? []) convert(child, text);
  return node;
}

/** `front` characters at the start are front matter. */
export function parseModern(text, front = 0) {
  const markdown = ' '.repeat(front) + text.slice(front);
  return convert(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions }), text);
}
