import { perDocument } from '../document/document.ts';
import { HAN } from '../text/han.ts';
import { isSegmented } from './segmentation.ts';

/** How a document that parts its words with spaces writes them. */
export interface Pieces {
  /** How often each piece of Han stands between two delimiters. */
  readonly whole: ReadonlyMap<string, number>;
  /** For two pieces side by side that the document elsewhere writes as one: how often they are parted. */
  readonly parted: ReadonlyMap<string, number>;
}

const PIECE = new RegExp(`${HAN}{1,16}`, 'gu');

/** The pieces of a document's word-segmented blocks. Memory is linear in the number of distinct pieces. */
export const piecesOf = perDocument((document): Pieces => {
  const blocks = document.blocks.filter((block) => isSegmented(document, block));
  const whole = new Map<string, number>();
  const parted = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { text } of blocks) for (const [piece] of text.matchAll(PIECE)) add(whole, piece);
  for (const { text } of blocks) {
    let previous = '';
    let previousEnd = -2;
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      // One character lies between them: a space or a line end, since a mark would be two gaps with itself between.
      if (index === previousEnd + 1 && /[ \n]/.test(text.charAt(previousEnd)) && whole.has(previous + piece))
        add(parted, `${previous} ${piece}`);
      previous = piece;
      previousEnd = index + piece.length;
    }
  }
  return { whole, parted };
});
