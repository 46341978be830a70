import type { Range } from '../text/range.ts';
import { decodeReference } from './character-reference.ts';
import { OPAQUE, type SegmentKind, WRAP } from './segment.ts';

/** A stretch of a node's value and of the source: what a segment is before it has a place in a block. */
export interface Piece {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly source: Range;
}

/** Where value and source may part: escapes, character references, line ends, NUL. */
const SPECIAL = /[\\&\r\n\0]/g;
const ANY_SPECIAL = new RegExp(SPECIAL.source);
/** A line end with the white space before it and, in the source, the prefix of the next line (`> `, an indent). */
const LINE_END = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y;
const LINE_END_IN_VALUE = /[ \t]*(?:\r\n|\n|\r)[ \t]*/y;
const QUOTE_MARKS = /[ \t>]+/y;
const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Whether the value of a text node stands in the source as it reads, as nearly all do: `align` then gives it whole.
 * (A slice is compared with a text three times as fast as `startsWith` does it.)
 */
export const isLiteral = (source: string, [start, end]: Range, value: string): boolean =>
  value !== '' && value.length === end - start && !ANY_SPECIAL.test(value) && source.slice(start, end) === value;

/**
 * Lays the value of a text node beside its source. A node's value has escapes and character references resolved and the
 * prefixes of continued lines (`> `, indents) removed, so its offsets are not those of the source.
 * @returns the pieces in order, or undefined where the two cannot be brought together: such a node is opaque
 */
export function align(source: string, range: Range, value: string): Piece[] | undefined {
  const [start, end] = range;
  // The parser leaves the `;` of a reference that ends a node out of the node's range.
  const raw = source.slice(start, source[end] === ';' ? end + 1 : end);
  const length = end - start;
  const pieces: Piece[] = [];
  let at = 0;
  let done = 0;
  while (done < value.length) {
    const step = plain(raw, at, length, value, done) ?? special(raw, at, value, done);
    if (!step || step.text === '') return undefined;
    pieces.push({ kind: step.kind, text: step.text, source: [start + at, start + at + step.raw] });
    at += step.raw;
    done += step.value;
  }
  return /^[ \t]*$/.test(raw.slice(at, length)) ? pieces : undefined;
}

/** A step of the alignment: what it shows, and how many units of source and value it takes. */
interface Step {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly raw: number;
  readonly value: number;
}

/** The letters from `at` to the next special place, if source and value agree on them. */
function plain(raw: string, at: number, length: number, value: string, done: number): Step | undefined {
  const next = matchAt(SPECIAL, raw, at);
  let end = Math.min(next?.index ?? length, length);
  const endsLine = next?.[0] === '\n' || next?.[0] === '\r';
  while (endsLine && end > at && (raw[end - 1] === ' ' || raw[end - 1] === '\t')) end--;
  const count = Math.min(end - at, value.length - done);
  if (count <= 0) return undefined;
  const text = value.slice(done, done + count);
  return raw.slice(at, at + count) === text ? { kind: 'copy', text, raw: count, value: count } : undefined;
}

/** What stands at a special place. */
function special(raw: string, at: number, value: string, done: number): Step | undefined {
  const lineEnd = matchAt(LINE_END, raw, at)?.[0];
  if (lineEnd !== undefined) {
    const inValue = matchAt(LINE_END_IN_VALUE, value, done)?.[0];
    if (inValue === undefined) return undefined;
    // Deep in a paragraph's indent a `>` is no prefix but text.
    const text = matchAt(QUOTE_MARKS, value, done + inValue.length)?.[0].trimEnd() ?? '';
    const prefix = text === '' ? lineEnd : lineEnd.trimEnd().slice(0, -text.length);
    return { kind: 'wrap', text: WRAP, raw: prefix.length, value: inValue.length };
  }
  const escaped = matchAt(ESCAPE, raw, at)?.[1];
  if (escaped !== undefined && value.startsWith(escaped, done))
    return { kind: 'fixed', text: escaped, raw: 2, value: 1 };
  const reference = matchAt(REFERENCE, raw, at)?.[0];
  const decoded = reference && decodeReference(reference).find((characters) => value.startsWith(characters, done));
  if (reference && decoded) return { kind: 'opaque', text: OPAQUE, raw: reference.length, value: decoded.length };
  if (raw[at] === '\0' && value[done] === '\ufffd') return { kind: 'fixed', text: '\ufffd', raw: 1, value: 1 };
  if (raw[at] === value[done]) return { kind: 'copy', text: value.charAt(done), raw: 1, value: 1 };
  return undefined;
}
