import type { Containers } from './containers.ts';
import { InlineParser } from './inline.ts';
import type { Known } from './links.ts';
import type { MarkdownNode, Nodes } from './node.ts';
import type { Piece } from './pieces.ts';

/** Makes the nodes of inline content. */
export class Leaves {
  private readonly nodes: Nodes;
  private readonly known: Known;
  private readonly containers: Containers;

  constructor(nodes: Nodes, known: Known, containers: Containers) {
    this.nodes = nodes;
    this.known = known;
    this.containers = containers;
  }

  /** Inline content `text`, which stands at `base` with the marks of block quotes blanked out. */
  read(text: string, base: number, inTable = false): MarkdownNode[] {
    const join = (start: number, end: number, dropIndent: boolean) => {
      const value = text.slice(start, end);
      if (value.includes('\n')) return this.joinLines(base + start, base + end, dropIndent);
      return inTable ? value.replaceAll('\\|', '|') : value;
    };
    return this.nodesOf(new InlineParser(text, this.known, join).parse(), base);
  }

  /** Source lines without what stands before their content. */
  joinLines(start: number, end: number, dropIndent: boolean): string {
    const { text } = this.nodes;
    let value = '';
    let at = start;
    while (at < end) {
      const next = text.indexOf('\n', at) + 1;
      if (next === 0 || next >= end) break;
      value += text.slice(at, next);
      let place = this.containers.contentStart(next);
      if (dropIndent) place = this.containers.indent(place, 3);
      value += ' '.repeat(dropIndent ? 0 : place.pad);
      at = Math.min(place.at, end);
    }
    return value + text.slice(at, end);
  }

  private nodesOf(first: Piece | null, base: number, depth = 0): MarkdownNode[] {
    const made: MarkdownNode[] = [];
    for (let next = first; next; next = next.next) {
      if (next.type !== 'Str') {
        made.push(this.nodeOf(next, base, depth));
        continue;
      }
      // Pieces of text that stand side by side are one.
      let { value, end } = next;
      const { start } = next;
      while (next.next?.type === 'Str') {
        next = next.next;
        value += next.value;
        end = next.end;
      }
      if (value !== '') made.push(this.nodes.make('Str', base + start, base + end, { value }));
    }
    return made;
  }

  private nodeOf(one: Piece, base: number, depth: number): MarkdownNode {
    const node = this.nodes.make(one.type, base + one.start, base + one.end, one.properties ?? {});
    if (!LEAVES.has(one.type)) node.children = depth < DEEPEST ? this.nodesOf(one.first, base, depth + 1) : [];
    return node;
  }
}

// Nothing that a person wrote; what walks the tree would run out of stack.
const DEEPEST = 500;
const LEAVES = new Set(['Break', 'Code', 'Html', 'Image', 'ImageReference', 'FootnoteReference']);
