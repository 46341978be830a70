import type { Emphasis } from '../../src/text/emphasis.ts';
import { firstOf, hasLetter, isPunctuation, lastOf } from '../../src/text/letters.ts';
import type { Range } from '../../src/text/range.ts';

/** Pairs of marks that may as well stand outside of what they hold. */
const PAIRS = ['“”', '‘’', '「」', '『』', '（）', '《》', '【】', '()'];
const STOP = /[，。、；：！？,.;:!?]$/u;

interface Repaired {
  /** The letters beside it that keep it from being seen, which are part of both. */
  readonly left: string;
  readonly right: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Emphasis with the characters beside it, and how it may be written so that everyone sees it: a stop or a pair of marks
 * moved outside (**总结**：对), else a space put where there is none (前 **`code`** 后). Undefined where neither
 * end is at fault: other delimiters of the line have then been taken for its own.
 */
export function repaired(source: string, { open, close }: Emphasis): Repaired | undefined {
  const before = lastOf(source.slice(0, open[0]));
  const after = firstOf(source.slice(close[1]));
  const inside = shortened(source, [open[1], close[0]]);
  const marks = source.slice(...open);
  const left = hasLetter(before) && isPunctuation(inside.charAt(0)) ? before : '';
  const right = hasLetter(after) && isPunctuation(inside.charAt(inside.length - 1)) ? after : '';
  if (left === '' && right === '') return undefined;
  const found = `${left}${marks}${inside}${marks}${right}`;
  return { left, right, found, expected: left + rewritten(inside, marks, left !== '', right !== '') + right };
}

function rewritten(inside: string, marks: string, isLeft: boolean, isRight: boolean): string {
  const pair = PAIRS.find(([first = '', last = '']) => inside.startsWith(first) && inside.endsWith(last));
  if (pair && !inside.slice(1, -1).includes(pair.charAt(0)))
    return `${pair[0]}${marks}${inside.slice(1, -1)}${marks}${pair[1]}`;
  const stop = !isLeft && isRight ? (STOP.exec(inside)?.[0] ?? '') : '';
  const kept = inside.slice(0, inside.length - stop.length);
  if (stop && !isPunctuation(kept.charAt(kept.length - 1))) return `${marks}${kept}${marks}${stop}`;
  return `${isLeft ? ' ' : ''}${marks}${inside}${marks}${isRight ? ' ' : ''}`;
}

/** What emphasis holds, of a long one its ends, on one line. */
function shortened(source: string, [start, end]: Range): string {
  const isLong = end - start > LONGEST;
  const text = isLong ? `${source.slice(start, start + 10)}…${source.slice(end - 8, end)}` : source.slice(start, end);
  return text.replace(/\s+/gu, ' ');
}

const LONGEST = 24;
