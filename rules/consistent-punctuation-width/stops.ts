import { hasHan, startsWithHan } from '../../src/text/han.ts';
import { CLOSING, FULLWIDTH_STOPS } from '../../src/text/marks.ts';
import type { Change } from './change.ts';

const STOP = /[,.:;?!]/g;
/** How much text on each side tells what sentence a mark stands in. */
const REACH = 40;
/** What may stand between the last character of a sentence and its stop. */
const SKIPPED_BEFORE = `${CLOSING})]"' `;

/** The half-width stops of a text that stand in a Chinese sentence (GB/T 15834 §4; design.md, "Width of marks"). */
export function* stopChanges(text: string): Generator<Change> {
  for (const { 0: mark, index } of text.matchAll(STOP)) {
    const before = text.slice(Math.max(0, index - REACH), index);
    const after = text.slice(index + 1, index + 1 + REACH);
    const previous = lastCharacter(before);
    if (!isCode(mark, before, after) && isChinese(mark, before, after, previous))
      yield {
        range: [index, index + 1],
        to: FULLWIDTH_STOPS[mark] ?? mark,
        reason: startsWithHan(previous) ? '前面是中文' : '中文句子用全角标点',
      };
  }
}

/** The last character that belongs to the sentence: closing quotes, brackets and spaces are passed over. */
function lastCharacter(before: string): string {
  let end = before.length;
  while (end > 0 && SKIPPED_BEFORE.includes(before.charAt(end - 1))) end--;
  const low = before.charCodeAt(end - 1);
  return before.slice(low >= 0xdc00 && low <= 0xdfff ? end - 2 : end - 1, end);
}

/** Han numerals at the start of a line are the label of a list: 一. 概述 */
const LIST_LABEL = /(?:^|[\n\u2028])\s*[(（]?(?:[〇一二三四五六七八九十]{1,3}|[0-9]{1,3}|[A-Za-z])$/u;
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:e\.g|i\.e|etc|vs|al|cf|No|Dr|Mr|Mrs|Ms|Prof|Inc|Ltd|Co|Corp|St|Fig|Vol|p|pp|ver|approx|[A-Z])$/;

/** Whether a mark is part of a number, a name, a path, an operator, an emoticon or an abbreviation. */
function isCode(mark: string, before: string, after: string): boolean {
  const next = after.charAt(0);
  const joinsWord = /[A-Za-z0-9_/\\]/.test(next);
  const previous = before.at(-1) ?? '';
  if (isStop(next) || (isStop(previous) && previous !== '!' && previous !== '?')) return true;
  switch (mark) {
    case '.':
      return (
        joinsWord ||
        next === '*' ||
        LIST_LABEL.test(before) ||
        ABBREVIATION.test(before) ||
        previous === '' ||
        previous === ' '
      );
    case ':':
      return (
        /^[)(\-/\\DPp|]/.test(after) || /^[a-z0-9_+-]{2,30}:/.test(after) || (/[A-Za-z0-9_]$/.test(before) && joinsWord)
      );
    case ',':
    case ';':
      return /[A-Za-z0-9_]$/.test(before) && joinsWord;
    default:
      // n! is a factorial.
      if (mark === '!' && /(?:^|[^A-Za-z0-9])[A-Za-z0-9]$/.test(before)) return true;
      return (
        next === '=' ||
        next === '[' ||
        (/[A-Za-z0-9_)\]]$/.test(before) && joinsWord) ||
        (previous === ' ' && joinsWord)
      );
  }
}

const isStop = (character: string): boolean => character !== '' && ',.:;?!，。：；？！…'.includes(character);

/** A word of Latin letters; several in a row are an English sentence. */
const LATIN_WORDS = /(?:[A-Za-z][A-Za-z'’-]*[ ,]+){4,}[A-Za-z]+/;

/** Whether the sentence around a mark is Chinese: Han right before it, else Han right after it and earlier in it. */
function isChinese(mark: string, before: string, after: string, previous: string): boolean {
  const next = after.trimStart().charAt(0);
  const hanAfter = startsWithHan(after.trimStart());
  if (LATIN_WORDS.test(before) && !hanAfter) return false;
  if (startsWithHan(previous) || '》”’」』）】'.includes(before.at(-1) || '-'))
    return !(LATIN_WORDS.test(after) && !hasHan(before.slice(0, -3)) && before.length > 6);
  const sentence = before.slice(Math.max(...[...'。！？\n\u2028'].map((end) => before.lastIndexOf(end))) + 1);
  if (!hasHan(sentence)) return false;
  // 第3. 定义, [M]. 某某出版社: a label or a reference, not the end of a sentence.
  if (mark === '.' && next !== '' && /[0-9\]]\s*$/.test(before)) return false;
  return hanAfter || (next === '' && mark !== ':') || (next === '\n' && mark !== ',') || (mark === ':' && next === '');
}
