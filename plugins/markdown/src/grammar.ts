import { type BlockContext, type LeafBlock, type LeafBlockParser, type Line, parser } from '@lezer/markdown';
import { depthOf, parseHtmlBlock } from './html-blocks.ts';
import { isTableStart } from './table-rows.ts';

const FOOTNOTE = /^\[\^(?:[^\\[\]\n]|\\.)+\]:/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const LIST_ITEM = /^(?:[*+-]|\d{1,9}[).])(?:[ \t\r]|$)/;
const DASHES = /^-+[ \t\r]*$/;

/** All lines of a table: the block is read again when its nodes are made. */
class TableLines implements LeafBlockParser {
  private state: 'head' | 'table' | 'none' = 'head';

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.state === 'none') return false;
    const outside = line.indent >= line.baseIndent + 4 || depthOf(line) < cx.depth;
    if (this.state === 'head') {
      this.state = outside ? 'none' : 'table';
      // No line of a table underlines a heading.
      if (!outside) leaf.parsers.splice(0, leaf.parsers.length, this);
      return false;
    }
    if (!outside && !DASHES.test(line.text.slice(line.pos))) return false;
    return this.finish(cx, leaf);
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (this.state !== 'table') return false;
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length));
    return true;
  }
}

function footnoteLength(line: Line): number {
  if (line.next !== 0x5b || line.text.charCodeAt(line.pos + 1) !== 0x5e) return 0;
  return FOOTNOTE.exec(line.text.slice(line.pos))?.[0].length ?? 0;
}

/** Lezer's Markdown, blocks only, with tables and footnotes. Inline content is parsed when all definitions are known. */
export const blockParser = parser.configure({
  defineNodes: [
    { name: 'Table', block: true },
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
  ],
  parseBlock: [
    { name: 'HTMLBlock', parse: parseHtmlBlock },
    {
      // A list that starts with another number than 1 does interrupt a paragraph that stands deeper.
      name: 'OutdentedList',
      endLeaf: (cx, line) => depthOf(line) < cx.depth && LIST_ITEM.test(line.text.slice(line.pos, line.pos + 12)),
    },
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const length = footnoteLength(line);
        if (length === 0) return false;
        cx.startComposite('FootnoteDefinition', line.pos);
        line.moveBase(line.pos + length);
        return null;
      },
      endLeaf: (_cx, line) => footnoteLength(line) > 0,
    },
    {
      name: 'Table',
      before: 'LinkReference',
      leaf: (cx, leaf) => (isTableStart(leaf.content, cx.peekLine()) ? new TableLines() : null),
      endLeaf(cx, line, leaf) {
        if (leaf.parsers.some((one) => one instanceof TableLines)) return false;
        const next = cx.peekLine();
        if (cx.depth === 1 && INDENTED.test(next)) return false;
        return depthOf(line) === cx.depth && isTableStart(line.text.slice(line.pos), next);
      },
    },
  ],
  // Over all of the text at once: else it would be gone through character by character, in vain.
  parseInline: [{ name: 'Text', parse: (cx) => cx.end }],
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
});
