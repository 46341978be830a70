import { type Block, type Document, perBlock, perDocument } from '../document/document.ts';
import { type BracketPair, bracketPairs, ROUND_BRACKETS } from '../text/bracket-width.ts';
import { HAN, hasHan } from '../text/han.ts';

const NONE: readonly BracketPair[] = [];
const pairsOf = perBlock((block) => bracketPairs(block.text));

/** The pairs of round brackets of a block. */
export const bracketPairsOf = (document: Document, block: Block): readonly BracketPair[] =>
  block.has(ROUND_BRACKETS) ? pairsOf(document, block) : NONE;

/**
 * How a document writes the round brackets of its Chinese sentences: pairs, by width. A mixed pair counts as full-width,
 * which it will be: what is counted must not change by our own repairs.
 */
export const bracketPairCounts = perDocument((document) => {
  const counts = { full: 0, half: 0, halfAroundHan: 0 };
  for (const block of document.blocks) {
    const { text } = block;
    for (const { open, close, isMixed, context } of bracketPairsOf(document, block)) {
      if (context !== 'chinese') continue;
      const isFull = isMixed || text[open] === '（';
      counts[isFull ? 'full' : 'half']++;
      if (!isFull && hasHan(text.slice(open, close))) counts.halfAroundHan++;
    }
  }
  return counts;
});

/** So many pairs of half width are a habit, fewer if there is no other. */
const HABIT = 3;
const HABIT_ALONE = 2;

/**
 * Whether a document keeps half-width brackets. Full width is the standard (GB/T 15834 §4.9), so it must use half width
 * more than once or twice, and mostly.
 */
export function usesHalfBrackets(document: Document): boolean {
  const { full, half } = bracketPairCounts(document);
  return full === 0 ? half >= HABIT_ALONE : half >= HABIT && half > full;
}

/**
 * Whether the document itself shows that it wants full-width brackets, and not the standard alone. Pairs around Han are
 * to be full-width in any case, and count as what they will be.
 */
export function prefersFullBrackets(document: Document): boolean {
  const { full, half, halfAroundHan } = bracketPairCounts(document);
  return full + halfAroundHan > 0 && full + halfAroundHan >= half - halfAroundHan;
}

const SPACED = new RegExp(`(?<=${HAN}) [A-Za-z0-9\\ufffc(]|[A-Za-z0-9\\ufffc)] (?=${HAN})`, 'gu');
const JOINED = new RegExp(`(?<=${HAN})[A-Za-z0-9\\ufffc(]|[A-Za-z0-9\\ufffc)](?=${HAN})`, 'gu');

/**
 * Whether half-width brackets have a space outside: like the Latin words of the same document, and with a space, as the
 * guides that want them (Vue) have it, where the document has none.
 */
export const spacesHalfBrackets = perDocument(({ blocks }) => {
  const count = (pattern: RegExp): number =>
    blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  return count(SPACED) >= count(JOINED);
});
