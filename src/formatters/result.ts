import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexFrom, type Range } from '../text/range.ts';

// textlint's own types say the same, but would have to come with the package.
/** A place in a file: lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A finding as textlint gives it to a formatter. */
export interface Message {
  readonly ruleId: string;
  readonly message: string;
  /** 1 is a warning, 2 an error, 3 an information. */
  readonly severity: number;
  readonly range: Range;
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly fix?: { readonly range: Range; readonly text: string } | undefined;
}

/** The findings of a file. */
export interface Result {
  readonly filePath: string;
  readonly messages: readonly Message[];
}

/**
 * Where ranges of a file start and end.
 * @param measure how long a text is in the units that columns count
 * @returns undefined where the file cannot be read: text from standard input has none
 */
export function positionsIn(
  file: string,
  measure = (text: string): number => text.length,
): ((range: Range) => Message['loc']) | undefined {
  let source: string;
  try {
    // As textlint reads it: without a byte order mark.
    source = new TextDecoder().decode(readFileSync(file));
  } catch {
    return undefined;
  }
  const starts = [0, ...[...source.matchAll(/\r\n|[\r\n]/g)].map((end) => end.index + end[0].length)];
  const lines = starts.map((start, i): Range => [start, starts[i + 1] ?? Number.POSITIVE_INFINITY]);
  const position = (offset: number): Position => {
    const line = indexFrom(lines, offset);
    return { line: line + 1, column: measure(source.slice(starts[line], offset)) + 1 };
  };
  return ([start, end]) => ({ start: position(start), end: position(end) });
}

/** A file as seen from the folder that textlint runs in; a file elsewhere by its whole path. */
export function nameOf(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.replaceAll(path.sep, '/');
}
