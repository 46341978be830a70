const DELIMITER_ROW = /^[\s>]*(\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?)[ \t\r]*$/;

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

/** The cells of a row. A pipe that is escaped divides nothing. */
export function cellsOf(row: string): Cell[] {
  const cells: Cell[] = [];
  let length = row.length;
  while (row.charCodeAt(length - 1) === 0x0d) length--;
  let start = 0;
  let at = row.charCodeAt(0) === 0x7c ? 1 : 0;
  while (at < length) {
    let from = at;
    while (from < length && isBlank(row.charCodeAt(from))) from++;
    let end = from;
    while (end < length && row.charCodeAt(end) !== 0x7c) {
      const escaping = row.charCodeAt(end) === 0x5c && (row.charCodeAt(end + 1) === 0x7c || row.charCodeAt(end + 1) === 0x5c);
      end += escaping ? 2 : 1;
    }
    if (end >= length && from >= length) break;
    let to = Math.min(end, length);
    while (to > from && isBlank(row.charCodeAt(to - 1))) to--;
    const divided = end < length;
    cells.push({ start, end: divided ? end + 1 : length, from, to });
    at = end + 1;
    start = at;
  }
  return cells;
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
  return alignments !== null && alignments.length === cellsOf(line).length;
}
