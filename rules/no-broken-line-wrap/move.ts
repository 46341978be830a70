import { columns } from '../../src/text/columns.ts';
import { JOINING, NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../src/text/marks.ts';
import type { Range } from '../../src/text/range.ts';

/** What stands right before and right after a line end and belongs together; one of them may be empty. */
export interface Pieces {
  readonly head: Range;
  readonly tail: Range;
  /** What parts them where they meet: a space between a word and a mark of word-segmented text, else nothing. */
  readonly delimiter: string;
}

/** A replacement in a block's text. */
interface Replacement {
  readonly range: Range;
  readonly text: string;
}

/**
 * The edit that brings the pieces on both sides of a line end together: the narrower one moves, so the lines keep their
 * width as nearly as they can. The lines' own widths do not decide, since they change with the repairs of other rules,
 * and the result must not depend on the order of the rules. The delimiter that parted the moved piece from its old line
 * becomes the line end, so word-segmented text neither gains nor loses one; marks that may not start or end a line go
 * along with the piece they stand beside.
 */
export function moveAcross(text: string, { head, tail, delimiter }: Pieces): Replacement {
  const down: Range = [withOpeningMarks(text, head[0]), head[1]];
  const up: Range = [tail[0], withClosingMarks(text, tail[1])];
  // A closing mark goes up and an opening one down, whatever their width; a whole line does not move.
  const mayGoDown = head[0] < head[1] && down[0] > 0 && !isLineEnd(text[down[0] - 1]);
  if (mayGoDown && (tail[0] === tail[1] || columnsOf(text, down) < columnsOf(text, up))) {
    const start = text[down[0] - 1] === ' ' ? down[0] - 1 : down[0];
    return { range: [start, head[1] + 1], text: `\n${text.slice(...down)}${delimiter}` };
  }
  const moved = delimiter + text.slice(...up);
  const rest = text[up[1]];
  // With nothing left on its line, the tail takes the line with it.
  if (rest === undefined || isLineEnd(rest)) return { range: [head[1], up[1]], text: moved };
  return { range: [head[1], up[1] + (rest === ' ' ? 1 : 0)], text: `${moved}\n` };
}

const columnsOf = (text: string, range: Range): number => columns(text.slice(...range));

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\u2028';

/** The end of the closing marks that follow `end`, a delimiter before each passed over. */
function withClosingMarks(text: string, end: number): number {
  const mark = text[end] === ' ' ? end + 1 : end;
  return `${NOT_AT_LINE_START}${JOINING}`.includes(text[mark] ?? ' ') ? withClosingMarks(text, mark + 1) : end;
}

/** The start of the opening marks that stand before `start`, a delimiter after each passed over. */
function withOpeningMarks(text: string, start: number): number {
  const mark = text[start - 1] === ' ' ? start - 2 : start - 1;
  return mark >= 0 && NOT_AT_LINE_END.includes(text.charAt(mark) || ' ') ? withOpeningMarks(text, mark) : start;
}
