import { endsWithHan, startsWithHan } from './han.ts';
import {
  beginsFileName,
  endsFileName,
  isBehindNumbering,
  isCode,
  isInTitle,
  isNumber,
  isNumbering,
  isNumeral,
  isPartOfPhrase,
  isShare,
  type LatinToken,
  latinTokens,
  REACH,
} from './latin-tokens.ts';
import { isInMixedWord } from './mixed-words.ts';
import type { Range } from './range.ts';

/**
 * What stands on the Latin side of a gap: a word or name (使用 Vue 的), a quantity (共 3 个), a date (2023 年), or the
 * number of something that is called by it (第 3 章, 图 2-1). Documents space each in their own way.
 */
export type GapKind = 'letters' | 'digits' | 'dates' | 'labels';

/** A place where Han meets Latin within a line. */
export interface LatinGap {
  /** The white space between the two: one space, or nothing. */
  readonly range: Range;
  readonly kind: GapKind;
  /**
   * - `plain`: written as the document writes others;
   * - `open`: may be otherwise for a reason of its own, as in titles, shares (15%的) and names of several words;
   * - `separator`: the space behind the number of a heading or an item (3.1 概述), which parts more than scripts.
   */
  readonly role: 'plain' | 'open' | 'separator';
}

/** The places where Han meets Latin in a text, in order; those that no guide wants changed are left out. */
export function* latinGaps(text: string): Generator<LatinGap> {
  for (const token of latinTokens(text)) {
    const before = gapBefore(token);
    const after = gapAfter(token);
    if ((!before && !after) || isCode(token) || beginsFileName(token)) continue;
    // Where T恤 is one word, what stands beside it is Han.
    const inWord = [before, after].filter((gap) => gap && isInWord(text, gap));
    if (inWord.length > 0 && !isNumeral(token)) continue;
    const kind = isNumber(token) ? numberKind(text, before, after) : undefined;
    if (before && !inWord.includes(before) && !endsFileName(token))
      yield { range: before, kind: kind ?? (isNumeral(token) ? 'digits' : 'letters'), role: roleBefore(token, before) };
    if (after && !inWord.includes(after))
      yield { range: after, kind: kind ?? 'letters', role: roleAfter(token, after) };
  }
}

/** The last character before an offset, both halves of it. */
const characterBefore = (text: string, end: number): string => text.slice(Math.max(0, end - 2), end);

function gapBefore({ text, start }: LatinToken): Range | undefined {
  if (endsWithHan(characterBefore(text, start))) return [start, start];
  const isSpaced = text[start - 1] === ' ' && endsWithHan(characterBefore(text, start - 1));
  return isSpaced ? [start - 1, start] : undefined;
}

function gapAfter({ text, end }: LatinToken): Range | undefined {
  if (startsWithHan(text.slice(end, end + 2))) return [end, end];
  const isSpaced = text[end] === ' ' && startsWithHan(text.slice(end + 1, end + 3));
  return isSpaced ? [end, end + 1] : undefined;
}

/** Whether a gap is inside a word of both scripts: T恤. */
const isInWord = (text: string, [start, end]: Range): boolean =>
  isInMixedWord(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH));

function numberKind(text: string, before: Range | undefined, after: Range | undefined): GapKind {
  if (after && /^(?:[年月日]|世纪|年代)/.test(text.slice(after[1], after[1] + 2))) return 'dates';
  if (before && /[第图圖表例式]/.test(text.charAt(before[0] - 1))) return 'labels';
  return 'digits';
}

const isSpace = ([start, end]: Range): boolean => start < end;

function roleBefore(token: LatinToken, gap: Range): LatinGap['role'] {
  if (isSpace(gap) && isBehindNumbering(token)) return 'separator';
  const isOpen = (isSpace(gap) && isPartOfPhrase(token, 'before')) || isInTitle(token.text, gap);
  return isOpen ? 'open' : 'plain';
}

function roleAfter(token: LatinToken, gap: Range): LatinGap['role'] {
  if (isNumbering(token)) return isSpace(gap) ? 'separator' : 'open';
  const isOpen = (isSpace(gap) && isPartOfPhrase(token, 'after')) || isShare(token) || isInTitle(token.text, gap);
  return isOpen ? 'open' : 'plain';
}
