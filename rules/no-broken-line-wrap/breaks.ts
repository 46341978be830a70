import type { Document } from '../../src/document/document.ts';
import { isInMistake } from '../../src/facts/repeats.ts';
import { splitWordAt } from '../../src/facts/split-words.ts';
import { blockWrap, endsAtWidth } from '../../src/facts/wrapping.ts';
import { isWord } from '../../src/lexicon/segmenter.ts';
import { isHanAt, isHanBefore } from '../../src/text/han.ts';
import { isForbiddenAt } from './allowed.ts';
import { misplacedMarksAt } from './marks-at-ends.ts';
import type { Pieces } from './move.ts';
import type { Paragraph } from './paragraph.ts';
import { cutWordAt, statementEndAt } from './unfinished.ts';

/** What is broken at a line end: the pieces on both sides that belong together, why, and whether it is sure. */
export interface Break extends Pieces {
  readonly reason: string;
  readonly certain: boolean;
}

const CUT = '词语被换行截断';
const SPACE = '汉字之间的换行会显示为空格';

/**
 * What is broken at a line end of a block, or undefined where the line may end there.
 * @param joined columns that the line will have more once the line ends before it are joined
 */
export function breakAt(paragraph: Paragraph, lineEnd: number, joined = 0): Break | undefined {
  const { document, block, text, sought } = paragraph;
  const marks = sought.mark === 'off' ? undefined : misplacedMarksAt(text, lineEnd, sought.mark, sought.segmented);
  if (marks) {
    const isStart = marks.side === 'start';
    const head = isStart ? ([lineEnd, lineEnd] as const) : marks.range;
    const tail = isStart ? marks.range : ([lineEnd + 1, lineEnd + 1] as const);
    // In word-segmented text a mark is a word of its own, and the line end was its delimiter.
    const delimiter = sought.segmented && !marks.isHalf ? ' ' : '';
    return { head, tail, delimiter, reason: marks.reason, certain: true };
  }
  if (sought.han !== 'off' && isForbiddenAt(text, lineEnd, sought.allowBreakAfter))
    return { ...spaceAt(lineEnd), reason: '标点之后的换行会显示为空格' };
  if (!isBetweenHan(text, lineEnd) || paragraph.isTraditional() || isInMistake(block, [lineEnd, lineEnd + 1]))
    return undefined;
  if (sought.segmented) return sought.word ? splitAt(document, text, lineEnd) : undefined;
  const found = brokenAt(paragraph, lineEnd, joined);
  return found && sought.han !== 'always' && isHead(paragraph, lineEnd) ? undefined : found;
}

/** What is broken between two Han characters of text whose words are not parted. */
function brokenAt(paragraph: Paragraph, lineEnd: number, joined: number): Break | undefined {
  const { document, text, sought } = paragraph;
  const cut = cutWordAt(text, lineEnd);
  if (cut && sought.word && !(paragraph.isSeparate() && isCompound(lineEnd, cut)))
    return { head: [cut.start, lineEnd], tail: [lineEnd + 1, cut.end], delimiter: '', reason: CUT, certain: true };
  const certain = document.isPlainText ? undefined : isBroken(paragraph, lineEnd, cut !== undefined, joined);
  return certain === undefined ? undefined : { ...spaceAt(lineEnd), certain };
}

/** **借书步骤**⏎下列…: a line all of which is set off by emphasis, with other text below, is a head. */
function isHead({ block, text }: Paragraph, lineEnd: number): boolean {
  const isStrong = (offset: number): boolean => block.nodeTypes([offset, offset + 1]).has('Strong');
  return isStrong(lineEnd - 1) && !isStrong(lineEnd + 1) && isStrong(text.lastIndexOf('\n', lineEnd - 1) + 1);
}

/** Whether a line end stands between two Han characters. */
export const isBetweenHan = (text: string, lineEnd: number): boolean =>
  isHanBefore(text, lineEnd) && isHanAt(text, lineEnd + 1);

/** A line end that is drawn as a space, as a break. */
const spaceAt = (lineEnd: number): Break => ({
  ...{ head: [lineEnd - 1, lineEnd], tail: [lineEnd + 1, lineEnd + 2], delimiter: '' },
  ...{ reason: SPACE, certain: true },
});

function splitAt(document: Document, text: string, lineEnd: number): Break | undefined {
  const split = splitWordAt(document, text, [lineEnd, lineEnd + 1]);
  return split && { head: split.first, tail: split.second, delimiter: '', reason: CUT, certain: true };
}

/** 操作⏎系统: two words that are one name together may be two items as well. */
const isCompound = (lineEnd: number, { text, start }: { readonly text: string; readonly start: number }): boolean => {
  const [first, second] = [text.slice(0, lineEnd - start), text.slice(lineEnd - start)];
  return first.length > 1 && second.length > 1 && isWord(first) && isWord(second);
};

/** Columns under which a line may be a head, a label or a name. */
const SHORT = 36;

/**
 * Whether a line end parts what belongs together, though no word is cut: surely, likely (false), or not as far as can be
 * told (undefined). In kept documentation a statement may end without its mark, and the next begin on a new line.
 */
function isBroken(paragraph: Paragraph, lineEnd: number, isCut: boolean, joined: number): boolean | undefined {
  const { document, block, text, sought, isSeparate, isClosed } = paragraph;
  if (sought.han === 'off') return undefined;
  if (sought.han === 'always') return true;
  if (isSeparate()) return undefined;
  const end = isCut ? 'may' : statementEndAt(text, lineEnd);
  if (end === 'does') return undefined;
  if (end === 'never') return true;
  if (!isClosed()) return undefined;
  if (endsAtWidth(document, block, lineEnd, joined)) return true;
  const isLong = (blockWrap(document, block).lines.get(lineEnd) ?? 0) + joined >= SHORT;
  if (!isLong || end === 'may') return undefined;
  return end === 'hardly';
}
