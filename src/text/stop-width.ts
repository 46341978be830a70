import { endsWithHan, hasHan } from './han.ts';
import type { MarkChange } from './mark-change.ts';
import { FULLWIDTH_STOPS, HALFWIDTH_STOPS } from './marks.ts';
import { matchesIn } from './matches.ts';
import { chineseContext, isPartOfToken, isWithinWord, stopPlace } from './stop-context.ts';

/** A longer block is neither data nor an English sentence. */
const LONGEST = 2000;

const HALF = /[,.:;]|[?!]+/g;
/** 太好了!! at the end of a line or a quotation: elsewhere two marks may be an operator (用 !! 转换). */
const AFTER_RUN = /^(?:$|[\n\u2028”’」』）】])/;

/** The half-width stops of a block that stand in a Chinese sentence (GB/T 15834 §4), in order. */
export function* stopsToFull(text: string, isCell = false): Generator<MarkChange> {
  let isReference: boolean | undefined;
  for (const { 0: run, index } of matchesIn(text, HALF)) {
    if (isWithinWord(text, index, run.length)) continue;
    const place = stopPlace(text, index, run.length);
    const reason = chineseContext(place);
    if (!reason || isPartOfToken(place)) continue;
    if (run.length > 1 && !(endsWithHan(place.before) && AFTER_RUN.test(place.after))) continue;
    if (run === ':' && reason === 'before-han' && isData(text, isCell)) continue;
    isReference ??= REFERENCE.test(text);
    if (isReference) return;
    for (const [i, mark] of [...run].entries()) yield { at: index + i, to: FULLWIDTH_STOPS[mark] ?? mark, reason };
  }
}

/** 甲. 书名 [M]. 某某出版社, 2013. in a list of references has half-width marks (GB/T 7714). */
const REFERENCE = /\[(?:[MJDCNPRSZ]|(?:EB|DB|J|M|CP)\/OL)\]/;

/** `key: 值` in a cell of a table is a signature, or the title of a commit (ch1: 修正标点). */
const KEY_VALUE = /^[a-z][\w-]*: /;

/** Lines of `key: 值` and nothing else are data: front matter that the parser does not know as such. */
const KEY_VALUE_LINES = /^[a-z][\w-]*:[^\n]*(?:\n[a-z][\w-]*:[^\n]*)+$/;

/** 2。安装 in a heading or an item: an Arabic number of a list has a half-width point (GB/T 15834 §4.1, notes). */
const LIST_NUMBER = /^\d{1,2}。(?= ?[^\s\d])/;
const FULL = /[，。：；？！]/g;
/** Words that no English sentence of some length does without. */
const ENGLISH_WORD =
  /(?:^|[^A-Za-z])(?:the|an?|of|to|is|are|be|and|or|in|on|for|with|from|that|this|it|you|we|can|will|all)(?![A-Za-z])/i;
const FOUR_WORDS = /(?:[A-Za-z][A-Za-z'’-]*[^A-Za-z\ufffc]{1,3}){3}[A-Za-z]/;

/** 16：32 in digits of either width. */
const TIME = /(?<![0-9０-９：])[0-9０-９]{1,2}：[0-5０-５][0-9０-９](?![0-9０-９：])/g;
/** 在 16：32, 上午 9：00, 9：00～21：00: what tells the time of day from 步骤 1：10 and from a ratio. */
const BEFORE_TIME = /[在于至到从自日号午晚晨早~～—–-] ?$/;
const AFTER_TIME = /^ ?[~～—–至到-]/;

const isData = (text: string, isCell: boolean): boolean =>
  text.length < LONGEST && (KEY_VALUE_LINES.test(text) || (isCell && KEY_VALUE.test(text)));

/** The full-width stops of a block that are to be half-width: in the number of a list, the time, an English sentence. */
export function* stopsToHalf(text: string): Generator<MarkChange> {
  const number = LIST_NUMBER.exec(text);
  if (number) {
    const at = number[0].length - 1;
    yield { at, to: text.charAt(at + 1) === ' ' ? '.' : '. ', reason: 'list-number' };
  }
  if (isEnglishSentence(text)) yield* englishStops(text);
  else yield* times(text);
}

/** The time of day is written with half-width colons (GB/T 15835 §5). */
function* times(text: string): Generator<MarkChange> {
  for (const { 0: time, index } of text.matchAll(TIME)) {
    const end = index + time.length;
    const isTime =
      BEFORE_TIME.test(text.slice(Math.max(0, index - 2), index)) || AFTER_TIME.test(text.slice(end, end + 2));
    if (isTime) yield { at: index + time.indexOf('：'), to: ':', reason: 'time' };
  }
}

/** Whether a block without any Han is an English sentence that was given full-width stops by an input method. */
export function isEnglishSentence(text: string): boolean {
  // With a colon alone, words may be a title (Item 38：Be aware of …) in a Chinese list of titles.
  if (text.length > LONGEST || !/[，。；！？]/.test(text) || hasHan(text)) return false;
  return ENGLISH_WORD.test(text) && FOUR_WORDS.test(text);
}

function* englishStops(text: string): Generator<MarkChange> {
  for (const { 0: mark, index } of text.matchAll(FULL)) {
    const half = HALFWIDTH_STOPS[mark] ?? mark;
    const isJoined = /[A-Za-z0-9“‘(]/.test(text.charAt(index + 1));
    yield { at: index, to: isJoined ? `${half} ` : half, reason: 'english-sentence' };
  }
}
