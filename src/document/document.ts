import { type CharacterSet, characterPair } from '../text/character-sets.ts';
import { hasKana, KANA_UNITS } from '../text/han.ts';
import { covers, type Range } from '../text/range.ts';
import { SegmentedBlock } from './block.ts';
import { withoutDisplayMath } from './display-math.ts';
import { markOpaque, splitAtContainerLines } from './masks.ts';
import { isPlainText, plainTextProse } from './plain-text.ts';
import { type BlockKind, type Prose, proseOf, textOf } from './prose.ts';
import { type Segment, segmentAt } from './segment.ts';
import type { TreeNode } from './tree.ts';

/** A paragraph, heading, table cell, or run of lines of plain text, as a reader reads it. */
export interface Block {
  readonly kind: BlockKind;
  /** Prose only: markup is gone, what is no prose is one U+FFFC each, a soft line end `\n`, a hard one U+2028. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Whether the text has any character of a set. */
  has(characters: CharacterSet): boolean;
  /** The smallest stretch of the source that covers a range of the text; for an empty range, where to insert. */
  toSource(range: Range): Range;
  /** Whether the text of a range stands in the source in one piece, so that it can be replaced there. */
  isEditable(range: Range): boolean;
  /** The types of all nodes that a range of the text touches, with their ancestors'. */
  nodeTypes(range: Range): ReadonlySet<string>;
  /** What has been computed of it: see `perBlock`. */
  readonly facts: unknown[];
}

/** The prose of a file. */
export interface Document {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** Whether the file has no markup, so that a line end is only a line end. */
  readonly isPlainText: boolean;
  /** What has been computed of it: see `perDocument`. */
  readonly facts: unknown[];
}

/**
 * The last document: the rules of one lint ask for it one after the other. A WeakMap of documents, or of what is known of
 * them, would keep all young ones alive until the next full collection, which took a third of a lint.
 */
let last: { readonly root: TreeNode; readonly document: Document } | undefined;

/**
 * The document of a syntax tree: built once for a tree, shared by all rules of one lint.
 * @param root any textlint tree; only node types, values and ranges are used
 * @param source the text that textlint reports positions in (without a byte order mark)
 */
export function documentOf(root: TreeNode, source: string): Document {
  if (last?.root !== root) last = { root, document: build(root, source) };
  return last.document;
}

let [ofDocuments, ofBlocks] = [0, 0];

/** A function of a document that is computed once for each: how rules share what is true of a whole file. */
export function perDocument<T>(compute: (document: Document) => T): (document: Document) => T {
  const number = ofDocuments++;
  return (document) => {
    const { facts } = document;
    if (!(number in facts)) facts[number] = compute(document);
    return facts[number] as T;
  };
}

/** A function of a document and of something else, such as a word, that is computed once for each: when it is asked. */
export function perKey<K, T>(compute: (document: Document, key: K) => T): (document: Document, key: K) => T {
  const computed = perDocument((_: Document) => new Map<K, T>());
  return (document, key) => {
    const known = computed(document);
    if (!known.has(key)) known.set(key, compute(document, key));
    return known.get(key) as T;
  };
}

/** A function of a block that is computed once for each of a document: what both facts and rules ask of every block. */
export function perBlock<T>(compute: (block: Block, document: Document) => T): (document: Document, block: Block) => T {
  const number = ofBlocks++;
  return (document, block) => {
    const { facts } = block;
    if (!(number in facts)) facts[number] = compute(block, document);
    return facts[number] as T;
  };
}

function build(root: TreeNode, source: string): Document {
  const isPlain = isPlainText(root);
  const prose = withoutDisplayMath(isPlain ? plainTextProse(source) : proseOf(root, source), source);
  const blocks: Block[] = [];
  for (const block of prose) {
    if (!hasLetters(block)) continue;
    const whole = blockOf(source, block, true);
    if (!whole.has(PECULIAR)) blocks.push(whole);
    else for (const part of partsOf(block)) blocks.push(blockOf(source, part, false));
  }
  return { source, blocks, isPlainText: isPlain, facts: [] };
}

/** What is no prose, the lines of containers, and kana: without any of these a paragraph is one block as it stands. */
export const PECULIAR = characterPair(':[', '/:!', `$\`{@${KANA_UNITS}`);

/** The Chinese prose of a paragraph, in one part or in several. */
const partsOf = (block: Prose): Prose[] =>
  [...splitAtContainerLines(markOpaque(block))].filter((part) => hasLetters(part) && !isJapanese(part));

const hasLetters = ({ pieces }: Prose): boolean => pieces.some(({ kind }) => kind === 'copy');

/** A block with kana is Japanese, whose marks and words are not ours to judge. */
const isJapanese = ({ pieces }: Prose): boolean => pieces.some(({ text }) => hasKana(text));

function blockOf(source: string, { kind, pieces }: Prose, isWhole: boolean): Block {
  let offset = 0;
  const segments = pieces.map((piece, i): Segment => {
    const start = offset;
    offset += piece.text.length;
    const place = piece.kind === 'wrap' ? withPrefix(source, piece.source, pieces[i + 1]?.source[0]) : piece.source;
    return { kind: piece.kind, start, end: offset, source: place, nodeTypes: piece.nodeTypes };
  });
  return new SegmentedBlock(kind, textOf(pieces), segments, isWhole);
}

/** A line end with the prefix of its next line, also where that begins with markup, which the parser parts from it. */
function withPrefix(source: string, [start, end]: Range, next: number | undefined): Range {
  let after = end;
  while (next !== undefined && after < next && /[ \t>]/.test(source.charAt(after))) after++;
  return [start, after];
}

/** The source of the soft line ends within a range, white space before them left out: what an edit puts for a `\n`. */
export function wrapsWithin(document: Document, { segments }: Block, range: Range): string[] {
  const wraps: string[] = [];
  for (let i = segmentAt(segments, range[0]); i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.start >= range[1]) break;
    if (segment.kind !== 'wrap' || !covers(range, [segment.start, segment.end])) continue;
    wraps.push(document.source.slice(...segment.source).replace(/^[ \t]+/, ''));
  }
  return wraps;
}
