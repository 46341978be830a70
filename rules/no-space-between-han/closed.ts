import { segmentAt } from '../../src/document/segment.ts';
import { indexFrom, type Range } from '../../src/text/range.ts';
import { firstWhere } from '../../src/text/search.ts';
import type { GapText } from './gap.ts';

/** The text around a chain of gaps as it will be once some of them are closed. */
export interface ClosedText {
  readonly text: GapText;
  /** A range of the text as it is, in the text as it will be. */
  toClosed(range: Range): Range;
  /** A range of the text as it will be, in the text as it is. */
  toOpen(range: Range): Range;
}

/** How far around a gap anything looks: a long paragraph of many chains is not copied for each. */
const REACH = 200;

/**
 * The text around a stretch of it without some gaps.
 * @param gaps in order and disjoint, all of them in the stretch
 */
export function withoutGaps(
  { text, kind, segments }: GapText,
  gaps: readonly Range[],
  [start, end]: Range,
): ClosedText {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  /** What is gone before each gap, and in all. */
  const gone = [0];
  let closed = '';
  let last = from;
  for (const [gapStart, gapEnd] of gaps) {
    closed += text.slice(last, gapStart);
    gone.push((gone.at(-1) ?? 0) + gapEnd - gapStart);
    last = gapEnd;
  }
  closed += text.slice(last, to);
  const before = (offset: number): number => {
    const i = indexFrom(gaps, offset);
    return offset - from - (gone[i] ?? 0) - Math.max(0, offset - (gaps[i]?.[0] ?? offset));
  };
  const behind = (offset: number): number => {
    const i = firstWhere(gaps.length, (i) => before(gaps[i]?.[0] ?? 0) >= offset);
    return from + offset + (gone[i] ?? 0);
  };
  const near = segments.slice(segmentAt(segments, from), segmentAt(segments, to) + 1);
  return {
    text: {
      text: closed,
      kind,
      segments: near.map((each) => ({ ...each, start: before(each.start), end: before(each.end) })),
    },
    toClosed: (range) => [before(range[0]), before(range[1])],
    toOpen: (range) => [behind(range[0]), behind(range[1])],
  };
}
