import type { Document } from '../document/document.ts';
import { mayReachOver, wordOver } from '../lexicon/clause.ts';
import { cutsWord, mayBeCut } from '../lexicon/cut-word.ts';
import { isHanUnit } from '../text/han.ts';
import type { Range } from '../text/range.ts';
import { piecesOf } from './pieces.ts';

/** A word that a gap cuts in two. */
export interface SplitWord {
  /** The pieces on both sides of the gap, as far as the next delimiter. */
  readonly first: Range;
  readonly second: Range;
  /** The pieces together. */
  readonly joined: string;
  /** How often the document writes them together. */
  readonly whole: number;
}

/**
 * The word that a gap in word-segmented text cuts, or undefined where the gap parts two words. Most gaps are decided by
 * a table of frequencies and the document's own usage; only what remains is given to the segmenter.
 */
export function splitWordAt(document: Document, text: string, gap: Range): SplitWord | undefined {
  const first = pieceBefore(text, gap[0]);
  const second = pieceAfter(text, gap[1]);
  const [a, b] = [text.slice(...first), text.slice(...second)];
  if (a === '' || b === '' || isLatin(text[first[0] - 1]) || isLatin(text[second[1]])) return undefined;
  const { whole: wholes, parted } = piecesOf(document);
  const whole = wholes.get(a + b) ?? 0;
  const isUsage = whole > 0 && whole >= (parted.get(`${a} ${b}`) ?? 0);
  if (!isUsage && !mayBeCut(a, b)) return undefined;
  // Of longer pieces only a word of the dictionary is cut.
  if (!isUsage && a.length + b.length > 2 && !mayReachOver(text, gap)) return undefined;
  const word = wordOver(text, gap)?.text;
  if (!word) return undefined;
  const certain = (isUsage && word.includes(a + b)) || cutsWord(a, b, word);
  return certain ? { first, second, joined: a + b, whole } : undefined;
}

/** A piece that Latin or digits begin or end (2023年 底) is a word of its own kind. */
const isLatin = (character = ''): boolean => /[A-Za-z0-9]/.test(character);

function pieceBefore(text: string, end: number): Range {
  let start = end;
  while (start > 0 && end - start < LONGEST_PIECE && isHanUnit(text.charCodeAt(start - 1))) start--;
  return [start, end];
}

function pieceAfter(text: string, start: number): Range {
  let end = start;
  while (end < text.length && end - start < LONGEST_PIECE && isHanUnit(text.charCodeAt(end))) end++;
  return [start, end];
}

/** A longer stretch without a delimiter is not one word of segmented text. */
const LONGEST_PIECE = 16;
