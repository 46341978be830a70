import {
  dictionaryWordOver,
  firstWordBehind,
  lastWordBefore,
  type PlacedWord,
  reachesOver,
  wordsAround,
} from '../../src/lexicon/clause.ts';
import { isWord, partOfSpeech } from '../../src/lexicon/segmenter.ts';
import { HARDLY_FIRST, HARDLY_LAST, NEVER_FIRST, NEVER_LAST, OPENERS } from './data.ts';

/**
 * Whether a statement cannot end at a line end (`never`), hardly or seldom does, may, or does, with a new one behind it.
 */
type StatementEnd = 'never' | 'hardly' | 'seldom' | 'may' | 'does';

/** How much of a line is looked at. */
const REACH = 60;
/** A line of so many characters that ends with a verb was cut before its object more often than not. */
const LONG = 30;

/** 可以在菜单中⏎选择…: what is done there is still to come; 保存在文件中⏎ says all. */
const PLACE = /(?:^|[，。；：、！？ ]|需要|可以|能够?|会|请|应该?|必须|要)在[^，。；：！？\n]{1,40}[中里内上下]$/u;
/** 在初始化期间⏎完成 */
const PERIOD = /在[^，。；：！？\n]{1,40}(?:期间|过程中)$/u;
/** A pronoun alone behind a mark is a subject: ……的语法，它⏎指示 */
const SUBJECT = /(?:^|[，。；：！？])(?:[它他她你您我]们?|大家|人们)$/u;
/** 打开文件时⏎先检查…: a mark may be missing, but the sentence goes on. */
const TIME = /(?:时|以后|之后|之前)$/u;
/** 在这里可以找到⏎示例; but 这样就可以使用⏎ says all. */
const MODAL = /^(?:可以|能够?|将会?|会|需要|必须|应该?)$/u;
const ALSO = /[就也都还均即便才][^，。；：！？]{1,6}$/u;
/** 返回⏎一个值: a verb and its object. */
const NUMERAL = /^(?:一[个种些条]|两[个种]|多[个种]|几[个种])$/u;

/** The word that a line end between two Han characters cuts, if it does. */
export function cutWordAt(text: string, lineEnd: number): PlacedWord | undefined {
  const cut = dictionaryWordOver(text, [lineEnd, lineEnd + 1]);
  return cut && !isOverlap(text, lineEnd, cut) ? cut : undefined;
}

/** What the words on both sides of a line end, between two Han characters and in no word, say of a statement's end there. */
export function statementEndAt(text: string, lineEnd: number): StatementEnd {
  const line = text.slice(Math.max(0, lineEnd - REACH), lineEnd);
  const gap = [lineEnd, lineEnd + 1] as const;
  const words = wordsAround(text, gap);
  // A name that the segmenter has made up of both sides says nothing: then each line is read by itself.
  const isMadeUp = words.some((word) => reachesOver(word, gap));
  const before = isMadeUp
    ? wordsAround(text, [lineEnd, lineEnd], [Math.max(0, lineEnd - REACH), lineEnd])
    : words.filter(({ end }) => end <= lineEnd);
  const after = isMadeUp
    ? firstWordBehind(text, lineEnd + 1, Math.min(text.length, lineEnd + 1 + REACH))
    : words.find(({ start }) => start > lineEnd);
  const [previous, last, first] = [before.at(-2), before.at(-1), after].map((word) => word?.text ?? '');
  return endBetween(line, previous ?? '', last ?? '', first ?? '');
}

function endBetween(line: string, previous: string, last: string, first: string): StatementEnd {
  if (OPENERS.has(first)) return 'does';
  if (NEVER_FIRST.has(first)) return 'never';
  if (NEVER_LAST.has(last) && !isEnding(line, previous, last)) return 'never';
  const tail = line.slice(line.lastIndexOf('\n') + 1);
  if (PLACE.test(tail) || PERIOD.test(tail) || SUBJECT.test(tail)) return 'never';
  if (NUMERAL.test(first) && partOfSpeech(last).startsWith('v')) return 'never';
  if (HARDLY_LAST.has(last) || HARDLY_FIRST.has(first)) return 'hardly';
  const isVerb = partOfSpeech(last) === 'v' && (tail.length > LONG || (MODAL.test(previous) && !ALSO.test(tail)));
  return TIME.test(last) || isVerb ? 'seldom' : 'may';
}

/** 这样做是有理由的⏎, 三数之和⏎: uses in which such a word ends what is said. */
const isEnding = (line: string, previous: string, last: string): boolean =>
  (last === '的' && /是[^，。；：！？\n]*$/u.test(line)) || (last === '和' && previous === '之');

/**
 * Whether a word over a line end takes a part of a word that stands whole on its line, with another word on the other
 * side: 列举⏎如下 is no 举如, 举例⏎如 no 例如, 并⏎发送 no 并发; but 有意⏎见 is 意见, since 见 begins nothing.
 */
function isOverlap(text: string, lineEnd: number, cut: PlacedWord): boolean {
  const last = lastWordBefore(text, lineEnd, Math.max(0, lineEnd - REACH))?.text ?? '';
  const first = firstWordBehind(text, lineEnd + 1, Math.min(text.length, lineEnd + 1 + REACH))?.text ?? '';
  const isWhole = (word: string): boolean => word.length > 1 && isWord(word);
  const takesOfLast = isWhole(last) && lineEnd - cut.start < last.length;
  const takesOfFirst = isWhole(first) && cut.end - lineEnd - 1 < first.length;
  return (
    (takesOfLast && (isWhole(first) || OPENERS.has(first))) || (takesOfFirst && (isWhole(last) || NEVER_LAST.has(last)))
  );
}
