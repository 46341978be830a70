import type { SyntaxNode } from '@lezer/common';
import type { BlockReader } from './blocks.ts';
import { unescaped } from './entities.ts';
import type { MarkdownNode } from './node.ts';

/** The lines from `start` (of a line) to `end`, without prefixes and without up to `indent` columns. */
function lines({ nodes, containers }: BlockReader, start: number, end: number, indent: number): string {
  const { text } = nodes;
  let value = '';
  for (let line = start; line <= end; ) {
    const { at, pad } = containers.indent(containers.contentStart(line), indent);
    const next = text.indexOf('\n', line) + 1;
    const stop = next === 0 || next > end ? end : next;
    value += ' '.repeat(pad) + text.slice(Math.min(at, stop), stop);
    if (next === 0 || next > end) break;
    line = next;
  }
  return value;
}

/** Code between fences. */
export function fencedCode(reader: BlockReader, block: SyntaxNode): MarkdownNode {
  const { nodes, containers } = reader;
  const { text } = nodes;
  let info = '';
  let close = -1;
  for (let mark = block.firstChild; mark; mark = mark.nextSibling) {
    if (mark.name === 'CodeInfo') info = text.slice(mark.from, mark.to);
    else if (mark.name === 'CodeMark' && mark.from > block.from) close = mark.from;
  }
  const [, lang = '', meta = ''] = /^([^\t ]*)[\t ]*(.*)$/s.exec(info.replace(/[\t\r ]+$/, '')) ?? [];
  const first = text.indexOf('\n', block.from) + 1;
  const end = close < 0 ? block.to : containers.lineOf(close) - 1;
  const content = containers.contentStart(containers.lineOf(block.from));
  const indent = content.pad + block.from - content.at;
  // Without a closing fence, the line end at the end of the document is none of the code.
  const last = close < 0 && end === text.length && text.endsWith('\n') ? end - 1 : end;
  const value = first === 0 || first > last ? '' : lines(reader, first, reader.lineEnd(last), indent);
  const properties = { lang: lang === '' ? null : unescaped(lang), meta: meta === '' ? null : unescaped(meta), value };
  return nodes.make('CodeBlock', block.from, reader.lineEnd(block.to), properties);
}

/** Code that is indented. */
export function codeBlock(reader: BlockReader, block: SyntaxNode): MarkdownNode {
  const line = reader.containers.lineOf(block.from);
  const start = reader.containers.contentStart(line);
  const end = reader.lineEnd(block.to);
  const value = lines(reader, line, end, 4);
  return reader.nodes.make('CodeBlock', start.at, end, { lang: null, meta: null, value });
}

export function htmlBlock(reader: BlockReader, block: SyntaxNode): MarkdownNode {
  const line = reader.containers.lineOf(block.from);
  const start = reader.containers.contentStart(line);
  const end = reader.lineEnd(block.to);
  return reader.nodes.make('Html', start.at, end, { value: lines(reader, line, end, 0) });
}
