import { isHanUnit } from '../text/han.ts';
import type { Range } from '../text/range.ts';
import { isSpaceUnit } from '../text/spaces.ts';
import { segment } from './segmenter.ts';

/** So many Han characters on each side are enough to cut the words around a place, and keep the cost of a place fixed. */
const REACH = 24;
/** Gaps are not counted, but do not carry a clause on for ever. */
const FARTHEST = 4 * REACH;

/** A word of a clause, by offsets of the text that the clause was taken from; gaps inside it are not part of `text`. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words around a range of a text, as the segmenter cuts the Han text there with its gaps left out. A clause ends at
 * a mark, at Latin, or some two dozen characters away.
 * @returns the words in order, each with the offset of its first character and that after its last
 */
export function wordsAround(text: string, [start, end]: Range): PlacedWord[] {
  const offsets: number[] = [];
  let at = start;
  for (let taken = 0; at > 0 && taken < REACH && start - at < FARTHEST; at--) {
    const unit = text.charCodeAt(at - 1);
    if (isHanUnit(unit)) taken++;
    else if (!isGap(unit)) break;
  }
  for (let taken = 0; at < text.length && taken < REACH && at - end < FARTHEST; at++) {
    const unit = text.charCodeAt(at);
    if (isHanUnit(unit)) {
      offsets.push(at);
      if (at >= end) taken++;
    } else if (!isGap(unit)) {
      if (at >= end) break;
      offsets.length = 0;
    }
  }
  const clause = offsets.map((offset) => text[offset]).join('');
  return segment(clause).map((word) => ({
    text: word.text,
    start: offsets[word.start] ?? start,
    end: (offsets[word.end - 1] ?? end - 1) + 1,
  }));
}

const isGap = (unit: number): boolean => unit === 0x0a || isSpaceUnit(unit);
