import { type Block, type Document, perBlock, perDocument } from '../document/document.ts';
import { characterSet } from '../text/character-sets.ts';
import { type GapKind, gapsBeside, JOINED, type LatinGap, latinGaps, SPACED } from '../text/latin-gaps.ts';
import { latinTokensOf } from './latin-tokens.ts';
import { isSegmented } from './segmentation.ts';

/** How often a document writes a kind of gap with a space, and without. */
export interface Spacing {
  spaced: number;
  joined: number;
}

const LATIN_OR_DIGIT = characterSet('A-Za-z0-9');

/** The gaps between Han and Latin in a block. */
export const latinGapsOf = perBlock((block, document) => latinGaps(latinTokensOf(document, block)));

/** Whether a document has Han and Latin with a space between and without: where it has not, no gap is unlike the others. */
export const mixesSpacing = perDocument((document: Document): boolean => {
  let found = 0;
  for (const block of document.blocks) {
    found |= gapsBeside(latinTokensOf(document, block));
    if (found === (SPACED | JOINED)) return true;
  }
  return false;
});

/** Whether the gaps of a block are counted: not where all letters are Greek, Russian or the like. */
export const areCounted = (block: Block): boolean => block.has(LATIN_OR_DIGIT);

/** The gaps between Han and Latin in a document, by kind; in word-segmented text spaces say nothing. */
export const latinSpacing = perDocument((document: Document): Readonly<Record<GapKind, Spacing>> => {
  const none = (): Spacing => ({ spaced: 0, joined: 0 });
  const counts = { letters: none(), digits: none(), dates: none(), labels: none() };
  for (const block of document.blocks) {
    if (!areCounted(block) || isSegmented(document, block)) continue;
    for (const gap of latinGapsOf(document, block))
      if (isCounted(block, gap)) counts[gap.kind][gap.range[0] < gap.range[1] ? 'spaced' : 'joined']++;
  }
  return counts;
});

/**
 * Whether a gap follows the habits of its document: not one with a reason of its own, nor one beside a link or emphasis,
 * which many space, or join, in another way than plain text.
 */
export const isCounted = (block: Block, { range: [start, end], role }: LatinGap): boolean =>
  role === 'plain' && block.isEditable([start - 1, end + 1]);
