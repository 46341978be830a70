import type { SyntaxNode } from '@lezer/common';
import type { BlockReader } from './blocks.ts';
import type { MarkdownNode } from './node.ts';
import { alignmentsOf, cellsOf } from './table-rows.ts';

/** A table; its delimiter row is no node. */
export function tableOf(reader: BlockReader, block: SyntaxNode): MarkdownNode {
  const { nodes, leaves } = reader;
  const rows: MarkdownNode[] = [];
  let offset = 0;
  let align: unknown = [];
  const lines = reader.leafText(block).split('\n');
  for (const [index, line] of lines.entries()) {
    const row = line.trimStart().replace(/\r$/, '');
    const start = block.from + offset + line.length - line.trimStart().length;
    offset += line.length + 1;
    if (index === 1) {
      align = alignmentsOf(row) ?? [];
      continue;
    }
    const children = cellsOf(row).map((cell) => {
      const content = leaves.read(row.slice(cell.from, cell.to), start + cell.from, true);
      return nodes.make('TableCell', start + cell.start, start + cell.end, { children: content });
    });
    rows.push(nodes.make('TableRow', start, start + row.length, { children }));
  }
  return nodes.make('Table', block.from, reader.lineEnd(block.to), { align, children: rows });
}
