import { characterSet, isIn } from './character-sets.ts';
import { HAN } from './han.ts';
import type { Range } from './range.ts';

/** A word of Latin letters and digits in a text: Node.js, don’t, C/C++, 9:30, 100%. */
export interface LatinToken {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of the scripts that Chinese text mixes in; full-width ones have their space within them. */
const LATIN = 'A-Za-z0-9\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff';
/** These letters: a word is found sooner by them than by a pattern. */
export const LATIN_UNITS = characterSet(LATIN);
/** A word with what joins its parts (Node.js, don’t, 9:30) and what may end it (C++, C#, 100%). */
const TOKEN = new RegExp(
  `[${LATIN}]+(?:[-.,:/~_'’+#&*=@^°]+[${LATIN}]+)*(?:\\+\\+(?!\\+)|(?<=[0-9kw]|(?<![${LATIN}])[A-Z])\\+(?!\\+)|(?<=[0-9])%|(?<=(?<![${LATIN}])[CFJ])#)?`,
  'y',
);

/** How far around a word anything looks, so that a text of one long word costs no more than others. */
const REACH = 24;

/** The words of Latin letters and digits in a text, in order. */
export function latinTokens(text: string): LatinToken[] {
  const tokens: LatinToken[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isIn(text.charCodeAt(start), LATIN_UNITS)) continue;
    TOKEN.lastIndex = start;
    TOKEN.test(text);
    const end = TOKEN.lastIndex;
    tokens.push({ text, word: text.slice(start, end), start, end });
    start = end - 1;
  }
  return tokens;
}

const leftOf = ({ text, start }: LatinToken, reach = REACH): string => text.slice(Math.max(0, start - reach), start);
const rightOf = ({ text, end }: LatinToken): string => text.slice(end, end + REACH);

/** What makes of the letters after it a name with a form of its own: @user, #tag, $x, %s, \n; --flag. */
const SIGIL = /[@#$\\{%]/;
const OPTION = /(?:^|[^A-Za-z0-9-])--?$/;
/** What makes an emoji of the digit before it: 1️⃣. */
const KEYCAP = /^[\ufe0f\u20e3]/;

/** An address without its scheme, which a space before it makes a link of. */
const ADDRESS = /^www\./i;

/** The part before it of an address or path that goes on in Han: x.cn/关于API的页面. */
const PATH = new RegExp(String.raw`[A-Za-z0-9\ufffc-]/_?${HAN}[${HAN}\w#/-]{0,${REACH}}$`, 'u');

/** Whether a word is code, of which no one but its author knows where it ends. */
export function isCode(token: LatinToken): boolean {
  const { text, word, start, end } = token;
  const last = text.charAt(start - 1);
  if (SIGIL.test(last) || KEYCAP.test(text.charAt(end)) || ADDRESS.test(word)) return true;
  if (last === '-' && !isNumeral(token) && OPTION.test(leftOf(token))) return true;
  const left = leftOf(token);
  return left.includes('/') && PATH.test(left);
}

const EXTENSION = String.raw`\.(?:docx?|xlsx?|pptx?|pdf|md|txt|csv|zip|rar|png|jpe?g|gif|svg|mp[34]|html?|json|ya?ml)`;
const FILE_NAME_END = new RegExp(`^(?:[vV]?[0-9][0-9._-]*|final|new|copy)${EXTENSION}$`);
const FILE_NAME_REST = new RegExp(`^${HAN}{1,16}${EXTENSION}(?![A-Za-z])`, 'u');

/** Whether a word ends the name of a file that begins in Han: 报告v2.docx, 图1.png. */
export const endsFileName = ({ word }: LatinToken): boolean => word.length < REACH && FILE_NAME_END.test(word);

/** Whether a word begins the name of a file that goes on in Han: README中文.md. */
export const beginsFileName = (token: LatinToken): boolean => FILE_NAME_REST.test(rightOf(token));

/** Whether a word begins with a digit. */
export function isNumeral({ word }: LatinToken): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

const NUMBER = /^[0-9][0-9.,:/~x×+*-]*[kKwW]?[+%]?$/;

/** Whether a word is a number and no part of a name (Java 8). */
export const isNumber = (token: LatinToken): boolean =>
  isNumeral(token) && token.word.length < REACH && NUMBER.test(token.word) && !/[A-Za-z] $/.test(leftOf(token, 2));

/** Whether a number says how much of something there is, or more than what: 15%, 3000+. Guides differ on these. */
export const isShare = ({ word }: LatinToken): boolean => /[0-9kKwW][+%]$/.test(word);

/** The number of a heading or an item at the start of a line, perhaps with its noun: 3.1, A, *2, 图 2-1, 步骤 3. */
const NUMBERING =
  /[\n\u2028][^\p{L}\p{N}\n]{0,3}(?:(?:图|表|例|式|步骤|案例|附录|练习|实验|阶段|问题|Step|Part|Day|Chapter) ?)?[A-Z]?[0-9]{0,4}(?:[.-][0-9]{1,4}){0,4}$/u;

const LINE_END = /[\n\u2028]/;

/** Whether a word is, at the start of a line, the number of what follows. */
export function isNumbering({ text, end }: LatinToken): boolean {
  const from = Math.max(0, end - REACH);
  const line = (from === 0 ? '\n' : '') + text.slice(from, end);
  return LINE_END.test(line) && NUMBERING.test(line);
}

/** Whether a word is the first of a title behind the number of its chapter: 第二章 auto. */
export const isBehindNumbering = (token: LatinToken): boolean =>
  /第 ?[〇一二三四五六七八九十百0-9]{1,4} ?[章节節篇讲講课課部步条條回] $/u.test(leftOf(token, 9));

/** What needs a space on both sides in either habit: 推送 vs 拉取, 3 x 3. */
const CONNECTOR = /^(?:vs?\.?s?|VS|x|X|and|or)$/;
/** No mark of punctuation, which parts phrases whatever its width. */
const IN_PHRASE_BEFORE = /[^\s\p{Script=Han}，。、；：！？…“”‘’「」『』（）《》【】\ufffc,.:;?!()"'] {1,4}$/u;
const IN_PHRASE_AFTER = /^ {1,4}[^\s\p{Script=Han}，。、；：！？…“”‘’「」『』（）《》【】\ufffc,.:;?!()"']/u;

/** Whether the space on a side of a word is one of several, in an expression or a name: 3 * 3, Ada Lovelace. */
export const isPartOfPhrase = (token: LatinToken, side: 'before' | 'after'): boolean =>
  CONNECTOR.test(token.word) ||
  (side === 'after' ? IN_PHRASE_BEFORE.test(leftOf(token, 6)) : IN_PHRASE_AFTER.test(rightOf(token)));

/** Whether a range is inside a title: 《深入理解Java虚拟机》 is its publisher's to write. */
export function isInTitle(text: string, [start]: Range): boolean {
  const before = text.slice(Math.max(0, start - 2 * REACH), start);
  const open = before.lastIndexOf('《');
  return open >= 0 && open > before.lastIndexOf('》');
}
