import type { Block } from '../document/document.ts';
import { mistakenCopies } from '../lexicon/reduplication/copies.ts';
import { REPEAT } from '../text/character-sets.ts';
import { indexFrom, merge, overlaps, overlapsAny, type Range } from '../text/range.ts';
import { findRepeats, type Repeat } from '../text/repeats.ts';

interface Repeats {
  readonly all: readonly Repeat[];
  /** The stretches, merged where they overlap, in order. */
  readonly stretches: readonly Range[];
  /** The repeats of each stretch. */
  readonly byStretch: readonly (readonly Repeat[])[];
}

const NONE: Repeats = { all: [], stretches: [], byStretch: [] };

// Rules go through a document block by block, so the last block's answer is the only one that is asked again. A weak
// map of all blocks would cost the garbage collector more than finding the repeats once more for each rule.
let last: { readonly block: Block; readonly repeats: Repeats } | undefined;

function repeats(block: Block): Repeats {
  if (!block.has(REPEAT)) return NONE;
  if (last?.block === block) return last.repeats;
  const all = findRepeats(block.text);
  last = { block, repeats: all.length === 0 ? NONE : byStretches(all) };
  return last.repeats;
}

function byStretches(all: readonly Repeat[]): Repeats {
  const stretches = merge(all.map(({ start, end }): Range => [start, end]));
  const byStretch: Repeat[][] = stretches.map(() => []);
  for (const repeat of all) byStretch[indexFrom(stretches, repeat.start)]?.push(repeat);
  return { all, stretches, byStretch };
}

/** The repeats of a block's Han text, right and wrong ones, with units of up to eight characters. */
export const repeatsOf = (block: Block): readonly Repeat[] => repeats(block).all;

/** Whether a range lies in a stretch of repeated characters: its gaps are then the business of the rule on repeats. */
export const isInRepeat = (block: Block, range: Range): boolean => overlapsAny(repeats(block).stretches, range);

/** More repeats than this in one stretch are a pattern, not prose: none of them is looked at. */
const MOST_REPEATS = 64;

/**
 * Whether a range lies in a repeat that is a mistake, so that the rule on repeats may mend it: 内核栈⏎栈顶 and 往⏎往 are
 * none, though a line end stands in a repeat.
 */
export function isInMistake(block: Block, range: Range): boolean {
  const { stretches, byStretch } = repeats(block);
  if (!overlapsAny(stretches, range)) return false;
  const near = byStretch[indexFrom(stretches, range[0])] ?? [];
  if (near.length > MOST_REPEATS) return true;
  return near.some(
    (repeat) => overlaps([repeat.start, repeat.end], range) && mistakenCopies(block.text, repeat) !== undefined,
  );
}
