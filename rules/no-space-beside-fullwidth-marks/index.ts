import { type Block, type Document, perBlock } from '../../src/document/document.ts';
import { OPAQUE, segmentAt } from '../../src/document/segment.ts';
import { textWithWidths, widthChanges } from '../../src/facts/mark-width.ts';
import { quotesOf } from '../../src/facts/quote-uses.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { segmented } from '../../src/options.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { characterPair } from '../../src/text/character-sets.ts';
import { characterBoundary, hasHan, isLowSurrogate } from '../../src/text/han.ts';
import { overlapsAny, type Range } from '../../src/text/range.ts';
import { isInvisible, SPACE, SPACE_UNITS, spacesIn } from '../../src/text/spaces.ts';

export default defineRule({
  id: 'no-space-beside-fullwidth-marks',
  summary: '去掉全角标点旁多余的空格：首先 ，请',
  options: { segmented },
  hasCandidates: (block) => block.has(MARK_SPACE | SPACE_MARK),
  *detect(block, { document, options }) {
    const { text } = block;
    let joins: boolean | undefined;
    for (const gap of spacesIn(text)) {
      const marks = [gap[0] - 1, gap[1]].filter((offset) => MARK.test(markAt(document, block, offset)));
      if (marks.length === 0 || isLineEdge(text[gap[0] - 1]) || isLineEdge(text[gap[1]])) continue;
      // Two stops with a space between are a run of marks, which is another rule's.
      if (STOP.test(text.charAt(gap[0] - 1)) && STOP.test(text.charAt(gap[1]))) continue;
      joins ??= isSegmented(document, block);
      if (joins && options.segmented === 'keep') return;
      const isFree = (mark: number): boolean => !isNeeded(document, block, gap, mark);
      if (!(joins ? marks.every(isFree) : marks.some((mark) => isFree(mark) && isStray(document, block, gap, mark))))
        continue;
      // The space of a mark that is to be full-width goes with it.
      if (!overlapsAny(changing(document, block), gap)) yield findingOf(document, block, gap);
    }
  },
});

const HALF = /[,.:;?!()]/;

/** The mark at an offset, as the rule on widths will surely leave it. */
function markAt(document: Document, block: Block, offset: number): string {
  const own = block.text.charAt(offset);
  return HALF.test(own) ? textWithWidths(document, block).charAt(offset) : own;
}

/** What the rule on widths replaces in a block. */
const changing = perBlock((block, document): Range[] => widthChanges(document, block).map(({ range }) => range));

const GAP = new RegExp(`${SPACE}+`, 'gu');

/** Full-width stops, brackets and quotes, which have their space within themselves (CLREQ; GB/T 15834-2011 §5.1). */
const MARKS = '，。、；：？！（）《》〈〉【】「」『』〔〕“”‘’·…—';
const MARK = new RegExp(`[${MARKS}]`);
/** Also those that may be full-width once they are mended. */
const MARK_SPACE = characterPair(`${MARKS},.:;?!()`, SPACE_UNITS);
const SPACE_MARK = characterPair(SPACE_UNITS, `${MARKS},.:;?!()`);
const STOP = /[，。、；：？！]/;
const OPENING = '（《〈【「『〔“‘';
const CLOSING = '）》〉】」』〕”’';
/** Outside of quotes and of the brackets of notes a space is house style; curly quotes stand in Latin text as well. */
const INNER_ONLY = '【】〔〕';
const QUOTES = '“”‘’「」『』';
const CURLY = '“”‘’';
/** Spaces beside dashes, ellipses and interpuncts are house style; only word-segmented text has them for its own sake. */
const DASHES = '·…—';

const isLineEdge = (character: string | undefined): boolean => character === undefined || /[\n\u2028]/.test(character);

/** Half-width marks, whose white space goes with them when they change; dashes, arrows and other symbols, which have their own. */
const HAS_OWN_SPACE = /[!#-&(-/:-@[-`{-~]|\p{S}|\p{Pd}|…/u;
/** Wider gaps, and ideographic spaces, are layout: 姓名：　张三. */
const LAYOUT = /[\t\u3000]|.{3}/u;

/** How much text around a gap tells whether it stands in Chinese. */
const CONTEXT = 12;

/** Whether the white space beside a mark is stray, in text whose words are not parted by spaces. */
function isStray(document: Document, block: Block, gap: Range, mark: number): boolean {
  const { text } = block;
  const own = markAt(document, block, mark);
  const isAfterMark = gap[0] > mark;
  const at = isAfterMark ? gap[1] : gap[0] - 1;
  const other = text.charAt(at);
  if (DASHES.includes(own)) return false;
  // What stands beyond markup (**注意!** ，) does not reach this space.
  if (other !== OPAQUE && HAS_OWN_SPACE.test(other) && !isMarkupBetween(block, gap, at)) return false;
  // Guidelines for Media（RTP） and Control: a Latin sentence with marks of the wrong width.
  if (!hasHan(around(text, gap))) return false;
  if (CURLY.includes(own) && !hasHan(other)) return false;
  if (QUOTES.includes(own)) return facesInward(document, block, mark, isAfterMark);
  return !INNER_ONLY.includes(own) || OPENING.includes(own) === isAfterMark;
}

/** What stands around a gap, without spaces, which this rule itself may take away. */
const around = (text: string, [start, end]: Range): string =>
  text
    .slice(Math.max(0, start - 2 * CONTEXT), start)
    .replace(GAP, '')
    .slice(-CONTEXT) +
  text
    .slice(end, end + 2 * CONTEXT)
    .replace(GAP, '')
    .slice(0, CONTEXT);

/**
 * Whether one side of a quotation mark is its inner side: by its partner, since it may be turned the wrong way (”书目“).
 * Beside a mark without one a space may tell which way it was to face.
 */
const facesInward = (document: Document, block: Block, mark: number, isAfterMark: boolean): boolean =>
  (isAfterMark ? opensIn : closesIn)(document, block).has(mark);

const opensIn = perBlock((block, document) => new Set(quotesOf(document, block).pairs.map(({ open }) => open)));
const closesIn = perBlock((block, document) => new Set(quotesOf(document, block).pairs.map(({ close }) => close)));

/** Whether the white space beside a mark is there for a reason, in any text. */
function isNeeded(document: Document, block: Block, gap: Range, mark: number): boolean {
  const { text } = block;
  const [before, after] = [gap[0] - 1, gap[1]];
  // （  ）: a blank to fill in.
  if (OPENING.includes(text.charAt(before)) && CLOSING.includes(text.charAt(after))) return true;
  const other = before === mark ? after : before;
  if (text.charAt(other) === OPAQUE && needsSpace(document, block, other)) return true;
  // **注意：** 请: what stands between is markup that may need its space.
  if (isInnerMark(block, gap, mark)) return true;
  const space = text.slice(...gap);
  // A zero-width space before ** lets it close behind a mark.
  return isInvisible(space) ? isMarkupBetween(block, gap, other) : LAYOUT.test(space);
}

/** Addresses need an end, anchors and images their distance. */
const NEEDS_SPACE = /^(?:[a-z]+:\/\/|www\.|<|\{|!\[|[\w.+-]+@)/i;

function needsSpace(document: Document, { segments }: Block, offset: number): boolean {
  const source = segments[segmentAt(segments, offset)]?.source;
  return !source || NEEDS_SPACE.test(document.source.slice(source[0], source[0] + 40));
}

/** Whether markup stands between a gap and the character beside it. */
const isMarkupBetween = ({ segments }: Block, [start, end]: Range, other: number): boolean =>
  segmentAt(segments, other) !== segmentAt(segments, other < start ? start : end - 1);

/** Whether a mark stands inside emphasis or a link that ends or begins at the gap. */
function isInnerMark({ segments }: Block, gap: Range, mark: number): boolean {
  const depthAt = (offset: number): number => segments[segmentAt(segments, offset)]?.nodeTypes.length ?? 0;
  return depthAt(mark) > depthAt(gap[0]);
}

function findingOf({ source }: Document, block: Block, gap: Range): Finding {
  const { text } = block;
  const [start, end] = [characterBoundary(text, gap[0] - 1), characterEnd(text, gap[1])];
  // Code and images are shown as they are written.
  const shown = (range: Range): string => {
    const prose = text.slice(...range);
    return prose === OPAQUE ? source.slice(...block.toSource(range)) : prose;
  };
  const [before, after] = [shown([start, gap[0]]), shown([gap[1], end])];
  return {
    range: [start, end],
    message: message(before + text.slice(...gap) + after, before + after, '全角标点旁不加空格'),
    edit: { range: gap, text: '', certain: true },
  };
}

const characterEnd = (text: string, offset: number): number =>
  isLowSurrogate(text.charCodeAt(offset + 1)) ? offset + 2 : offset + 1;
