import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { repeatsOf } from '../../src/facts/repeats.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { type PlacedWord, wordsAround } from '../../src/lexicon/clause.ts';
import { isWord } from '../../src/lexicon/segmenter.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { hasHan, isTraditional } from '../../src/text/han.ts';
import { overlaps, type Range } from '../../src/text/range.ts';
import type { Repeat } from '../../src/text/repeats.ts';
import { type Certainty, isNeverDoubled, judgeCharacter, judgeUnit, mayBeMistake } from './verdict.ts';

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
    const taken: Range[] = [];
    const repeats = repeatsOf(block);
    for (const repeat of repeats.length > 0 && !isTraditional(block.text) ? longestFirst(repeats) : []) {
      if (repeat.period > options.maxLength) continue;
      const copies = mistakenCopies(block, repeat);
      if (!copies || leavesLink(block, copies) || taken.some((range) => overlaps(range, copies.range))) continue;
      taken.push(copies.range);
      yield findingOf(document, block, copies);
    }
    yield* repeatedLatinWords(block.text);
  },
});

/** A unit that stands several times in a row by mistake. */
interface Copies {
  readonly range: Range;
  readonly first: Range;
  readonly last: Range;
  readonly certain: boolean;
}

/** More copies than this are no slip of a hand, but a row of characters. */
const MOST_COPIES = 6;

const longestFirst = (repeats: readonly Repeat[]): Repeat[] => repeats.toSorted((a, b) => b.period - a.period);

/** The copies of a repeat, where the words around it say that it is a mistake. */
function mistakenCopies({ text }: Block, { offsets, length, period, start, end }: Repeat): Copies | undefined {
  if (length > MOST_COPIES * period || offsets.length === 0) return undefined;
  if (!mayBeMistake(unitAt(text, offsets, 0, period))) return undefined;
  const words = wordsAround(text, [start, end]);
  // A stretch longer than two units can be read from several places: the first that is made of words is meant.
  for (let from = 0; from + 2 * period <= length; from++) {
    const count = Math.floor((length - from) / period);
    const at = (i: number): number => offsets[from + i] ?? end;
    const endOf = (i: number): number => (offsets[from + i - 1] ?? end - 1) + 1;
    const places = Array.from({ length: count }, (_, i): Range => [at(i * period), endOf((i + 1) * period)]);
    const certainty = judge(text, words, places);
    const [first, last] = [places[0], places.at(-1)];
    if (certainty && first && last)
      return { range: [first[0], last[1]], first, last, certain: certainty === 'certain' };
  }
  return undefined;
}

const unitAt = (text: string, offsets: readonly number[], from: number, period: number): string =>
  offsets
    .slice(from, from + period)
    .map((offset) => text[offset])
    .join('');

/** The verdict on copies of a unit. */
function judge(text: string, words: readonly PlacedWord[], places: readonly Range[]): Certainty {
  const [first = [0, 0], second = [0, 0]] = places;
  const end = places.at(-1)?.[1] ?? 0;
  const unit = text.slice(...first).replace(/[ \n]/g, '');
  if (!mayBeMistake(unit)) return undefined;
  const of = (offset: number): number => words.findIndex((word) => word.start <= offset && offset < word.end);
  const [one, two] = [of(first[0]), of(second[0])];
  const word = (i: number): string => words[i]?.text ?? '';
  if ([...unit].length === 1) {
    if (places.length > 2) return isNeverDoubled(unit) && text.slice(end, end + 2) !== '确确' ? 'certain' : undefined;
    return judgeCharacter({
      character: unit,
      first: word(one),
      second: word(two),
      isOneWord: one === two,
      previous: word(one - 1),
      next: word(two + 1),
      after: text.slice(end, end + 2),
    });
  }
  if (isStatement(text, first)) return undefined;
  if ([...places.map(([start]) => start), end].every((border) => isBorder(words, border)))
    return judgeUnit(unit, places.length, text.charAt(end));
  // 驱动程序/程序: the last word of a compound once more.
  const isLeftOver = places.length === 2 && word(two) === unit && word(one).endsWith(unit) && isWord(word(one));
  return isLeftOver ? judgeUnit(unit, 2, text.charAt(end)) && 'likely' : undefined;
}

/** Whether a word begins or ends at an offset. A gap before the offset belongs to neither word. */
const isBorder = (words: readonly PlacedWord[], offset: number): boolean =>
  words.every(({ start, end }) => offset <= start || offset >= end);

/** Whether a first copy is a line of its own: a head, that the text below it takes up again. */
const isStatement = (text: string, [start, end]: Range): boolean =>
  (start === 0 || text[start - 1] === '\n') && text[end] === '\n';

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
