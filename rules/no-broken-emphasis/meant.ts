import type { Emphasis } from '../../src/text/emphasis.ts';
import { hasLetter, lastOf } from '../../src/text/letters.ts';

/** How far around a delimiter anything looks. */
const REACH = 40;

const OPENING_AT_START = /^[（［｛【《〈「『([{]/u;
const OPENING_AT_END = /[（［｛【《〈「『([{]$/u;
/** Marks that belong to what is before them, so that no emphasis begins with them. */
const CLOSING_AT_START = /^[，。、；：！？）］｝】》〉」』,;!?)\]}]/u;

/**
 * Whether emphasis that only the Chinese reading sees was meant as such, and is no footnote's star (价格*（含税）、
 * 数量*（只）), mask (张**（男）、李**（女）), wildcard (1.17.*) or multiplication (单价*（数量+1）*折扣).
 */
export function isMeant(source: string, { open, close }: Emphasis): boolean {
  const mark = source.charAt(open[0]);
  const isSingle = open[1] - open[0] === 1;
  if (mark === '_' || (mark === '~' && isSingle)) return false;
  const before = source.slice(Math.max(0, open[0] - REACH), open[0]);
  const after = source.slice(close[1], close[1] + REACH);
  const start = source.slice(open[1], Math.min(close[0], open[1] + REACH));
  const end = source.slice(Math.max(open[1], close[0] - REACH), close[0]);
  if (!hasLetter(start) || OPENING_AT_END.test(end)) return false;
  const isBehindWord = hasLetter(lastOf(before));
  if (isBehindWord && CLOSING_AT_START.test(start)) return false;
  // Both delimiters stand behind a word and before a bracket: each goes with its word.
  if (isBehindWord && OPENING_AT_START.test(start) && hasLetter(lastOf(end)) && OPENING_AT_START.test(after))
    return false;
  return !(isSingle && isFormula(before, start + end, after));
}

/** Whether single stars stand beside numbers or names of code, or near an equals sign. */
const isFormula = (before: string, inside: string, after: string): boolean =>
  /[A-Za-z0-9.)]$/.test(before) || /^[A-Za-z0-9.(]/.test(after) || /[=＝×÷]/.test(before + inside + after);
