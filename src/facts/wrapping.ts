import { type Block, type Document, perDocument } from '../document/document.ts';
import { withoutLineEnds } from '../document/line-ends.ts';
import { columns, wrapWidth } from '../text/columns.ts';

/** How a block is wrapped by hand. */
export interface BlockWrap {
  /** The width its lines end at, in columns; undefined where they end anywhere. */
  readonly width: number | undefined;
  /** The columns of each line that another line follows, by the offset of its line end. */
  readonly lines: ReadonlyMap<number, number>;
  /** The columns of its widest line. */
  readonly widest: number;
}

const wraps = new WeakMap<Block, BlockWrap>();

/** How a block of two or more lines is wrapped: by its lines in the source, where code and addresses have their width. */
export function blockWrap(document: Document, block: Block): BlockWrap {
  let wrap = wraps.get(block);
  if (!wrap) {
    wrap = measure(document.source, block);
    wraps.set(block, wrap);
  }
  return wrap;
}

function measure(source: string, { segments }: Block): BlockWrap {
  const lines = new Map<number, number>();
  const [start = 0, end = 0] = [segments[0]?.source[0], segments.at(-1)?.source[1]];
  let widest = 0;
  let lineStart = start;
  for (const { kind, start: offset, source: range } of segments) {
    if (kind !== 'wrap' && kind !== 'break') continue;
    const width = columns(withoutLineEnds(source.slice(lineStart, range[0])));
    widest = Math.max(widest, width);
    if (kind === 'wrap') lines.set(offset, width);
    lineStart = range[1];
  }
  widest = Math.max(widest, columns(withoutLineEnds(source.slice(lineStart, end))));
  return { width: wrapWidth([...lines.values()]), lines, widest };
}

const widestBlocks = perDocument((document) =>
  document.blocks
    .map((block) => ({ block, widest: blockWrap(document, block).widest }))
    .sort((a, b) => b.widest - a.widest)
    .slice(0, 2),
);

/** The columns of the widest line outside a block: a document that was wrapped has none much wider than the width. */
const widestLineOutside = (document: Document, block: Block): number =>
  widestBlocks(document).find((line) => startOf(line.block) !== startOf(block))?.widest ?? 0;

/** Where a block begins: what a block and a view of it have in common. */
const startOf = ({ segments }: Block): number | undefined => segments[0]?.source[0];

/** A single line end is a wrap if its line is at least as wide as this: a screen's eighty columns, near enough. */
const WIDE = 76;
/** Of several line ends at one width fewer columns are enough, and of many of them any width. */
const WIDE_PARAGRAPH = 66;
const MANY = 4;
/** A document with lines so much wider than this one was not wrapped at this width. */
const OUTLIER = 1.25;
/** Words that need something after them, and words that need something before them: no statement ends between. */
const UNFINISHED = /[的地得在与和或及从把被将为以是对并而向由让使给不]$/u;
const CONTINUES = /^[的了着地得等]/u;

/**
 * Whether a line end in Markdown was put where a line was full, not where a statement ended without its mark: the words
 * on both sides belong together, or the line ends where lines end.
 */
export const isFullLine = (document: Document, block: Block, lineEnd: number): boolean =>
  UNFINISHED.test(block.text.slice(lineEnd - 1, lineEnd)) ||
  CONTINUES.test(block.text.slice(lineEnd + 1, lineEnd + 2)) ||
  endsAtWidth(document, block, lineEnd);

/**
 * Whether a line ends where lines end: several of its block do so at one width, or it is too wide to have been ended by
 * choice in a document without wider ones.
 * @param joined columns that the line will have more once the line ends before it are joined
 */
export function endsAtWidth(document: Document, block: Block, lineEnd: number, joined = 0): boolean {
  const { width, lines } = blockWrap(document, block);
  if (lines.size > 1 && width !== undefined && (width >= WIDE_PARAGRAPH || lines.size >= MANY)) return true;
  const line = (lines.get(lineEnd) ?? 0) + joined;
  return line >= WIDE && widestLineOutside(document, block) <= line * OUTLIER;
}
