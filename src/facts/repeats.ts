import type { Block } from '../document/document.ts';
import { merge, overlapsAny, type Range } from '../text/range.ts';
import { findRepeats, type Repeat } from '../text/repeats.ts';

/** The longest unit, in characters, that anything looks for. */
const LONGEST_UNIT = 8;

interface Repeats {
  readonly all: readonly Repeat[];
  /** The stretches, merged where they overlap, in order. */
  readonly stretches: readonly Range[];
}

// Rules go through a document block by block, so the last block's answer is the only one that is asked again. A weak
// map of all blocks would cost the garbage collector more than finding the repeats once more for each rule.
let last: { readonly block: Block; readonly repeats: Repeats } | undefined;

function repeats(block: Block): Repeats {
  if (last?.block === block) return last.repeats;
  const all = [...findRepeats(block.text, LONGEST_UNIT)];
  const found = { all, stretches: merge(all.map(({ start, end }): Range => [start, end])) };
  last = { block, repeats: found };
  return found;
}

/** The repeats of a block's Han text, right and wrong ones, with units of up to eight characters. */
export const repeatsOf = (block: Block): readonly Repeat[] => repeats(block).all;

/** Whether a range lies in a stretch of repeated characters: its gaps are then the business of the rule on repeats. */
export const isInRepeat = (block: Block, range: Range): boolean => overlapsAny(repeats(block).stretches, range);
