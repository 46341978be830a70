import type { SyntaxNode } from '@lezer/common';
import { codeBlock, fencedCode, htmlBlock } from './code.ts';
import { Containers } from './containers.ts';
import { DEEPEST } from './depth.ts';
import { normalizeLabel, unescaped } from './entities.ts';
import { Leaves } from './leaves.ts';
import { definitionAt, type Known, titleOf } from './links.ts';
import type { MarkdownNode, Nodes } from './node.ts';
import { tableOf } from './tables.ts';

// A blank line, in a block quote or not.
const BLANK_LINE = /(?:\n|\r(?!\n))[ \t>]*[\n\r]/;

/** Without Markdown's white space at the end; others are text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n\r'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Makes textlint's nodes of Lezer's blocks. */
export class BlockReader {
  readonly nodes: Nodes;
  readonly containers: Containers;
  readonly leaves: Leaves;

  constructor(nodes: Nodes, known: Known) {
    this.nodes = nodes;
    this.containers = new Containers(nodes.text);
    this.leaves = new Leaves(nodes, known, this.containers);
  }

  children(parent: SyntaxNode): MarkdownNode[] {
    const made: MarkdownNode[] = [];
    if (this.containers.depth > DEEPEST) return made;
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      const node = this.block(child);
      if (node) made.push(node);
    }
    return made;
  }

  private block(block: SyntaxNode): MarkdownNode | null {
    switch (block.name) {
      case 'Paragraph':
        return this.paragraph(block);
      case 'BulletList':
      case 'OrderedList':
        return this.list(block);
      case 'Blockquote':
        return this.quote(block);
      case 'FencedCode':
        return fencedCode(this, block);
      case 'CodeBlock':
        return codeBlock(this, block);
      case 'HTMLBlock':
      case 'CommentBlock':
      case 'ProcessingInstructionBlock':
        return htmlBlock(this, block);
      case 'HorizontalRule':
        return this.nodes.make('HorizontalRule', block.from, this.lineEnd(block.to), {});
      case 'LinkReference':
        return this.definition(block);
      case 'FootnoteDefinition':
        return this.footnote(block);
      case 'Table':
        return tableOf(this, block);
      default:
        return /Heading/.test(block.name) ? this.heading(block) : null;
    }
  }

  /** A carriage return before `end` belongs to the line end. */
  lineEnd(end: number): number {
    return this.nodes.text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
  }

  /** The text of a leaf block, the marks of block quotes in it blanked out. */
  leafText(block: SyntaxNode, from = block.from, to = block.to): string {
    let text = '';
    let at = from;
    for (let child = block.firstChild; child; child = child.nextSibling) {
      if (child.name !== 'QuoteMark' || child.from < from || child.to > to) continue;
      text += `${this.nodes.text.slice(at, child.from)} `;
      at = child.to;
    }
    return text + this.nodes.text.slice(at, to);
  }

  private paragraph(block: SyntaxNode): MarkdownNode {
    const text = this.leafText(block);
    const children = this.leaves.read(trimEnd(text), block.from);
    return this.nodes.make('Paragraph', block.from, this.lineEnd(block.to), { children });
  }

  private heading(block: SyntaxNode): MarkdownNode {
    const { text } = this.nodes;
    const depth = Number(block.name.at(-1));
    const setext = block.name.startsWith('Setext');
    let from = block.from;
    let to = block.to;
    for (let mark = block.firstChild; mark; mark = mark.nextSibling) {
      if (mark.name !== 'HeaderMark') continue;
      if (mark.from === block.from && !setext) from = mark.to;
      else to = mark.from;
    }
    while (from < to && /[ \t\n\r]/.test(text.charAt(from))) from++;
    const children = this.leaves.read(trimEnd(this.leafText(block, from, Math.max(from, to))), from);
    return this.nodes.make('Header', block.from, this.lineEnd(block.to), { depth, children });
  }

  private quote(block: SyntaxNode): MarkdownNode {
    this.containers.enterQuote(block.from);
    const children = this.children(block);
    this.containers.leave();
    return this.nodes.make('BlockQuote', block.from, this.lineEnd(block.to), { children });
  }

  private footnote(block: SyntaxNode): MarkdownNode {
    const { text } = this.nodes;
    const markEnd = text.indexOf(']:', block.from) + 2;
    this.containers.enterFootnote(markEnd);
    const children = this.children(block);
    this.containers.leave();
    const label = text.slice(block.from + 2, markEnd - 2);
    const end = children.at(-1)?.range[1] ?? markEnd;
    const properties = { identifier: normalizeLabel(label), label: unescaped(label), children };
    return this.nodes.make('footnoteDefinition', block.from, end, properties);
  }

  private definition(block: SyntaxNode): MarkdownNode | null {
    const found = definitionAt(this.leafText(block), 0);
    if (!found) return null;
    return this.nodes.make('Definition', block.from, block.from + found.end, {
      identifier: normalizeLabel(found.label),
      label: unescaped(found.label),
      title: titleOf(found),
      url: unescaped(found.url),
    });
  }

  private list(block: SyntaxNode): MarkdownNode {
    const children: MarkdownNode[] = [];
    const ordered = block.name === 'OrderedList';
    for (let item = block.firstChild; item; item = item.nextSibling) {
      if (item.name === 'ListItem') children.push(this.item(item));
    }
    const first = children[0];
    const properties = {
      ordered,
      start: ordered ? Number.parseInt(first?.raw ?? '', 10) : null,
      spread: this.isSpread(children),
      children,
    };
    return this.nodes.make('List', first?.range[0] ?? block.from, children.at(-1)?.range[1] ?? block.to, properties);
  }

  private item(block: SyntaxNode): MarkdownNode {
    const mark = block.firstChild;
    const from = mark?.from ?? block.from;
    const markEnd = mark?.to ?? from;
    this.containers.enterItem(from, markEnd);
    const children = this.children(block);
    this.containers.leave();
    const checked = this.task(children[0]);
    const end = children.at(-1)?.range[1] ?? this.emptyItemEnd(markEnd);
    return this.nodes.make('ListItem', from, end, { spread: this.isSpread(children), checked, children });
  }

  private emptyItemEnd(markEnd: number): number {
    let end = markEnd;
    while (/[ \t]/.test(this.nodes.text.charAt(end))) end++;
    return end;
  }

  /** Whether a blank line stands between these. */
  private isSpread(children: MarkdownNode[]): boolean {
    return children.some((child, index) => {
      const next = children[index + 1];
      return next !== undefined && BLANK_LINE.test(this.nodes.text.slice(child.range[1], next.range[0]));
    });
  }

  /** `[ ]` or `[x]` at the start of an item is a check box, not text. */
  private task(paragraph: MarkdownNode | undefined): boolean | null {
    const head = paragraph?.children?.[0];
    if (paragraph?.type !== 'Paragraph' || head?.type !== 'Str') return null;
    const box = /^\[([ \txX])\](?=[ \t]+[^\s])/.exec(paragraph.raw);
    if (!box) return null;
    const value = String(head['value']).slice(4);
    const [start, end] = head.range;
    if (value === '') paragraph.children?.shift();
    else {
      this.nodes.make('Str', start + 4, end, Object.assign(head, { value }));
      this.nodes.make('Paragraph', start + 4, paragraph.range[1], paragraph);
    }
    return /x/i.test(box[1] ?? '');
  }
}
