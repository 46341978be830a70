const DELIMITER_ROW = /^[\s>]*(\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?)[ \t\r]*$/;

const PIPE = 0x7c;

/** A cell: where it and its content stand in the row. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

/** Where the content that starts at `from` ends: at a pipe that is not escaped, or `length`. */
function contentEnd(row: string, from: number, length: number): number {
  let end = from;
  while (end < length && row.charCodeAt(end) !== PIPE) {
    const next = row.charCodeAt(end + 1);
    end += row.charCodeAt(end) === 0x5c && (next === PIPE || next === 0x5c) ? 2 : 1;
  }
  return Math.min(end, length);
}

/** The cells of a row. As in `@textlint/markdown-to-ast` pipes side by side start one cell. */
export function cellsOf(row: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  while (start < row.length) {
    let from = start;
    while (row.charCodeAt(from) === PIPE) from++;
    const pipes = from > start;
    while (from < row.length && isBlank(row.charCodeAt(from))) from++;
    if (from === row.length && !pipes) break;
    const close = contentEnd(row, from, row.length);
    let to = close;
    while (to > from && isBlank(row.charCodeAt(to - 1))) to--;
    const end = Math.min(close + 1, row.length);
    cells.push({ start, end, from, to });
    start = end;
  }
  return cells;
}

/** How many columns a row has. */
function columnsOf(row: string): number {
  let length = row.length;
  while (isBlank(row.charCodeAt(length - 1))) length--;
  let at = row.charCodeAt(0) === PIPE ? 1 : 0;
  let columns = 0;
  while (at < length) {
    at = contentEnd(row, at, length) + 1;
    columns++;
  }
  return columns;
}

export type Alignment = 'left' | 'right' | 'center' | null;

/** The alignments that a delimiter row gives, or null if it is none. */
export function alignmentsOf(line: string): Alignment[] | null {
  const row = DELIMITER_ROW.exec(line)?.[1];
  if (!row) return null;
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => {
      const marks = cell.trim();
      const left = marks.startsWith(':');
      if (marks.endsWith(':')) return left ? 'center' : 'right';
      return left ? 'left' : null;
    });
}

/** Whether these two lines are the head of a table. */
export function isTableStart(line: string, next: string): boolean {
  if (!next.includes('-') || (!next.includes('|') && !next.includes(':'))) return false;
  const alignments = alignmentsOf(next);
  return alignments !== null && alignments.length === columnsOf(line);
}
