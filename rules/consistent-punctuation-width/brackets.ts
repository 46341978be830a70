import { endsWithHan, hasHan, startsWithHan } from '../../src/text/han.ts';
import type { Change } from './change.ts';

/** The width that brackets are to have, and why. */
export interface BracketWidth {
  readonly prefers: 'full' | 'half';
  /** Whether pairs that are already of one width stay as they are. */
  readonly mixedOnly: boolean;
  readonly reason: string;
}

interface Pair {
  readonly open: number;
  readonly close: number;
}

const BRACKET = /[()（）]/g;
const FULL: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')' };

/** The brackets of a text that are to change: both halves of a pair get one width, nested pairs each by themselves. */
export function* bracketChanges(text: string, { prefers, mixedOnly, reason }: BracketWidth): Generator<Change> {
  for (const { open, close } of pairs(text)) {
    const isMixed = (text[open] === '（') !== (text[close] === '）');
    if ((mixedOnly && !isMixed) || !standsInChinese(text, open, close)) continue;
    for (const at of [open, close]) {
      const mark = text.charAt(at);
      const to = prefers === 'full' ? FULL[mark] : HALF[mark];
      if (!to) continue;
      yield {
        range: [at, at + 1],
        to: prefers === 'full' ? to : withSpace(text, at, to),
        pair: `${open}-${close}`,
        reason: isMixed ? '一对括号应同宽' : reason,
      };
    }
  }
}

/** Brackets that belong together, whatever their widths; what has no partner is left out. */
function pairs(text: string): Pair[] {
  const open: number[] = [];
  const found: Pair[] = [];
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    if (mark === '(' || mark === '（') open.push(index);
    else {
      const partner = open.pop();
      if (partner !== undefined) found.push({ open: partner, close: index });
    }
  }
  return found.sort((a, b) => a.open - b.open);
}

/** A longer bracketed text is not looked through for Han. */
const LONGEST = 400;

/** Whether a pair stands in a Chinese sentence and not in a call, a formula or an English phrase. */
function standsInChinese(text: string, open: number, close: number): boolean {
  const before = text.slice(Math.max(0, open - 2), open);
  const after = text.slice(close + 1, close + 3);
  const inside = text.slice(open + 1, Math.min(close, open + LONGEST));
  // f(x), O(n), [text](address), (s) of a plural: the bracket is part of the word before it.
  if (/[A-Za-z0-9_\])]$/.test(before) && !hasHan(inside)) return false;
  if (hasHan(inside)) return true;
  // (1, 2), (2^13): a tuple, a formula or code, whose brackets are part of it.
  if (!/[A-Za-z]{2}/.test(inside) || /[=<>[\]{}|]/.test(inside)) return false;
  return (
    endsWithHan(before.trimEnd()) || (startsWithHan(after.trimStart()) && !/^[0-9a-zA-Z]{1,2}$/.test(inside.trim()))
  );
}

/** A half-width bracket with the space that it wants on its outer side, beside a letter. */
function withSpace(text: string, at: number, bracket: string): string {
  if (bracket === '(') return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? ` ${bracket}` : bracket;
  return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? `${bracket} ` : bracket;
}
