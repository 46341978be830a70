import type { Block } from '../../src/document/document.ts';
import { segmentAt } from '../../src/document/segment.ts';
import { isHanUnit } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { isSpaceUnit } from '../../src/text/spaces.ts';
import { FOLLOWING, LEADING } from './data.ts';

/** A longer stretch of Han is not looked at whole. */
const LONGEST = 24;

/** The Han right before an offset, as far as the next other character. */
export function stretchBefore(text: string, end: number): Range {
  let start = end;
  while (start > 0 && end - start < LONGEST && isHanUnit(text.charCodeAt(start - 1))) start--;
  return [start, end];
}

/** The Han right behind an offset, as far as the next other character. */
export function stretchAfter(text: string, start: number): Range {
  let end = start;
  while (end < text.length && end - start < LONGEST && isHanUnit(text.charCodeAt(end))) end++;
  return [start, end];
}

/** Whether emphasis or a link begins or ends at a gap. */
export function isMarkupEdge({ segments }: Pick<Block, 'segments'>, [start, end]: Range): boolean {
  return segmentAt(segments, start - 1) !== segmentAt(segments, end);
}

const lengthOf = ([start, end]: Range): number => end - start;
/** The next stretch of Han before or behind a stretch, if only white space lies between. */
function stretchBeyond(text: string, offset: number, step: 1 | -1): Range {
  let at = offset;
  while (isSpaceUnit(text.charCodeAt(step > 0 ? at : at - 1))) at += step;
  return at === offset ? [at, at] : step > 0 ? stretchAfter(text, at) : stretchBefore(text, at);
}

/** 姓 名, 目 录, 鸟 哥 的 私 房 菜: single characters spread; 容量 和 时间, 如 与 are words of one character. */
function isSpread(text: string, before: Range, after: Range): boolean {
  const [isLeftSingle, isRightSingle] = [lengthOf(before) === 1, lengthOf(after) === 1];
  if (!isLeftSingle && !isRightSingle) return false;
  const isNextSingle =
    (isLeftSingle && lengthOf(stretchBeyond(text, before[0], -1)) === 1) ||
    (isRightSingle && lengthOf(stretchBeyond(text, after[1], 1)) === 1);
  if (isLeftSingle && isRightSingle) return isNextSingle || !isFunctionWord(text, before, after);
  return isNextSingle;
}

/** What stands beside a word amid a sentence, and not beside a label (电 话：), a title or what is spoken of. */
const PROSE_BEFORE = /[A-Za-z0-9，。；、！？,;)）\ufffc] ?$/;
const PROSE_AFTER = /^(?: ?[A-Za-z0-9\ufffc]|[，。；、！？,;])/;

/** Envoy 支 持 HTTP: whether two single characters stand amid a sentence, and not spread for the eye. */
export function isPairInProse({ text, kind }: Pick<Block, 'text' | 'kind'>, [start, end]: Range): boolean {
  const before = stretchBefore(text, start);
  const after = stretchAfter(text, end);
  return (
    kind === 'paragraph' &&
    lengthOf(before) === 1 &&
    lengthOf(after) === 1 &&
    PROSE_BEFORE.test(text.slice(Math.max(0, before[0] - 2), before[0])) &&
    PROSE_AFTER.test(text.slice(after[1], after[1] + 2))
  );
}

/** A line begins here: of a paragraph, or behind a line end of either kind. */
export const isLineStart = (text: string, offset: number): boolean =>
  offset === 0 || /[\n\u2028]/.test(text.charAt(offset - 1));
const isLineEnd = (text: string, offset: number): boolean =>
  offset === text.length || /[\n\u2028]/.test(text.charAt(offset));

/** 第一章, 第 3 步, 一, 图二: what numbers a head, a step or a picture. */
const LABEL =
  /^[（(]?(?:第 ?[〇零一二三四五六七八九十百0-9]{1,4} ?[章节篇部步条回卷集课讲天周期版部分题届次辑]{1,2}|[一二三四五六七八九十]{1,3}|[图表例附录注]+ ?[〇零一二三四五六七八九十0-9.-]{0,6}|[前后]言|后记|序言?|摘要|注意|提示|警告|说明|备注|总结|小结|结语|附录|目录)$/u;
const LABEL_AFTER = /^第[〇零一二三四五六七八九十百]{1,4}[章节篇部步条回卷集课讲版]/u;

/** Whether a gap is there for the eye: names, heads, verse, forms, lists of words. */
export function isLayout({ text, kind }: Pick<Block, 'text' | 'kind'>, [start, end]: Range): boolean {
  const before = stretchBefore(text, start);
  const after = stretchAfter(text, end);
  const [left, right] = [lengthOf(before), lengthOf(after)];
  // 姓 名, 目 录, 鸟 哥 的 私 房 菜: single characters spread.
  if (isSpread(text, before, after)) return true;
  if (LABEL.test(lineBefore(text, start)) || LABEL_AFTER.test(text.slice(end, end + 6))) return true;
  // @张三 负责介绍: a name that is called, not read.
  if (text[before[0] - 1] === '@') return true;
  if (!isLineStart(text, before[0])) return false;
  const isWhole = isLineEnd(text, after[1]);
  // A head or a cell of two words; a line of verse: 白日依山尽 黄河入海流.
  if (isWhole && (kind !== 'paragraph' || left + right <= 8)) return true;
  if (left === right && (isWhole || ((left === 5 || left === 7) && /[，。；]/u.test(text.charAt(after[1])))))
    return true;
  return false;
}

/** 如 与, 年 到: a single character that is a word of its own. */
const isFunctionWord = (text: string, before: Range, after: Range): boolean =>
  LEADING.has(text.slice(...before)) || FOLLOWING.has(text.slice(...after));

/** The text of a line before an offset, if it is short: a paragraph may be one line of a million characters. */
const lineBefore = (text: string, end: number): string => {
  const near = text.slice(Math.max(0, end - LONGEST - 1), end);
  const start = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\u2028')) + 1;
  return near.length - start > LONGEST ? '' : near.slice(start);
};
