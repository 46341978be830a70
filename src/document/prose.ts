import type { Range } from '../text/range.ts';
import { align, type Piece } from './align.ts';
import { HARD_BREAK, OPAQUE } from './segment.ts';
import type { TreeNode } from './tree.ts';

/** What kind of text a block is. A `cell` is of a table. */
export type BlockKind = 'paragraph' | 'heading' | 'cell';

/** A piece of prose with the types of the nodes around it. */
export interface Placed extends Piece {
  readonly nodeTypes: readonly string[];
}

/** The prose of one paragraph, heading or cell, as pieces in the order of the source. */
export interface Prose {
  readonly kind: BlockKind;
  readonly pieces: Placed[];
}

/** Nodes that stand in a line of text. Whatever holds one of them directly is a block of prose. */
const INLINE = new Set([
  ...['Str', 'Code', 'Image', 'ImageReference', 'Html', 'Break', 'FootnoteReference', 'InlineMath'],
  ...['Emphasis', 'Strong', 'Delete', 'Link', 'LinkReference'],
]);
/** Nodes of which nothing is prose. */
const NO_PROSE = new Set([
  'CodeBlock',
  'HtmlBlock',
  'Yaml',
  'Toml',
  'Json',
  'Definition',
  'HorizontalRule',
  'Comment',
  'Math',
]);
/** Nodes that hold blocks, whatever else a parser puts into them (Markdown's HTML blocks are `Html`). */
const HOLDS_BLOCKS = new Set(['Document', 'List', 'ListItem', 'BlockQuote', 'Table', 'TableRow', 'footnoteDefinition']);

const LINE_BREAK_TAG = /^<br\s*\/?>$/i;

const childrenOf = (node: TreeNode): readonly TreeNode[] => node.children ?? [];
const rangeOf = (node: TreeNode, shift: number): Range => [node.range[0] + shift, node.range[1] + shift];

/**
 * The prose of a syntax tree, block by block.
 * @param shift what to add to the ranges of the tree to have offsets in `source`
 */
export function* proseOf(root: TreeNode, source: string, shift: number): Generator<Prose> {
  // A stack of its own, not recursion: quotes may be nested a hundred thousand deep.
  const open: { node: TreeNode; nodeTypes: readonly string[] }[] = [{ node: root, nodeTypes: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, nodeTypes } = next;
    const types = [...nodeTypes.slice(-MOST_TYPES), node.type];
    const children = childrenOf(node).filter(({ type }) => !NO_PROSE.has(type));
    if (!HOLDS_BLOCKS.has(node.type) && children.some(({ type }) => INLINE.has(type))) {
      const pieces = children
        .filter(({ type }) => INLINE.has(type))
        .flatMap((child) => inlinePieces(child, types, source, shift));
      if (pieces.some(({ kind }) => kind === 'copy')) yield { kind: kindOf(node), pieces };
    }
    const blocks = children.filter(({ type }) => !INLINE.has(type));
    for (const block of blocks.reverse()) open.push({ node: block, nodeTypes: types });
  }
}

/** How many ancestors a segment remembers: enough for every real document, and linear for one nested without end. */
const MOST_TYPES = 32;

const kindOf = ({ type }: TreeNode): BlockKind =>
  type === 'Header' ? 'heading' : type === 'TableCell' ? 'cell' : 'paragraph';

/** The pieces of an inline node and of all within it. */
function inlinePieces(node: TreeNode, nodeTypes: readonly string[], source: string, shift: number): Placed[] {
  const range = rangeOf(node, shift);
  const opaque: Placed = { kind: 'opaque', text: OPAQUE, source: range, nodeTypes };
  if (node.type === 'Str') return place(align(source, range, String(node.value ?? '')), nodeTypes) ?? [opaque];
  if (node.type === 'Break' || (node.type === 'Html' && LINE_BREAK_TAG.test(String(node.value))))
    return [{ kind: 'break', text: HARD_BREAK, source: range, nodeTypes }];
  const children = childrenOf(node);
  if (children.length === 0 || isBareAddress(node, source, range)) return [opaque];
  const inner = children.flatMap((child) => inlinePieces(child, [...nodeTypes, node.type], source, shift));
  return namesItsTarget(node)
    ? inner.map((piece) => (piece.kind === 'copy' ? { ...piece, kind: 'fixed' } : piece))
    : inner;
}

const place = (pieces: Piece[] | undefined, nodeTypes: readonly string[]): Placed[] | undefined =>
  pieces?.map((piece) => ({ ...piece, nodeTypes }));

/** A link whose text is its address: `<https://…>`, `https://…`, `a@b.cn`. */
const isBareAddress = (node: TreeNode, source: string, [start]: Range): boolean =>
  node.type === 'Link' &&
  source[start] !== '[' &&
  String(node.url).endsWith(
    childrenOf(node)
      .map(({ value }) => String(value ?? ''))
      .join(''),
  );

/** `[text]` and `[text][]`: the text is the label that finds the definition. */
const namesItsTarget = (node: TreeNode): boolean => node.type === 'LinkReference' && node.referenceType !== 'full';
