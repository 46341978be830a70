import { isInMark, JOINING, NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../src/text/marks.ts';
import type { Range } from '../../src/text/range.ts';

/** Which marks may not start or end a line: the levels of CLREQ, each including the one before. */
export type Level = 'basic' | 'gb' | 'strict';

/** The marks of one side of a line end that may not stand there. */
export interface MisplacedMarks {
  readonly range: Range;
  readonly side: 'start' | 'end';
  /** Whether they are the second half of a mark whose first half ends the line. */
  readonly isHalf: boolean;
  readonly reason: string;
}

const AT_START = '标点不能放在行首';
const AT_END = '标点不能放在行末';

/**
 * The marks beside a line end that may not stand there, at a level.
 * @param segmented whether words are parted by spaces, so that one may follow a mark
 */
export function misplacedMarksAt(
  text: string,
  lineEnd: number,
  level: Level,
  segmented = false,
): MisplacedMarks | undefined {
  const start = lineEnd + 1;
  if (level !== 'basic' && isInMark(text, lineEnd))
    return { range: [start, endOfRun(text, start)], side: 'start', isHalf: true, reason: '破折号、省略号不能拆到两行' };
  const closing = Math.max(
    endOfMarks(text, start, NOT_AT_LINE_START),
    isJoining(text, lineEnd, segmented) ? start + 1 : 0,
    level === 'strict' && isDash(text, lineEnd) ? endOfRun(text, start) : 0,
  );
  if (closing > start) return { range: [start, closing], side: 'start', isHalf: false, reason: AT_START };
  const opening = startOfMarks(text, lineEnd, level === 'basic' ? NOT_AT_LINE_END : `${NOT_AT_LINE_END}／`);
  return opening < lineEnd ? { range: [opening, lineEnd], side: 'end', isHalf: false, reason: AT_END } : undefined;
}

function endOfMarks(text: string, start: number, marks: string): number {
  // An apostrophe (’90s) is no closing mark.
  if (/^’[A-Za-z0-9]/.test(text.slice(start, start + 2))) return start;
  let end = start;
  while (end < text.length && marks.includes(text.charAt(end))) end++;
  return end;
}

function startOfMarks(text: string, end: number, marks: string): number {
  let start = end;
  while (start > 0 && marks.includes(text.charAt(start - 1))) start--;
  return start;
}

const endOfRun = (text: string, start: number): number => {
  let end = start;
  while (text[end] === text[start]) end++;
  return end;
};

const LETTER = /[\p{Script=Han}\p{Nd}A-Za-z]/u;

/** 约翰⏎·史密斯, 北京⏎—上海: a mark that joins; by itself, before a space or on several lines it is a bullet. */
function isJoining(text: string, lineEnd: number, segmented: boolean): boolean {
  const mark = text.charAt(lineEnd + 1);
  if (
    !JOINING.includes(mark || ' ') ||
    !LETTER.test(text.charAt(lineEnd - 1)) ||
    !LETTER.test(text.slice(lineEnd + 2, lineEnd + (segmented ? 4 : 3)))
  )
    return false;
  return !text.startsWith(mark) && text.indexOf(`\n${mark}`) === lineEnd && !text.includes(`\n${mark}`, lineEnd + 1);
}

/** 春天来了⏎——真的来了: a dash or an ellipsis first in a line; behind a sentence it names who said it. */
const isDash = (text: string, lineEnd: number): boolean =>
  /^(?:——|⸺|……|⋯⋯)[^\n]/u.test(text.slice(lineEnd + 1, lineEnd + 4)) &&
  !/[。！？”」』…]$/u.test(text.slice(lineEnd - 1, lineEnd));
