import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { repeatsOf } from '../../src/facts/repeats.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { hasHan, isTraditional } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { type Copies, mistakenCopies } from './copies.ts';

export default defineRule({
  id: 'no-repeated-characters',
  summary: '去掉误重的字、词：各行各业 的 的 创新',
  options: {
    maxLength: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8), v.description('重复的单位最多几个字')),
      8,
    ),
  },
  *detect(block, { document, options }) {
    const repeats = repeatsOf(block);
    if (repeats.length > 0 && !isTraditional(block.text)) {
      const mistakes = repeats
        .filter(({ period }) => period <= options.maxLength)
        .flatMap((repeat) => mistakenCopies(block.text, repeat) ?? [])
        .filter((copies) => !leavesLink(block, copies))
        .flatMap((copies) => acrossSpace(document, block, copies) ?? []);
      for (const copies of withoutOverlaps(mistakes)) yield findingOf(document, block, copies);
    }
    yield* repeatedLatinWords(block.text);
  },
});

/** Of mistakes that overlap, the one that begins first, and of those the longest. */
function* withoutOverlaps(mistakes: readonly Copies[]): Generator<Copies> {
  let end = 0;
  for (const copies of mistakes.toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])) {
    if (copies.range[0] < end) continue;
    end = copies.range[1];
    yield copies;
  }
}

/** Particles that a stray space does not keep apart. */
const PARTICLE = /^[的了在和也都就被把与将从]/u;
/** Words that hardly end a statement, so that a space behind them stands for no missing mark. */
const LEADING = /^(?:可以|能够|应该|需要|必须|如果|因为|所以|对于|通过|使用)$/u;

/**
 * The copies, if a space between them does not keep them apart: in text whose words are not parted by spaces it may
 * stand for a mark (接下来说思路 思路错了……).
 */
function acrossSpace(document: Document, block: Block, copies: Copies): Copies | undefined {
  const isSpaced = block.text.slice(...copies.range).includes(' ');
  const unit = block.text.slice(...copies.first);
  if (!isSpaced || PARTICLE.test(unit) || isSegmented(document, block)) return copies;
  return LEADING.test(unit) ? { ...copies, certain: false } : undefined;
}

/** Whether only one of the copies is a link's text: what is linked is named, and then spoken of. */
const leavesLink = (block: Block, { first, last }: Copies): boolean =>
  block.nodeTypes(first).has('Link') !== block.nodeTypes(last).has('Link');

/** All copies but one go. */
function findingOf(document: Document, block: Block, copies: Copies): Finding {
  const found = block.text.slice(...copies.range);
  const expected = block.text.slice(...copies.first);
  const reason = [...expected].length === 1 ? '重复的字' : '重复的词';
  const edit = { range: superfluous(document, block, copies), text: '', certain: copies.certain };
  return { range: copies.range, message: message(found, expected, reason), edit };
}

/** The second copy with the gap before it, unless the first can better be spared. */
function superfluous(document: Document, block: Block, { range, first, last }: Copies): Range {
  const { text } = block;
  const isAtLineStart = range[0] === 0 || text[range[0] - 1] === '\n';
  const hasLineEnd = text.slice(...range).includes('\n');
  // A line end between them stays, where line ends are worth keeping.
  if (hasLineEnd && !isAtLineStart && (document.isPlainText || isSegmented(document, block)))
    return [withSpaceBefore(text, range[0]), endOfLine(text, range[0], last[0])];
  // 的**的**: without its copy the emphasis would be empty.
  const isDeeper = block.nodeTypes(last).size > block.nodeTypes(first).size;
  return isDeeper ? [range[0], last[0]] : [first[1], range[1]];
}

/** Where the last line end before the last copy begins, with the space before it. */
function endOfLine(text: string, start: number, lastCopy: number): number {
  let end = text.lastIndexOf('\n', lastCopy);
  while (end > start && text[end - 1] === ' ') end--;
  return end;
}

const withSpaceBefore = (text: string, start: number): number => (text[start - 1] === ' ' ? start - 1 : start);

/** A Latin word twice in a row inside Chinese text. Words that are doubled on purpose (`log log n`) are short or names. */
const LATIN_REPEAT = /(?<![A-Za-z0-9_.\-/])([A-Za-z]{2,40}) {1,3}\1(?![A-Za-z0-9_\-/])/g;
/** How much text beside a Latin repeat is looked at for Han. */
const CONTEXT = 8;
/** Words that no English sentence has twice in a row, so that it need not stand in Chinese. */
const FUNCTION_WORD = /^(?:the|an|of|and|or|for|with|from)$/;

function* repeatedLatinWords(text: string): Generator<Finding> {
  for (const { 0: found, 1: word = '', index } of text.matchAll(LATIN_REPEAT)) {
    const end = index + found.length;
    const isInChinese =
      hasHan(text.slice(Math.max(0, index - CONTEXT), index)) && hasHan(text.slice(end, end + CONTEXT));
    if (!isInChinese && !FUNCTION_WORD.test(word)) continue;
    yield {
      range: [index, end],
      message: message(found, word, '重复的词'),
      edit: { range: [index + word.length, end], text: '', certain: true },
    };
  }
}
