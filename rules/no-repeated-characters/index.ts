import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { repeatsOf } from '../../src/facts/repeats.ts';
import { isTraditionalBlock } from '../../src/facts/script.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { isFullLine } from '../../src/facts/wrapping.ts';
import { type Copies, mistakenCopies } from '../../src/lexicon/reduplication/copies.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Edit, type Finding } from '../../src/rule.ts';
import { characterPair, LONGEST_UNIT, textPattern } from '../../src/text/character-sets.ts';
import { hasHan } from '../../src/text/han.ts';
import { matchesIn } from '../../src/text/matches.ts';
import type { Range } from '../../src/text/range.ts';
import { findRepeats, type Repeat } from '../../src/text/repeats.ts';
import { spacesEnd, spacesStart } from '../../src/text/spaces.ts';

export default defineRule({
  id: 'no-repeated-characters',
  summary: '去掉误重的字、词：各行各业 的 的 创新',
  options: {
    maxLength: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_UNIT), v.description('重复的单位最多几个字')),
      LONGEST_UNIT,
    ),
  },
  hasCandidates: (block) => repeatsOf(block).length > 0 || block.has(REPEATED_LATIN),
  *detect(block, { document, options }) {
    const repeats = repeatsOf(block);
    if (repeats.length > 0 && !isTraditionalBlock(block)) {
      const mistakes = repeats
        .filter(({ period }) => period <= options.maxLength)
        .flatMap((repeat) => mistakesOf(block.text, repeat))
        .filter((copies) => !leavesLink(block, copies) && !isMentioned(block.text, copies))
        .flatMap((copies) => acrossGap(document, block, copies) ?? []);
      const isPattern = hidesAnother(block.text, repeats);
      for (const copies of withoutOverlaps(mistakes))
        yield findingOf(document, block, isPattern(copies) ? { ...copies, certain: false } : copies);
    }
    if (block.has(REPEATED_LATIN)) yield* repeatedLatinWords(document, block);
  },
});

/** Copies with the whole repeat that they are part of. */
interface Mistake extends Copies {
  readonly repeat: Range;
}

function mistakesOf(text: string, repeat: Repeat): Mistake[] {
  const copies = mistakenCopies(text, repeat);
  return copies ? [{ ...copies, repeat: [repeat.start, repeat.end] }] : [];
}

/** Of mistakes that overlap, the one that begins first, and of those the longest. */
function* withoutOverlaps(mistakes: readonly Mistake[]): Generator<Mistake> {
  let end = 0;
  for (const copies of mistakes.toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])) {
    if (copies.range[0] < end) continue;
    end = copies.range[1];
    yield copies;
  }
}

/** How much text beside copies is looked at for what another repeat becomes once they are mended. */
const BESIDE = 32;

/**
 * Whether another repeat begins where one ends, and is a mistake only once this one is mended: 的的在在 is no slip of a
 * hand, and what is mended of it would depend on what is mended first.
 */
function hidesAnother(text: string, repeats: readonly Repeat[]): (mistake: Mistake) => boolean {
  const starts = new Set(repeats.map(({ start }) => start));
  const ends = new Set(repeats.map(({ end }) => end));
  const isGap = (offset: number): boolean => / |\n/.test(text.charAt(offset));
  return ({ range: [from, to], first, repeat }) => {
    let [before, after] = repeat;
    while (isGap(before - 1)) before--;
    while (isGap(after)) after++;
    if (!ends.has(before) && !starts.has(after)) return false;
    const head = text.slice(Math.max(0, from - BESIDE), first[1]);
    const mended = head + text.slice(to, to + BESIDE);
    const [least, most] = [head.length - (first[1] - before), head.length + (after - to)];
    return findRepeats(mended).some(
      (repeat) => repeat.start <= most && repeat.end >= least && mistakenCopies(mended, repeat) !== undefined,
    );
  };
}

/** Particles that a stray gap does not keep apart. */
const PARTICLE = /^[的了在和也都就被把与将从]/u;
/** Words that hardly end a statement, so that a space behind them stands for no missing mark. */
const LEADING = /^(?:可以|能够|应该|需要|必须|如果|因为|所以|对于|通过|使用)$/u;

/**
 * The copies, if no gap keeps them apart: a space in text whose words are not parted by spaces, or the end of a line
 * that was not full, may stand for a mark (接下来说思路 思路错了……).
 */
function acrossGap(document: Document, block: Block, copies: Mistake): Mistake | undefined {
  const found = block.text.slice(...copies.range);
  if (!/[ \n]/.test(found) || PARTICLE.test(found) || isSegmented(document, block)) return copies;
  if (isPartedByLine(document, block, copies.range)) return undefined;
  if (!found.includes(' ')) return copies;
  return LEADING.test(block.text.slice(...copies.first)) ? { ...copies, certain: false } : undefined;
}

/** Whether a range reaches over the end of a line of Markdown that was not full. */
function isPartedByLine(document: Document, block: Block, [start, end]: Range): boolean {
  const at = block.text.slice(start, end).indexOf('\n');
  return at >= 0 && !document.isPlainText && !isFullLine(document, block, start + at);
}

/** Whether only one of the copies is a link's text: what is linked is named, and then spoken of. */
const leavesLink = (block: Block, { first, last }: Copies): boolean =>
  block.nodeTypes(first).has('Link') !== block.nodeTypes(last).has('Link');

/** An opening mark right before, with its partner right behind: what stands between is spoken of (“在在”是叠字). */
const QUOTED = /^(?:“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|"[^"]*"|'[^']*')$/u;
/** Text that ends within the title of a work. */
const IN_TITLE = /[《〈][^》〉\n]{0,40}$/u;

/** Whether copies are quoted, or part of a work's title, which is copied letter by letter. */
const isMentioned = (text: string, { range: [start, end] }: Copies): boolean =>
  QUOTED.test(text.slice(Math.max(0, start - 1), end + 1)) || IN_TITLE.test(text.slice(Math.max(0, start - 41), start));

/** All copies but one go. */
function findingOf(document: Document, block: Block, copies: Copies): Finding {
  const found = block.text.slice(...copies.range);
  const [first, last] = [block.text.slice(...copies.first), block.text.slice(...copies.last)];
  const expected = first.includes('\n') && !last.includes('\n') ? last : first;
  const reason = [...expected].length === 1 ? '重复的字' : '重复的词';
  const edit = { ...withoutCopies(document, block, copies), certain: copies.certain };
  return { range: copies.range, message: message(found, expected, reason), edit };
}

/** What leaves one copy: the second goes with the gap before it, unless the first can better be spared. */
function withoutCopies(document: Document, block: Block, copies: Copies): Omit<Edit, 'certain'> {
  const { text } = block;
  const { range, first, last } = copies;
  const isAtLineStart = range[0] === 0 || text[range[0] - 1] === '\n';
  if (!isAtLineStart && (document.isPlainText || isSegmented(document, block))) {
    const edit = keepingLineEnd(text, copies);
    if (edit) return edit;
  }
  // 的**的**: without its copy the emphasis would be empty.
  const isDeeper = block.nodeTypes(last).size > block.nodeTypes(first).size;
  return { range: isDeeper ? [range[0], last[0]] : [first[1], range[1]], text: '' };
}

/** The same where line ends are worth keeping: one between the copies, or within one of them, stays. */
function keepingLineEnd(text: string, { range, first, last }: Copies): Omit<Edit, 'certain'> | undefined {
  const isInLast = text.slice(...last).includes('\n');
  const lineEnd = range[0] + text.slice(range[0], last[0]).lastIndexOf('\n');
  if (lineEnd < range[0]) return isInLast ? { range: [first[1], spacesEnd(text, range[1])], text: '\n' } : undefined;
  const start = withSpaceBefore(text, range[0]);
  if (text.slice(lineEnd, last[0]).trim() === '')
    return { range: [start, Math.max(range[0], spacesStart(text, lineEnd))], text: '' };
  return isInLast ? { range: [range[0], last[0]], text: '' } : { range: [start, last[0]], text: '\n' };
}

const withSpaceBefore = (text: string, start: number): number => (text[start - 1] === ' ' ? start - 1 : start);

/**
 * A Latin word twice in a row inside Chinese text, or a year (other numbers are coordinates, arguments, scores). Words
 * that are doubled on purpose (`log log n`) are short or names.
 */
const LATIN_REPEAT =
  /(?<![A-Za-z0-9_.\-/])(?:([A-Za-z][A-Za-z0-9]{1,39})(?: {1,3}| ?\n)\1(?![A-Za-z0-9_\-/])|([12][0-9]{3})(?: {1,3}| ?\n)\2(?= ?年))/g;
const REPEATED_LATIN = textPattern(
  new RegExp(LATIN_REPEAT.source),
  characterPair('A-Za-z0-9', ' \n'),
  characterPair(' \n', 'A-Za-z0-9'),
);
/** A Latin word right beside it makes a name or a command of it: Duck Duck Go, mkdir bin bin. */
const LATIN_BEFORE = /[A-Za-z0-9] ?$/;
const LATIN_AFTER = /^ ?[A-Za-z0-9]/;
/** How much text beside a Latin repeat is looked at for Han. */
const CONTEXT = 8;
/** Words that no English sentence has twice in a row, so that it need not stand in Chinese. */
const FUNCTION_WORD = /^(?:the|an|of|and|or|for|with|from)$/;

function* repeatedLatinWords(document: Document, { text }: Block): Generator<Finding> {
  for (const { 0: found, 1: name, 2: year = '', index } of matchesIn(text, LATIN_REPEAT)) {
    const word = name ?? year;
    const end = index + found.length;
    // At a line end a statement may end with a name, and the next begin with it.
    const isInChinese =
      (document.isPlainText || !found.includes('\n')) &&
      isChinese(text.slice(Math.max(0, index - CONTEXT), index), LATIN_BEFORE) &&
      isChinese(text.slice(end, end + CONTEXT), LATIN_AFTER);
    if (!isInChinese && !FUNCTION_WORD.test(word)) continue;
    yield {
      range: [index, end],
      message: message(found, word, '重复的词'),
      edit: { range: [index + word.length, end], text: '', certain: true },
    };
  }
}

/** Whether the text on one side of a repeat is Chinese, and no Latin word stands right beside it. */
const isChinese = (side: string, latin: RegExp): boolean => hasHan(side) && !latin.test(side);
