import { message } from '../../src/message.ts';
import type { Finding } from '../../src/rule.ts';
import { characterBoundary, isLowSurrogate } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import type { Break } from './breaks.ts';
import { moveAcross } from './move.ts';

/** A break as a finding, mended by joining the two lines or by moving the pieces to one of them. */
export function repaired(text: string, lineEnd: number, found: Break, moves: boolean): Finding {
  const [range, expected] = shown(text, found);
  const edit = moves ? moveAcross(text, found) : { range: [lineEnd, lineEnd + 1] as const, text: found.delimiter };
  return {
    range,
    message: message(text.slice(...range), expected, found.reason),
    edit: { ...edit, certain: found.certain },
  };
}

/** What to show of a break: the pieces, a mark with the character it belongs to. */
function shown(text: string, { head, tail, delimiter }: Break): [Range, string] {
  const start = Math.max(0, characterBoundary(text, head[0] < head[1] ? head[0] : head[0] - 1));
  const last = tail[0] < tail[1] ? tail[1] : Math.min(text.length, tail[1] + 1);
  const end = isLowSurrogate(text.charCodeAt(last)) ? last + 1 : last;
  return [[start, end], text.slice(start, end).replace('\n', delimiter)];
}
