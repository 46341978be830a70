import type { Block, Document } from '../document/document.ts';
import { perBlock, perDocument } from '../document/document.ts';
import { OPAQUE } from '../document/segment.ts';
import { ROUND_BRACKETS } from '../text/bracket-width.ts';
import { characterPair, characterSet } from '../text/character-sets.ts';
import { hasHan } from '../text/han.ts';
import { hasLetter } from '../text/letters.ts';
import type { MarkChange, WidthReason } from '../text/mark-change.ts';
import { FULLWIDTH_BRACKETS, HALFWIDTH_BRACKETS } from '../text/marks.ts';
import type { Range } from '../text/range.ts';
import { isInvisible, isSpaceUnit, spacesEnd, spacesStart } from '../text/spaces.ts';
import { stopsToFull, stopsToHalf } from '../text/stop-width.ts';
import { bracketPairsOf, prefersFullBrackets, spacesHalfBrackets, usesHalfBrackets } from './bracket-style.ts';
import { isSegmented } from './segmentation.ts';

/** The widths that a document is to have, kind by kind. */
export interface WidthStyle {
  readonly stops: 'full' | 'majority' | 'off';
  readonly brackets: 'full' | 'half' | 'majority' | 'off';
}

/** A mark that the rule on widths will change, and all that its edit replaces. */
export interface WidthChange {
  readonly mark: Range;
  /** The mark with the white space that goes with it. */
  readonly range: Range;
  /** What is put for `range`. */
  readonly to: string;
  readonly reason: WidthReason;
  /** Whether the text itself shows that the other width is wanted. */
  readonly certain: boolean;
  /** The same for both halves of a pair of brackets. */
  readonly pair?: string;
}

/** The widths by default: after GB/T 15834, but a document that keeps half-width brackets may. */
const STANDARD_WIDTHS: WidthStyle = { stops: 'full', brackets: 'majority' };

const NONE: readonly WidthChange[] = [];
/** The changes by default, which several rules ask for. */
const standardChanges = perBlock((block, document) => compute(document, block, STANDARD_WIDTHS));

/**
 * The marks of a block that are to have the other width, in order, with disjoint ranges. The rule on widths reports these
 * and nothing else; a rule on something beside a mark asks here whether the mark will change and take its spaces along.
 */
export function widthChanges(
  document: Document,
  block: Block,
  style: WidthStyle = STANDARD_WIDTHS,
): readonly WidthChange[] {
  if (!block.has(HALF_STOPS | ROUND_BRACKETS) && !mayHaveWrongFullStop(block)) return NONE;
  const isStandard = style.stops === STANDARD_WIDTHS.stops && style.brackets === STANDARD_WIDTHS.brackets;
  return isStandard ? standardChanges(document, block) : compute(document, block, style);
}

/** The text of a block with the marks that it will surely have, at the offsets where they stand now. */
export const textWithWidths = perBlock((block, document): string => {
  const certain = widthChanges(document, block).filter((change) => change.certain);
  return withMarks(
    block.text,
    certain.map(({ mark: [at], to }) => ({ at, to: to.trim() })),
  );
});

const HALF_STOPS = characterSet(',.:;?!');
const FULL_STOPS = characterSet('，。：；？！');
/** The number of a list, or the time of day. */
const FULL_STOP_BEHIND_DIGIT = characterPair('0-9０-９', '。：');

/** Whether a block has full-width stops in a number or in a sentence that is not Chinese. */
const mayHaveWrongFullStop = (block: Block): boolean =>
  block.has(FULL_STOP_BEHIND_DIGIT) || (block.has(FULL_STOPS) && !hasHan(block.text));

function compute(document: Document, block: Block, { stops, brackets }: WidthStyle): readonly WidthChange[] {
  const hasBrackets = brackets !== 'off' && block.has(ROUND_BRACKETS);
  const ofBrackets = hasBrackets ? [...bracketChanges(document, block, brackets)] : [];
  const changes = stops === 'off' ? ofBrackets : [...ofBrackets, ...stopChanges(document, block, stops, ofBrackets)];
  if (changes.length === 0) return NONE;
  const keepsSpaces = isSegmented(document, block);
  const placed: WidthChange[] = [];
  for (const change of changes.sort((a, b) => a.at - b.at)) {
    // An escaped mark (\\( of a formula, 1\\.) was meant to be as it is; a run of stops is mended as a whole.
    if (!block.isEditable([change.at, change.at + 1]) || isInSpacedRun(block.text, change.at)) continue;
    const next = keepsSpaces ? alone(change) : withWhiteSpace(document, block, change);
    const previous = placed.at(-1);
    placed.push(previous && previous.range[1] > next.range[0] ? parted(previous, next, placed) : next);
  }
  return placed;
}

/** A text with other marks in the place of some, beside which the rest is judged. */
function withMarks(text: string, changes: readonly { readonly at: number; readonly to: string }[]): string {
  let [mended, at] = ['', 0];
  for (const change of changes.toSorted((a, b) => a.at - b.at)) {
    mended += text.slice(at, change.at) + change.to;
    at = change.at + 1;
  }
  return mended + text.slice(at);
}

const STOPS = '，。、；：？！,.;:?!';
/** A stop behind another with spaces between; one of half width may begin a word (.NET, :smile:). */
const NEXT_STOP = new RegExp(`^(?:[，。、；：？！]|[,.:;?!](?:[ ${STOPS}]|$))`, 'u');

/** Whether a stop stands beside another one with only spaces between: 甲, ，乙 and 甲. . . are other rules'. */
function isInSpacedRun(text: string, at: number): boolean {
  if (!STOPS.includes(text.charAt(at))) return false;
  const [before, after] = [spacesStart(text, at), spacesEnd(text, at + 1)];
  return (
    (before < at && before > 0 && STOPS.includes(text.charAt(before - 1))) ||
    (after > at + 1 && NEXT_STOP.test(text.slice(after, after + 2)))
  );
}

const alone = ({ at, to, reason, isLikely, pair }: MarkChange): WidthChange => ({
  mark: [at, at + 1],
  range: [at, at + 1],
  to,
  reason,
  certain: !isLikely,
  ...(pair && { pair }),
});

/** A full-width mark has its space within itself; a half-width bracket may want one outside. */
function withWhiteSpace(document: Document, block: Block, change: MarkChange): WidthChange {
  const own = alone(change);
  if (FULLWIDTH.test(change.to)) return { ...own, range: withSpaces(block, own.mark) };
  return isHalfBracket(change.to) ? { ...own, to: spaced(document, block, change) } : own;
}

/** The changes of stops, beside brackets as they will be. */
function* stopChanges(
  document: Document,
  block: Block,
  stops: 'full' | 'majority',
  ofBrackets: readonly MarkChange[],
): Generator<MarkChange> {
  const isFull = block.has(HALF_STOPS) && (stops === 'full' || !usesHalfStops(document));
  const isHalf = mayHaveWrongFullStop(block);
  if (!isFull && !isHalf) return;
  const certain = ofBrackets.filter(({ isLikely }) => !isLikely);
  const mended = withMarks(block.text, certain);
  if (isFull) yield* stopsToFull(mended, block.kind === 'cell');
  if (isHalf) yield* stopsToHalf(mended);
}

/** The later of two changes that both take the space between them: it goes with the first, but not with a doubtful one. */
function parted(previous: WidthChange, next: WidthChange, placed: WidthChange[]): WidthChange {
  if (previous.certain || !next.certain) return { ...next, range: [previous.range[1], next.range[1]] };
  placed[placed.length - 1] = { ...previous, range: [previous.range[0], next.range[0]] };
  return next;
}

/** How many half-width stops in Chinese sentences are a habit. */
const HABIT = 10;

const usesHalfStops = perDocument(({ blocks }) => {
  let [full, half] = [0, 0];
  for (const { text, kind } of blocks) {
    full += text.match(/[，。：；？！]/g)?.length ?? 0;
    for (const _ of stopsToFull(text, kind === 'cell')) half++;
  }
  return half >= HABIT && half > full;
});

/** The brackets of a text that are to change: both halves of a pair get one width, nested pairs each by themselves. */
function* bracketChanges(document: Document, block: Block, style: 'full' | 'half' | 'majority'): Generator<MarkChange> {
  const { text } = block;
  for (const { open, close, isMixed, isFull, context } of bracketPairsOf(document, block)) {
    const isChinese = context === 'chinese';
    if (!isMixed && (context === 'other' || (isChinese && isFull && style !== 'half'))) continue;
    const isHabit = style === 'majority' && usesHalfBrackets(document);
    if (!isMixed && isChinese && isHabit) continue;
    const isShown = style !== 'majority' || prefersFullBrackets(document);
    const wanted = style === 'half' || isHabit ? HALFWIDTH_BRACKETS : FULLWIDTH_BRACKETS;
    const reason = isMixed && context !== 'call' ? 'pair' : REASON[context];
    for (const at of [open, close]) {
      const to = (isChinese ? wanted : HALFWIDTH_BRACKETS)[text.charAt(at)];
      if (to)
        yield {
          at,
          to,
          reason,
          isLikely: reason === 'brackets' && !isShown && !hasHan(text.slice(open, close)),
          pair: `${open}-${close}`,
        };
    }
  }
}

const REASON = { chinese: 'brackets', call: 'call', english: 'english-sentence', other: 'pair' } as const;

const FULLWIDTH = /[，。：；？！（）]/;
const isHalfBracket = (to: string): boolean => to === '(' || to === ')';

/** A mark's range with the spaces on both sides, as far as they stand in one piece with it; not those at a line's edge. */
function withSpaces(block: Block, [start, end]: Range): Range {
  const { text } = block;
  let [from, to] = [start, end];
  while (isSpace(text[from - 1])) from--;
  while (isSpace(text[to])) to++;
  if (from === 0 || isLineEdge(text[from - 1]) || !block.isEditable([from, start])) from = start;
  if (to === text.length || isLineEdge(text[to]) || !block.isEditable([end, to])) to = end;
  // A space beyond markup (**注意:** 请) is not the mark's, and may be what makes the markup work.
  if (!block.isEditable([from, end])) from = start;
  if (!block.isEditable([start, to])) to = end;
  // A space without width may be what lets markup close behind a mark.
  if (isInvisible(text.slice(from, start)) && !block.isEditable([from - 1, end])) from = start;
  if (isInvisible(text.slice(end, to)) && !block.isEditable([start, to + 1])) to = end;
  return [from, to];
}

const isSpace = (character = ''): boolean => character !== '' && isSpaceUnit(character.charCodeAt(0));
const isLineEdge = (character: string | undefined): boolean => character === '\n' || character === '\u2028';

/** A half-width bracket of a Chinese sentence with the space that it wants on its outer side. */
function spaced(document: Document, { text }: Block, { at, to, reason }: MarkChange): string {
  const outer = text.charAt(to === '(' ? at - 1 : at + 1);
  if (reason === 'call' || !(hasLetter(outer) || outer === OPAQUE)) return to;
  if (reason !== 'english-sentence' && !spacesHalfBrackets(document)) return to;
  return to === '(' ? ' (' : ') ';
}
