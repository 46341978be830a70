import { Positions } from './positions.ts';

/** A node of textlint's tree. What else it has depends on its type. */
export interface MarkdownNode {
  type: string;
  raw: string;
  range: [number, number];
  loc: { start: { line: number; column: number }; end: { line: number; column: number } };
  children?: MarkdownNode[];
  [property: string]: unknown;
}

/** Makes nodes that know where they stand. */
export class Nodes {
  readonly positions: Positions;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.positions = new Positions(text);
  }

  make(type: string, start: number, end: number, properties: Record<string, unknown>): MarkdownNode {
    const node = properties as MarkdownNode;
    node.type = type;
    node.loc = { start: this.positions.at(start), end: this.positions.at(end) };
    node.range = [start, end];
    node.raw = this.text.slice(start, end);
    return node;
  }
}
