import type { Range } from '../text/range.ts';
import { align, isLiteral, type Piece } from './align.ts';
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

/** What pieces read together. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(({ text }) => text).join('');

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
const isProse = ({ type }: TreeNode): boolean => !NO_PROSE.has(type);
const isInline = ({ type }: TreeNode): boolean => INLINE.has(type);
const isHtml = ({ type }: TreeNode): boolean => type === 'Html';

/** The prose of a syntax tree, block by block. */
export function* proseOf(root: TreeNode, source: string): Generator<Prose> {
  // A stack of its own, not recursion: quotes may be nested a hundred thousand deep.
  const open: { node: TreeNode; nodeTypes: readonly string[] }[] = [{ node: root, nodeTypes: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, nodeTypes } = next;
    const types = within(nodeTypes, node);
    const children = childrenOf(node);
    if (!HOLDS_BLOCKS.has(node.type) && children.some(isInline)) {
      const pieces: Placed[] = [];
      addContent(pieces, children.filter(isProse), types, source);
      yield { kind: kindOf(node), pieces };
    }
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i] as TreeNode;
      if (isProse(child) && !isInline(child)) open.push({ node: child, nodeTypes: types });
    }
  }
}

/** How many ancestors a segment remembers: enough for every real document, and linear for one nested without end. */
const MOST_TYPES = 32;

const kindOf = ({ type }: TreeNode): BlockKind =>
  type === 'Header' ? 'heading' : type === 'TableCell' ? 'cell' : 'paragraph';

const within = (nodeTypes: readonly string[], node: TreeNode): string[] =>
  nodeTypes.length > MOST_TYPES ? [...nodeTypes.slice(-MOST_TYPES), node.type] : [...nodeTypes, node.type];

/** Elements of HTML whose content is code, or drawn otherwise than it reads. */
const CODE_TAG = /^<(\/?)(code|kbd|samp|var|tt|pre|script|style|svg|math|textarea)(?=[\s>])/i;
const codeTag = (node: TreeNode): RegExpExecArray | null => (isHtml(node) ? CODE_TAG.exec(String(node.value)) : null);

/** Adds the pieces of nodes that stand side by side; what stands in an element of code is one opaque piece with its tags. */
function addContent(
  pieces: Placed[],
  children: readonly TreeNode[],
  nodeTypes: readonly string[],
  source: string,
): void {
  if (!children.some(isHtml)) {
    for (const child of children) addPieces(pieces, child, nodeTypes, source);
    return;
  }
  const lastEnds = lastEndTags(children);
  let open: string | undefined;
  for (const [i, child] of children.entries()) {
    const [, isEnd, tag = ''] = codeTag(child) ?? [];
    const name = tag.toLowerCase();
    const last = pieces.at(-1);
    if (open !== undefined && last) {
      pieces[pieces.length - 1] = { ...last, source: [last.source[0], child.range[1]] };
      if (isEnd && name === open) open = undefined;
      continue;
    }
    addPieces(pieces, child, nodeTypes, source);
    if (isEnd === '' && (lastEnds.get(name) ?? 0) > i) open = name;
  }
}

/** Which of some nodes are the last end tags of elements of code, by their names. */
function lastEndTags(children: readonly TreeNode[]): Map<string, number> {
  const lastEnds = new Map<string, number>();
  children.forEach((child, i) => {
    const [, isEnd, name = ''] = codeTag(child) ?? [];
    if (isEnd) lastEnds.set(name.toLowerCase(), i);
  });
  return lastEnds;
}

/** Adds the pieces of an inline node and of all within it. */
function addPieces(pieces: Placed[], node: TreeNode, nodeTypes: readonly string[], source: string): void {
  const { type, range } = node;
  const children = childrenOf(node);
  if (type === 'Str') {
    const value = String(node.value ?? '');
    if (isLiteral(source, range, value)) {
      pieces.push({ kind: 'copy', text: value, source: range, nodeTypes });
      return;
    }
    const aligned = align(source, range, value);
    if (aligned)
      for (const { kind, text, source: place } of aligned) pieces.push({ kind, text, source: place, nodeTypes });
    else pieces.push({ kind: 'opaque', text: OPAQUE, source: range, nodeTypes });
  } else if (type === 'Break' || (isHtml(node) && LINE_BREAK_TAG.test(String(node.value))))
    pieces.push({ kind: 'break', text: HARD_BREAK, source: range, nodeTypes });
  // What holds a block of its own (a note `^[…]`) is one thing in the text around it.
  else if (children.length === 0 || !INLINE.has(type) || isBareAddress(node, source, range))
    pieces.push({ kind: 'opaque', text: OPAQUE, source: range, nodeTypes });
  else {
    const start = pieces.length;
    addContent(pieces, children, within(nodeTypes, node), source);
    if (namesItsTarget(node)) for (let i = start; i < pieces.length; i++) pieces[i] = unchangeable(pieces[i] as Placed);
  }
}

const unchangeable = (piece: Placed): Placed =>
  piece.kind === 'copy' || piece.kind === 'wrap' ? { ...piece, kind: 'fixed' } : piece;

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
