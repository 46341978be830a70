import { message } from '../../src/message.ts';
import type { Finding } from '../../src/rule.ts';
import { characterBoundary } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { isSpaceUnit } from '../../src/text/spaces.ts';
import type { Break } from './breaks.ts';
import { moveAcross } from './move.ts';

/** A break as a finding, mended by joining the two lines or by moving the pieces to one of them. */
export function repaired(text: string, lineEnd: number, found: Break, moves: boolean): Finding {
  const [range, expected] = shown(text, found);
  const edit = moves
    ? moveAcross(text, found)
    : { range: withSpaces(text, found.delimiter, lineEnd), text: found.delimiter };
  return {
    range,
    message: message(text.slice(...range), expected, found.reason),
    edit: { ...edit, certain: found.certain },
  };
}

/** A line end with the spaces beside it that a mark has within itself, or that have no width (的\u200b⏎！). */
function withSpaces(text: string, delimiter: string, lineEnd: number): Range {
  let [start, end] = [lineEnd, lineEnd + 1];
  if (delimiter !== '') return [start, end];
  while (start > 0 && isSpaceUnit(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isSpaceUnit(text.charCodeAt(end))) end++;
  return [start, end];
}

/** What to show of a break: the pieces, a mark with the character it belongs to. */
function shown(text: string, { head, tail, delimiter }: Break): [Range, string] {
  const start = Math.max(0, head[0] < head[1] ? head[0] : characterBoundary(text, head[0] - 1));
  const end = tail[0] < tail[1] ? tail[1] : characterBoundary(text, tail[1] + 1);
  return [[start, end], text.slice(start, end).replace('\n', delimiter)];
}
