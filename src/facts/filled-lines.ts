import { type Block, type Document, perDocument } from '../document/document.ts';
import { withoutLineEnds } from '../document/line-ends.ts';
import { characterSet } from '../text/character-sets.ts';
import { columns } from '../text/columns.ts';
import { HAN } from '../text/han.ts';
import { CLOSING, NOT_AT_LINE_END, STOPS } from '../text/marks.ts';
import { isSegmented } from './segmentation.ts';

/** A line of a block as its file has it. */
interface Line {
  /** Its columns, with the prefix (`> `, an indent) and without. */
  readonly outer: number;
  readonly inner: number;
  /** The columns of what stands at its end and cannot be broken: an address, a Latin word. */
  readonly tail: number;
  /** The columns of what stands at the start of the next line and cannot be broken; undefined where the paragraph or a hard break ends the line. */
  readonly next: number | undefined;
}

/** What editors do not break: code, a link or image with its address, a Latin word. */
const ATOM = '`[^`]*`|!?\\[[^\\]]*\\](?:\\([^)]*\\)|\\[[^\\]]*\\])|[!-~]+';
/** What cannot be broken at the start of a line: one of these or a character, with the marks that stay with it. */
const UNIT = new RegExp(`^[${NOT_AT_LINE_END}(*_"']*(?:${ATOM}|[^\\s])?[${STOPS}${CLOSING},.;:!?)*_]*`, 'u');
/** The same at the end of a line, where it may have made the line wider than others. */
const TAIL = new RegExp(`(?:${ATOM})[${STOPS}${CLOSING}]*$`, 'u');
/** A word or address of the text is no longer than this, as far as it matters here. */
const LONGEST_UNIT = 120;

/** Columns by which hand and tool miss the width. */
const TOLERANCE = 2;
/** A next word so wide says nothing on how full a line was. */
const TELLING = 14;

const lastLineStart = (text: string): number => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;

function linesOf(source: string, { segments }: Block): Line[] {
  const lines: Line[] = [];
  let inner = segments[0]?.source[0] ?? 0;
  const near = Math.max(0, inner - LONGEST_UNIT);
  let outer = near + lastLineStart(source.slice(near, inner));
  const add = (end: number, next: number | undefined): void => {
    const text = withoutLineEnds(source.slice(inner, end)).trimEnd();
    const tail = columns(TAIL.exec(text.slice(-LONGEST_UNIT))?.[0] ?? '');
    const unit = next === undefined ? undefined : (UNIT.exec(source.slice(next, next + LONGEST_UNIT))?.[0] ?? '');
    const width = columns(text);
    const prefix = columns(source.slice(outer, inner));
    lines.push({ outer: prefix + width, inner: width, tail, next: unit === undefined ? undefined : columns(unit) });
  };
  for (const {
    kind,
    source: [start, end],
  } of segments) {
    if (kind !== 'wrap' && kind !== 'break') continue;
    add(start, kind === 'wrap' ? end : undefined);
    inner = end;
    outer = start + lastLineStart(source.slice(start, end));
  }
  add(segments.at(-1)?.source[1] ?? inner, undefined);
  return lines;
}

/** Whether all lines are within a width, and those that another one follows had no room for what begins that. */
const areFilled = (lines: readonly Line[], width: number, of: 'inner' | 'outer'): boolean =>
  lines.every(({ [of]: columnsOfLine, tail, next }) => {
    if (columnsOfLine > width + TOLERANCE && columnsOfLine - tail > width) return false;
    return next === undefined || columnsOfLine + next + 1 + TOLERANCE > width;
  });

/** The width of the widest line that was not made wider by what cannot be broken. */
const widthOf = (lines: readonly Line[]): number => {
  const inner = lines.filter(({ next }) => next !== undefined);
  const breakable = inner.filter(({ tail }) => tail === 0);
  return Math.max(0, ...(breakable.length > 0 ? breakable : inner).slice(0, MOST_LINES).map(({ outer }) => outer));
};

/** So many lines of a block tell its width. */
const MOST_LINES = 1000;
/** Below this many columns lines are names, verse or addresses, not wrapped prose. */
const NARROWEST = 16;
/** So many full lines in a row are no chance. */
const ENOUGH = 2;
/** A document was wrapped if so many of its lines are full … */
const MOST = 0.8;
/** … and there are so many. */
const MANY = 6;

interface Filling {
  readonly lines: readonly Line[];
  /** The width at which the block was filled by itself. */
  readonly width: number | undefined;
  /** How many lines say so. */
  readonly telling: number;
}

const fillings = new WeakMap<Block, Filling>();

function fillingOf(document: Document, block: Block): Filling {
  let filling = fillings.get(block);
  if (!filling) {
    const lines = linesOf(document.source, block);
    const width = widthOf(lines);
    const telling = lines.filter(({ next = TELLING + 1 }) => next <= TELLING).length;
    const isFilled = width >= NARROWEST && telling > 0 && areFilled(lines, width, 'outer');
    filling = { lines, width: isFilled ? width : undefined, telling };
    fillings.set(block, filling);
  }
  return filling;
}

const LINE_ENDS = characterSet('\n\u2028');
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\n(?=${HAN})`, 'gu');
const HAS_PROSE = new RegExp(`${HAN}{2}`, 'u');

/** A last line as long as the others is one of verse, or chance. */
const isFull = (line: Line | undefined, width: number): boolean => (line?.outer ?? 0) >= width - TOLERANCE;

/** Whether a block is a paragraph whose lines may have been wrapped: segmented text has its own ways. */
const isProse = (document: Document, block: Block): boolean =>
  block.kind === 'paragraph' && HAS_PROSE.test(block.text) && !isSegmented(document, block);

/** The width at which a whole document was wrapped, if it was. */
const documentWidth = perDocument((document): number | undefined => {
  const widths = new Map<number, number>();
  let other = 0;
  for (const block of document.blocks) {
    if (!block.has(LINE_ENDS) || !isProse(document, block)) continue;
    const { width, telling, lines } = fillingOf(document, block);
    const between = block.text.match(BETWEEN_HAN)?.length ?? 0;
    if (width === undefined) other += between;
    else if (telling >= ENOUGH && between * 2 >= lines.length - 1 && !isFull(lines.at(-1), width))
      widths.set(width, (widths.get(width) ?? 0) + telling);
  }
  const near = (width: number): number =>
    [...widths].reduce((sum, [other, count]) => sum + (Math.abs(other - width) <= TOLERANCE ? count : 0), 0);
  const common = [...widths.keys()].toSorted((a, b) => near(b) - near(a) || b - a)[0];
  if (common === undefined || near(common) < MANY) return undefined;
  const all = [...widths.values()].reduce((sum, count) => sum + count, other + widerThan(document, common));
  return near(common) >= all * MOST ? common : undefined;
});

/** How many paragraphs on one line are wider than a width, and so were not wrapped at it. */
const widerThan = (document: Document, width: number): number =>
  document.blocks.filter(
    (block) => !block.has(LINE_ENDS) && isProse(document, block) && columns(block.text) > width + TELLING,
  ).length;

/**
 * How much says that a block was wrapped at one width: that no line but the last had room for what the next one begins
 * with. As many lines as say so; in a document that is wrapped at that width throughout, no end of them.
 */
export function fullLines(document: Document, block: Block): number {
  const { width, telling, lines } = fillingOf(document, block);
  const common = documentWidth(document);
  const isCommon = common !== undefined && (areFilled(lines, common, 'outer') || areFilled(lines, common, 'inner'));
  if (isCommon) return Number.POSITIVE_INFINITY;
  return width === undefined ? 0 : telling;
}
