import { type Block, perDocument } from '../document/document.ts';
import { columns, wrapWidth } from '../text/columns.ts';

/** The widths of the lines of a block that another line follows by a soft line end. */
const innerWidths = ({ text }: Block): number[] =>
  text.includes('\n') ? text.split('\u2028').flatMap((part) => part.split('\n').slice(0, -1).map(columns)) : [];

/** The width at which a document is wrapped by hand, in columns; undefined where it is not. */
export const documentWrapWidth = perDocument((document) => wrapWidth(document.blocks.flatMap(innerWidths)));

/** How a block is wrapped by hand. */
export interface BlockWrap {
  /** The width its lines end at, in columns; undefined where they end anywhere. */
  readonly width: number | undefined;
  /** How many of its lines another line follows. */
  readonly innerLines: number;
}

const blockWraps = new WeakMap<Block, BlockWrap>();

/** How a block of two or more lines is wrapped. */
export function blockWrap(block: Block): BlockWrap {
  let wrap = blockWraps.get(block);
  if (!wrap) {
    const widths = innerWidths(block);
    wrap = { width: wrapWidth(widths), innerLines: widths.length };
    blockWraps.set(block, wrap);
  }
  return wrap;
}
