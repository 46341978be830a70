import { isHanUnit } from '../text/han.ts';
import type { Range } from '../text/range.ts';
import { isSpaceUnit } from '../text/spaces.ts';
import { isWord, wordEnds } from './segmenter.ts';
import { childOf, frequencyAt, LONGEST_WORD, NONE, ROOT } from './words/dictionary.ts';

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

/** The clause that was cut last: it is often asked for again at once, and rows of one thing have the same everywhere. */
let last: { readonly clause: string; readonly ends: readonly number[] } = { clause: '', ends: [] };

/**
 * The words around a range of a text, as the segmenter cuts the Han text there with its gaps left out. A clause ends at
 * a mark, at Latin, or some two dozen characters away.
 * @returns the words in order, each with the offset of its first character and that after its last
 */
export function wordsAround(text: string, [start, end]: Range): PlacedWord[] {
  const offsets: number[] = [];
  let clause = '';
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
      clause += text.charAt(at);
      if (at >= end) taken++;
    } else if (!isGap(unit)) {
      if (at >= end) break;
      offsets.length = 0;
      clause = '';
    }
  }
  if (clause !== last.clause) last = { clause, ends: wordEnds(clause) };
  let from = 0;
  return last.ends.map((to) => {
    const word = {
      text: clause.slice(from, to),
      start: offsets[from] ?? start,
      end: (offsets[to - 1] ?? end - 1) + 1,
    };
    from = to;
    return word;
  });
}

/** Whether a word holds the characters on both sides of a gap. */
export const reachesOver = ({ start, end }: PlacedWord, gap: Range): boolean => start < gap[0] && end > gap[1];

/** The word that holds the characters on both sides of a gap between two Han characters, of the dictionary or not. */
export const wordOver = (text: string, gap: Range): PlacedWord | undefined =>
  wordsAround(text, gap).find((word) => reachesOver(word, gap));

/** The same, if it is a word of the dictionary. */
export function dictionaryWordOver(text: string, gap: Range): PlacedWord | undefined {
  const word = mayReachOver(text, gap) ? wordOver(text, gap) : undefined;
  return word && isWord(word.text) ? word : undefined;
}

/**
 * Whether a word of the dictionary may reach over a gap between two Han characters, or over a place: where none does, as
 * nearly everywhere, the words need not be cut.
 */
export function mayReachOver(text: string, [start, end]: Range): boolean {
  for (let from = start - 1, taken = 0; from >= 0 && taken < LONGEST_WORD - 1 && start - from <= FARTHEST; from--) {
    const unit = text.charCodeAt(from);
    if (isHanUnit(unit)) {
      taken++;
      if (hasWordOver(text, from, end)) return true;
    } else if (!isGap(unit)) break;
  }
  return false;
}

/** Whether a word of the dictionary begins at one offset of a text and ends behind another. */
function hasWordOver(text: string, start: number, end: number): boolean {
  let node = ROOT;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isGap(unit)) continue;
    node = childOf(node, unit);
    if (node === NONE) return false;
    if (at >= end && frequencyAt(node) > 0) return true;
  }
  return false;
}

const isGap = (unit: number): boolean => unit === 0x0a || isSpaceUnit(unit);
