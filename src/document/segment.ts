import type { Range } from '../text/range.ts';
import { firstWhere } from '../text/search.ts';

/**
 * How a stretch of a block's text came to be:
 * - `copy`: the letters of the source, one for one;
 * - `fixed`: one character that the source spells otherwise (an escape), or letters that name something and so may not
 *   change (the label of a reference link);
 * - `opaque`: something that is no prose, shown as one U+FFFC;
 * - `wrap`: a soft line end, shown as `\n`; its source includes the white space before it and the next line's prefix;
 * - `break`: a hard line break, shown as U+2028.
 */
export type SegmentKind = 'copy' | 'fixed' | 'opaque' | 'wrap' | 'break';

/** A stretch of a block's text and where it stands in the source. Segments follow each other without a hole in `text`. */
export interface Segment {
  readonly kind: SegmentKind;
  /** In the block's text. */
  readonly start: number;
  readonly end: number;
  /** In the source. Between two segments the source may hold markup that belongs to neither. */
  readonly source: Range;
  /** The types of the nodes around it, outermost first. */
  readonly nodeTypes: readonly string[];
}

/** What a stretch that is no prose looks like in a block's text. */
export const OPAQUE = '\ufffc';
/** What a hard line break looks like in a block's text. */
export const HARD_BREAK = '\u2028';
/** What a soft line end looks like in a block's text. */
export const WRAP = '\n';

/** The index of the segment that holds `offset`; for the end of the text, the last one. */
export const segmentAt = (segments: readonly Segment[], offset: number): number =>
  Math.max(0, firstWhere(segments.length, (i) => (segments[i]?.start ?? 0) > offset) - 1);

/** The index of the first segment that starts at or behind an offset of the source. */
export const firstFromSource = (segments: readonly Segment[], offset: number): number =>
  firstWhere(segments.length, (i) => (segments[i]?.source[0] ?? 0) >= offset);

/** Whether every character of a segment has its place in the source. */
const isLiteral = ({ start, end, source: [from, to] }: Segment): boolean => end - start === to - from;
const startInSource = (segment: Segment, offset: number): number =>
  segment.source[0] + (isLiteral(segment) ? offset - segment.start : 0);
const endInSource = (segment: Segment, offset: number): number =>
  isLiteral(segment) ? startInSource(segment, offset) : segment.source[1];

/**
 * The smallest stretch of the source that covers `range` of the text. An empty range is a place to insert at: beside
 * markup it is the outer side, before an opening mark and after a closing one.
 */
export function toSource(segments: readonly Segment[], [start, end]: Range): Range {
  const first = segments[segmentAt(segments, start)];
  const last = segments[segmentAt(segments, Math.max(start, end - 1))];
  if (!first || !last) return [0, 0];
  if (end > start) return [startInSource(first, start), endInSource(last, end)];
  const before = start > 0 ? segments[segmentAt(segments, start - 1)] : undefined;
  const after = start < last.end ? first : undefined;
  const place =
    before && (!after || before.nodeTypes.length < after.nodeTypes.length)
      ? endInSource(before, start)
      : startInSource(first, start);
  return [place, place];
}

/** Whether the text of `range` stands in the source in one piece, letters and soft line ends only. */
export function isEditable(segments: readonly Segment[], [start, end]: Range): boolean {
  let sourceEnd: number | undefined;
  for (let i = segmentAt(segments, start); i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.start >= end) break;
    if (segment.kind !== 'copy' && segment.kind !== 'wrap') return false;
    if (sourceEnd !== undefined && segment.source[0] !== sourceEnd) return false;
    sourceEnd = segment.source[1];
  }
  return true;
}
