import { isHanAt, isHanBefore } from './han.ts';
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

export const SPACED = 1;
export const JOINED = 2;

/** The places where Han meets the Latin words of a text, in order; those that no guide wants changed are left out. */
export function latinGaps(tokens: readonly LatinToken[]): LatinGap[] {
  const gaps: LatinGap[] = [];
  for (const token of tokens) {
    const before = gapBefore(token);
    const after = gapAfter(token);
    if ((before || after) && !isCode(token) && !beginsFileName(token)) addGaps(gaps, token, before, after);
  }
  return gaps;
}

/** What is between Han and the Latin words of a text: `spaced`, `joined`, or 0 for neither, added up. */
export function gapsBeside(tokens: readonly LatinToken[]): number {
  let found = 0;
  for (const { text, start, end } of tokens) {
    if (isHanBefore(text, start) || isHanAt(text, end)) found |= JOINED;
    if (text[start - 1] === ' ' && isHanBefore(text, start - 1)) found |= SPACED;
    if (text[end] === ' ' && isHanAt(text, end + 1)) found |= SPACED;
  }
  return found;
}

function addGaps(gaps: LatinGap[], token: LatinToken, before: Range | undefined, after: Range | undefined): void {
  const { text } = token;
  // Where T恤 is one word, what stands beside it is Han.
  const isBeforeInWord = before !== undefined && isInMixedWord(text, before);
  const isAfterInWord = after !== undefined && isInMixedWord(text, after);
  if ((isBeforeInWord || isAfterInWord) && !isNumeral(token)) return;
  const kind = isNumber(token) ? numberKind(text, before, after) : undefined;
  if (before && !isBeforeInWord && !endsFileName(token)) {
    const role = roleBefore(token, before);
    gaps.push({ range: before, kind: kind ?? (isNumeral(token) ? 'digits' : 'letters'), role });
  }
  if (after && !isAfterInWord) gaps.push({ range: after, kind: kind ?? 'letters', role: roleAfter(token, after) });
}

function gapBefore({ text, start }: LatinToken): Range | undefined {
  if (isHanBefore(text, start)) return [start, start];
  const isSpaced = text[start - 1] === ' ' && isHanBefore(text, start - 1);
  return isSpaced ? [start - 1, start] : undefined;
}

function gapAfter({ text, end }: LatinToken): Range | undefined {
  if (isHanAt(text, end)) return [end, end];
  const isSpaced = text[end] === ' ' && isHanAt(text, end + 1);
  return isSpaced ? [end, end + 1] : undefined;
}

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
