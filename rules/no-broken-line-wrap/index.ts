import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { isInRepeat } from '../../src/facts/repeats.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { splitWordAt } from '../../src/facts/split-words.ts';
import { isFullLine } from '../../src/facts/wrapping.ts';
import { wordsAround } from '../../src/lexicon/clause.ts';
import { isWord } from '../../src/lexicon/segmenter.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { characterBoundary, endsWithHan, isTraditional, startsWithHan } from '../../src/text/han.ts';
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../src/text/marks.ts';
import type { Range } from '../../src/text/range.ts';
import { moveAcross, type Pieces } from './move.ts';

export default defineRule({
  id: 'no-broken-line-wrap',
  summary: '修复被换行截断的词句：人工智⏎能',
  options: {
    fix: v.optional(
      v.pipe(
        v.picklist(['auto', 'join', 'move']),
        v.description(
          '`join` 连接两行；`move` 把断开的部分移到一行；`auto` 在 Markdown 中连接，在按宽度换行的纯文本和分词文本中移动',
        ),
      ),
      'auto',
    ),
  },
  *detect(block, { document, options }) {
    if (block.kind !== 'paragraph' || !block.text.includes('\n') || isTraditional(block.text)) return;
    const moves =
      options.fix === 'move' || (options.fix === 'auto' && (document.isPlainText || isSegmented(document, block)));
    let edited = 0;
    for (const { index } of block.text.matchAll(/\n/g)) {
      const found = brokenAt(document, block, index);
      if (!found || isInRepeat(block, [index, index + 1])) continue;
      const finding = moves ? moved(block.text, found) : joined(block.text, index, found);
      // Two line ends so close that one repair would undo the other: the second is told, and mended by the next run.
      const clashes = finding.edit && finding.edit.range[0] < edited;
      yield clashes ? { range: finding.range, message: finding.message } : finding;
      edited = Math.max(edited, finding.edit?.range[1] ?? 0);
    }
  },
});

/** What is broken at a line end: the pieces on both sides that belong together, and why. */
interface Break extends Pieces {
  readonly reason: string;
}

/** What is broken at a line end, or undefined where the line may end there. */
function brokenAt(document: Document, block: Block, lineEnd: number): Break | undefined {
  const { text } = block;
  const segmented = isSegmented(document, block);
  // In word-segmented text a mark is a word of its own, and the line end was its delimiter.
  const delimiter = segmented ? ' ' : '';
  const closing = marksAfter(text, lineEnd + 1);
  if (closing > lineEnd + 1)
    return { head: [lineEnd, lineEnd], tail: [lineEnd + 1, closing], delimiter, reason: '标点不能放在行首' };
  const opening = marksBefore(text, lineEnd);
  if (opening < lineEnd)
    return { head: [opening, lineEnd], tail: [lineEnd + 1, lineEnd + 1], delimiter, reason: '标点不能放在行末' };
  if (!endsWithHan(text.slice(lineEnd - 2, lineEnd)) || !startsWithHan(text.slice(lineEnd + 1, lineEnd + 3)))
    return undefined;
  if (segmented) {
    const split = splitWordAt(document, text, [lineEnd, lineEnd + 1]);
    return split && { head: split.first, tail: split.second, delimiter: '', reason: '词语被换行截断' };
  }
  const word = wordsAround(text, [lineEnd, lineEnd + 1]).find(({ start, end }) => start < lineEnd && end > lineEnd + 1);
  if (word && isWord(word.text))
    return { head: [word.start, lineEnd], tail: [lineEnd + 1, word.end], delimiter: '', reason: '词语被换行截断' };
  if (document.isPlainText || !isFullLine(document, block, lineEnd)) return undefined;
  return {
    head: [lineEnd - 1, lineEnd],
    tail: [lineEnd + 1, lineEnd + 2],
    delimiter: '',
    reason: '汉字之间的换行会显示为空格',
  };
}

function marksAfter(text: string, start: number): number {
  let end = start;
  while (end < text.length && NOT_AT_LINE_START.includes(text.charAt(end))) end++;
  return end;
}

function marksBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && NOT_AT_LINE_END.includes(text.charAt(start - 1))) start--;
  return start;
}

/** The two lines made one. */
function joined(text: string, lineEnd: number, pieces: Break): Finding {
  const [range, expected] = shown(text, pieces);
  return {
    range,
    message: message(text.slice(...range), expected, pieces.reason),
    edit: { range: [lineEnd, lineEnd + 1], text: pieces.delimiter, certain: true },
  };
}

/** The pieces brought together on one of the two lines. */
function moved(text: string, pieces: Break): Finding {
  const [range, expected] = shown(text, pieces);
  return {
    range,
    message: message(text.slice(...range), expected, pieces.reason),
    edit: { ...moveAcross(text, pieces), certain: true },
  };
}

/** What to show of a break: the pieces, a mark with the character it belongs to. */
function shown(text: string, { head, tail, delimiter }: Break): [Range, string] {
  const start = head[0] < head[1] ? head[0] : characterBoundary(text, head[0] - 1);
  const end = tail[0] < tail[1] ? tail[1] : characterBoundary(text, tail[1] + 1);
  return [[Math.max(0, start), end], text.slice(Math.max(0, start), end).replace('\n', delimiter)];
}
