import { type PlacedWord, wordsAround } from '../../src/lexicon/clause.ts';
import { isWord, partOfSpeech } from '../../src/lexicon/segmenter.ts';
import { HARDLY_FIRST, HARDLY_LAST, NEVER_FIRST, NEVER_LAST, OPENERS } from './data.ts';

/** What the words on both sides of a line end between two Han characters say of it. */
export interface Seam {
  /** The word that the line end cuts, if it does. */
  readonly cut: PlacedWord | undefined;
  /** Whether the statement cannot end there (`never`), hardly can (`hardly`), may, or does, with a new one behind it. */
  readonly end: 'never' | 'hardly' | 'may' | 'does';
}

/** How much of a line is looked at. */
const REACH = 60;

/** 可以在菜单中⏎选择…: what is done there is still to come; 保存在文件中⏎ says all. */
const PLACE = /(?:^|[，。；：、！？ ]|需要|可以|能够?|会|请|应该?|必须|要)在[^，。；：！？\n]{1,40}[中里内上下]$/u;
/** 在初始化期间⏎完成 */
const PERIOD = /在[^，。；：！？\n]{1,40}(?:期间|过程中)$/u;
/** A pronoun alone behind a mark is a subject: ……的语法，它⏎指示 */
const SUBJECT = /(?:^|[，。；：！？])(?:[它他她你您我]们?|大家|人们)$/u;
/** 打开文件时⏎先检查…: a mark may be missing, but the sentence goes on. */
const TIME = /(?:时|以后|之后|之前)$/u;
/** 返回⏎一个值: a verb and its object. */
const NUMERAL = /^(?:一[个种些条]|两[个种]|多[个种]|几[个种])$/u;

/** What the words say of the line end at `lineEnd` of `text`, with Han on both sides. */
export function seamAt(text: string, lineEnd: number): Seam {
  const words = wordsAround(text, [lineEnd, lineEnd + 1]);
  const cut = words.find(({ start, end }) => start < lineEnd && end > lineEnd + 1);
  if (cut) return { cut: isWord(cut.text) && !isOverlap(text, lineEnd, cut) ? cut : undefined, end: 'may' };
  const i = words.findIndex(({ start }) => start > lineEnd);
  const [previous, last, first] = [words[i - 2]?.text ?? '', words[i - 1]?.text ?? '', words[i]?.text ?? ''];
  return { cut: undefined, end: endBetween(text.slice(Math.max(0, lineEnd - REACH), lineEnd), previous, last, first) };
}

function endBetween(line: string, previous: string, last: string, first: string): Seam['end'] {
  if (OPENERS.has(first)) return 'does';
  if (NEVER_FIRST.has(first)) return 'never';
  if (NEVER_LAST.has(last) && !isEnding(line, previous, last)) return 'never';
  const tail = line.slice(line.lastIndexOf('\n') + 1);
  if (PLACE.test(tail) || PERIOD.test(tail) || SUBJECT.test(tail)) return 'never';
  if (NUMERAL.test(first) && partOfSpeech(last).startsWith('v')) return 'never';
  return HARDLY_LAST.has(last) || HARDLY_FIRST.has(first) || TIME.test(last) ? 'hardly' : 'may';
}

/** 这样做是有理由的⏎, 三数之和⏎: uses in which such a word ends what is said. */
const isEnding = (line: string, previous: string, last: string): boolean =>
  (last === '的' && /是[^，。；：！？\n]*$/u.test(line)) || (last === '和' && previous === '之');

/**
 * Whether a word over a line end takes a part of a word that stands whole on its line: 列举⏎如下 is no 举如, and 举例⏎如
 * is no 例如.
 */
function isOverlap(text: string, lineEnd: number, cut: PlacedWord): boolean {
  const line = text.slice(Math.max(0, lineEnd - REACH), lineEnd);
  const next = text.slice(lineEnd + 1, lineEnd + 1 + REACH);
  const last = wordsAround(line, [line.length, line.length]).at(-1);
  const first = wordsAround(next, [0, 0])[0];
  const takesPart = (word: PlacedWord | undefined, taken: number): boolean =>
    word !== undefined && word.text.length > 1 && isWord(word.text) && taken < word.text.length;
  return takesPart(last, lineEnd - cut.start) || takesPart(first, cut.end - lineEnd - 1);
}
