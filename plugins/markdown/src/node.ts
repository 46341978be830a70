import { type Position, Positions } from './positions.ts';

/** A node of textlint's tree. What else it has depends on its type. */
export interface MarkdownNode {
  type: string;
  raw: string;
  range: [number, number];
  /** Of the root, and where places are asked for. */
  loc?: { start: Position; end: Position };
  children?: MarkdownNode[];
  [property: string]: unknown;
}

/** Makes nodes of a text. */
export class Nodes {
  readonly positions: Positions | undefined;

  /** @param withPlaces whether they know in which line and column they stand */
  constructor(
    readonly text: string,
    withPlaces: boolean,
  ) {
    this.positions = withPlaces ? new Positions(text) : undefined;
  }

  make(type: string, start: number, end: number, properties: Record<string, unknown>): MarkdownNode {
    const node = properties as MarkdownNode;
    node.type = type;
    if (this.positions) node.loc = { start: this.positions.at(start), end: this.positions.at(end) };
    node.range = [start, end];
    node.raw = this.text.slice(start, end);
    return node;
  }
}
