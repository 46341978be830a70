import { isHanUnit } from '../text/han.ts';
import type { Range } from '../text/range.ts';
import { isGapUnit } from '../text/spaces.ts';
import { isWord, wordEnds } from './segmenter.ts';
import { LONGEST_WORD } from './words/dictionary.ts';
import { lengthAt, wordsFrom } from './words/shared-walks.ts';

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

/** The Han text around a place with its gaps left out, and where the segmenter cuts it. */
interface Clause {
  readonly text: string;
  /** Where its characters stand. */
  readonly offsets: readonly number[];
  /** The ends of its words, in the clause. */
  readonly ends: readonly number[];
}

/** The clause that was cut last: it is often asked for again at once, and rows of one thing have the same everywhere. */
let last: { readonly clause: string; readonly ends: readonly number[] } = { clause: '', ends: [] };

function clauseAround(text: string, [start, end]: Range, [least, most]: Range): Clause {
  const offsets: number[] = [];
  let clause = '';
  // Where the Han begins that is not in the clause yet.
  let from = -1;
  let at = start;
  for (let taken = 0; at > least && taken < REACH && start - at < FARTHEST; at--) {
    const unit = text.charCodeAt(at - 1);
    if (isHanUnit(unit)) taken++;
    else if (!isGapUnit(unit)) break;
  }
  for (let taken = 0; at < most && taken < REACH && at - end < FARTHEST; at++) {
    const unit = text.charCodeAt(at);
    if (isHanUnit(unit)) {
      if (from < 0) from = at;
      offsets.push(at);
      if (at >= end) taken++;
      continue;
    }
    if (from >= 0) clause += text.slice(from, at);
    from = -1;
    if (isGapUnit(unit)) continue;
    if (at >= end) break;
    offsets.length = 0;
    clause = '';
  }
  if (from >= 0) clause += text.slice(from, at);
  if (clause !== last.clause) last = { clause, ends: wordEnds(clause, { of: text, offsets }) };
  return { text: clause, offsets, ends: last.ends };
}

/** A word of a clause by its number, in the text that the clause was taken from. */
function placed({ text, offsets, ends }: Clause, number: number): PlacedWord | undefined {
  const [from, to] = [number > 0 ? ends[number - 1] : 0, ends[number]];
  if (from === undefined || to === undefined) return undefined;
  return { text: text.slice(from, to), start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 };
}

/**
 * The words around a range of a text, as the segmenter cuts the Han text there with its gaps left out. A clause ends at
 * a mark, at Latin, or some two dozen characters away.
 * @param within what is looked at of the text
 * @returns the words in order, each with the offset of its first character and that after its last
 */
export function wordsAround(text: string, range: Range, within: Range = [0, text.length]): PlacedWord[] {
  const clause = clauseAround(text, range, within);
  return clause.ends.map((_, number) => placed(clause, number) as PlacedWord);
}

/** The last of the words before an offset, as they are cut without what follows; none of them begins before `least`. */
export function lastWordBefore(text: string, offset: number, least: number): PlacedWord | undefined {
  const clause = clauseAround(text, [offset, offset], [least, offset]);
  return placed(clause, clause.ends.length - 1);
}

/** The first of the words behind an offset, as they are cut without what comes before; none of them ends behind `most`. */
export function firstWordBehind(text: string, offset: number, most: number): PlacedWord | undefined {
  return placed(clauseAround(text, [offset, offset], [offset, most]), 0);
}

/** Whether a word holds the characters on both sides of a gap. */
export const reachesOver = ({ start, end }: PlacedWord, gap: Range): boolean => start < gap[0] && end > gap[1];

/** The word that holds the characters on both sides of a gap between two Han characters, of the dictionary or not. */
export function wordOver(text: string, gap: Range): PlacedWord | undefined {
  const clause = clauseAround(text, gap, [0, text.length]);
  const { offsets, ends } = clause;
  // The first word with a character behind the gap.
  let number = 0;
  while (number < ends.length && (offsets[(ends[number] ?? 0) - 1] ?? 0) < gap[1]) number++;
  const word = placed(clause, number);
  return word && reachesOver(word, gap) ? word : undefined;
}

/** The same, if it is a word of the dictionary. */
export function dictionaryWordOver(text: string, gap: Range): PlacedWord | undefined {
  const word = mayReachOver(text, gap) ? wordOver(text, gap) : undefined;
  return word && isWord(word.text) ? word : undefined;
}

/**
 * Whether a word of the dictionary may reach over a gap between two Han characters, or over a place: where none does, as
 * nearly everywhere, the words need not be cut.
 */
export function mayReachOver(text: string, [start]: Range): boolean {
  for (let from = start - 1, taken = 0; from >= 0 && taken < LONGEST_WORD - 1 && start - from <= FARTHEST; from--) {
    const unit = text.charCodeAt(from);
    if (isHanUnit(unit)) {
      taken++;
      if (longestFrom(text, from) > taken) return true;
    } else if (!isGapUnit(unit)) break;
  }
  return false;
}

/** The length of the longest word of the dictionary that begins at an offset of a text. */
function longestFrom(text: string, at: number): number {
  let word = wordsFrom(text, at);
  let longest = 0;
  for (; lengthAt(word) > 0; word += 2) longest = lengthAt(word);
  return longest;
}
