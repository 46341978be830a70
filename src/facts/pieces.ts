import { perDocument } from '../document/document.ts';
import { mayBeCut } from '../lexicon/cut-word.ts';
import { isWord } from '../lexicon/segmenter.ts';
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
  for (const { text } of blocks)
    for (const { previous, gap, piece } of neighbours(text)) {
      add(whole, piece);
      // A word that a line end cuts is one that the document writes whole: mending it must not change what is counted.
      if (gap === '\n' && mayBeCut(previous, piece) && isWord(previous + piece)) add(whole, previous + piece);
    }
  for (const { text } of blocks)
    for (const { previous, gap, piece } of neighbours(text))
      if (/^ +$/.test(gap) && whole.has(previous + piece)) add(parted, `${previous} ${piece}`);
  return { whole, parted };
});

/** The pieces of a text, each with the one before it and what lies between: a space, a line end, or something else. */
function* neighbours(text: string): Generator<{ previous: string; gap: string; piece: string }> {
  let previous = '';
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    yield { previous, gap: text.slice(end, Math.min(index, end + 2)), piece };
    previous = piece;
    end = index + piece.length;
  }
}
