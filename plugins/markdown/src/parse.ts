import type { Tree } from '@lezer/common';
import { BlockReader } from './blocks.ts';
import { withoutAbysses } from './depth.ts';
import { normalizeLabel } from './entities.ts';
import { frontMatterOf } from './front-matter.ts';
import { blockParser } from './grammar.ts';
import { definitionAt, type Known } from './links.ts';
import { type MarkdownNode, Nodes } from './node.ts';
import { type Position, Positions } from './positions.ts';

/** The labels that the document defines: what is a reference depends on them. */
function knownOf(tree: Tree, reader: (known: Known) => BlockReader): Known {
  const known: Known = { definitions: new Set(), footnotes: new Set() };
  const blocks = reader(known);
  tree.iterate({
    enter(node) {
      if (node.name === 'LinkReference') {
        const found = definitionAt(blocks.leafText(node.node), 0);
        if (found) known.definitions.add(normalizeLabel(found.label));
      } else if (node.name === 'FootnoteDefinition') {
        const label = /^\[\^((?:[^\\\]]|\\.)*)/.exec(blocks.nodes.text.slice(node.from, node.from + 1000))?.[1] ?? '';
        known.footnotes.add(normalizeLabel(label));
      }
    },
  });
  return known;
}

interface Options {
  /** Whether all nodes tell in which line and column they are, as textlint wants it; else only the root does. */
  readonly places?: boolean;
}

/** Parses Markdown into the tree that `@textlint/markdown-to-ast` makes. */
export function parse(source: string, { places = true }: Options = {}): MarkdownNode {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const nodes = new Nodes(text, places);
  const front = frontMatterOf(text);
  let markdown = front ? ' '.repeat(front.end) + text.slice(front.end) : text;
  // A carriage return of its own ends a line.
  if (markdown.includes('\r')) markdown = markdown.replace(/\r(?!\n)/g, '\n');
  const tree = blockParser.parse(withoutAbysses(markdown));
  const known = text.includes(']:') ? knownOf(tree, (empty) => new BlockReader(nodes, empty)) : NOTHING;
  const children = new BlockReader(nodes, known).children(tree.topNode);
  if (front) children.unshift(nodes.make(front.type, 0, front.end, { value: front.value }));
  const root = nodes.make('Document', 0, text.length, { children });
  const place = () => {
    const positions = nodes.positions ?? new Positions(text);
    return { start: positions.at(0), end: positions.at(text.length) };
  };
  const inUnist = () => {
    const { start, end } = place();
    return { start: unistPoint(start, 0), end: unistPoint(end, text.length) };
  };
  // For the last line all line ends must be found, which nearly no one asks for who asks for no places.
  return Object.defineProperties(root, {
    ...(!places && { loc: { get: place, enumerable: true } }),
    position: { get: inUnist },
  });
}

/** A place in unist's terms, which textlint's own tree has as well: by it rules tell Markdown from plain text. */
const unistPoint = ({ line, column }: Position, offset: number): Position & { offset: number } => ({
  line,
  column: column + 1,
  offset,
});

const NOTHING: Known = { definitions: new Set(), footnotes: new Set() };
