import { firstOf, hasLetter, lastOf } from '../text/letters.ts';
import type { Range } from '../text/range.ts';
import { marksOf } from './block-marks.ts';
import type { Block, Document } from './document.ts';
import { firstFromSource, type Segment } from './segment.ts';

/** What a space before it makes an address of. */
const ADDRESS = /^www\./i;

/**
 * Whether an edit that puts or takes spaces surely leaves Markdown's structure alone, which spares a parse: between two
 * letters it does, unless something that is no link or tag yet could become one by it, and so does a new space on the
 * outer side of a link, code or emphasis.
 * @param text what the range of the source gets, spaces or nothing
 */
export function isHarmlessSpacing(document: Document, block: Block, [start, end]: Range, text: string): boolean {
  const { source } = document;
  if (!/^ *$/.test(text) || !/^ *$/.test(source.slice(start, end))) return false;
  const before = hasLetter(lastOf(source.slice(0, start)));
  const after = hasLetter(firstOf(source.slice(end)));
  if (before && after && isProse(block, start - 1) && isProse(block, end))
    return text === '' ? !marksOf(document, block).opensLink : !ADDRESS.test(source.slice(end, end + 4));
  return start === end && ((before && isOpening(document, block, end)) || (after && isClosing(document, block, start)));
}

/** Whether the character at an offset is of the text itself, not of an address or code. */
function isProse({ segments }: Block, at: number): boolean {
  const segment = segmentBefore(segments, at + 1);
  return segment?.kind === 'copy' && segment.source[1] > at;
}

/** Whether a link, code or emphasis begins at an offset. */
function isOpening(document: Document, block: Block, at: number): boolean {
  const outside = segmentBefore(block.segments, at);
  const inside = segmentFrom(block.segments, at);
  const mark = document.source.charAt(at);
  if (mark === '`') return inside?.kind === 'opaque' && inside.source[0] === at;
  if (!inside || !outside || outside.source[1] > at || inside.source[0] === at) return false;
  return mark === '[' || (isDelimiter(mark) && areRunsPlain(document, block) && isDeeper(inside, outside));
}

/** Whether a link, code or emphasis ends at an offset. */
function isClosing(document: Document, block: Block, at: number): boolean {
  const inside = segmentBefore(block.segments, at);
  const outside = segmentFrom(block.segments, at);
  const mark = document.source.charAt(at - 1);
  if (mark === '`') return inside?.kind === 'opaque' && inside.source[1] === at;
  if (!inside || !outside || inside.source[1] >= at) return false;
  return mark === ')' || (isDelimiter(mark) && areRunsPlain(document, block) && isDeeper(inside, outside));
}

const areRunsPlain = (document: Document, block: Block): boolean => {
  const { delimiter, runsAreAlike } = marksOf(document, block);
  return !delimiter && runsAreAlike;
};
const isDelimiter = (mark: string): boolean => mark === '*' || mark === '~';
const isDeeper = (inside: Segment, outside: Segment): boolean => inside.nodeTypes.length > outside.nodeTypes.length;

/** The first segment that starts at or behind an offset of the source. */
const segmentFrom = (segments: readonly Segment[], at: number): Segment | undefined =>
  segments[firstFromSource(segments, at)];

/** The last segment that starts before an offset of the source. */
const segmentBefore = (segments: readonly Segment[], at: number): Segment | undefined =>
  segments[firstFromSource(segments, at) - 1];
