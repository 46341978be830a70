import { characterSet, offsetsOf } from './character-sets.ts';
import { HAN, hasHan } from './han.ts';
import type { Quotes } from './quotes.ts';

/** A bracket or quotation mark without its partner in the same block. */
export interface LooseMark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
  /** The mark that it lacks. */
  readonly partner: string;
}

const PAIRS = ['()', '（）', '《》', '〈〉', '【】', '〔〕', '“”', '‘’', '「」', '『』'];
const PARTNERS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
);
const OPENS = new Set(PAIRS.map((pair) => pair.charAt(0)));
/** Brackets by the opening one. Both widths are partners of each other: which one it is to be is another matter. */
const FAMILIES: Readonly<Record<string, string>> = {
  ...{ '(': '（', ')': '（', '（': '（', '）': '（' },
  ...{ '《': '《', '》': '《', '〈': '〈', '〉': '〈' },
  ...{ '【': '【', '】': '【', '〔': '〔', '〕': '〔' },
};

/** The marks that come in pairs. */
export const PAIRED_MARKS = characterSet('()（）《》〈〉【】〔〕“”‘’「」『』');

/**
 * The brackets and quotation marks of a block that have no partner in it, in order: GB/T 15834 §4.8–4.9 knows them in
 * pairs only. Labels of lists, faces, intervals and marks that are only spoken of are none. Linear in the text's length.
 */
export function looseMarks(text: string, { loose }: Quotes): LooseMark[] {
  const quotes = loose.filter((at) => PARTNERS.has(text.charAt(at)));
  return [...looseBrackets(text), ...quotes]
    .sort((a, b) => a - b)
    .filter((at) => isInChinese(text, at) && !isSpokenOf(text, at))
    .map((at) => {
      const mark = text.charAt(at);
      return { at, mark, opens: OPENS.has(mark), partner: PARTNERS.get(mark) ?? '' };
    });
}

/** Brackets of each family paired from the inside out; the offsets of those left over. */
function looseBrackets(text: string): number[] {
  const open = new Map<string, number[]>();
  const loose: number[] = [];
  // Labels and faces within brackets (分两步：1）借书；2）还书) have closed these; what they stand for comes later.
  let owed = 0;
  for (const index of offsetsOf(text, PAIRED_MARKS)) {
    const mark = text.charAt(index);
    const family = FAMILIES[mark];
    if (family === undefined) continue;
    const waiting = open.get(family) ?? [];
    open.set(family, waiting);
    if (OPENS.has(mark)) {
      waiting.push(index);
      continue;
    }
    const partner = waiting.pop();
    const isOther = family === '（' && isLabelOrFace(text, index);
    if (partner !== undefined) owed += isOther && index - partner > 5 ? 1 : 0;
    else if (isOther) continue;
    else if (owed > 0) owed--;
    else loose.push(index);
  }
  return [...loose, ...[...open.values()].flat()];
}

/** 1）, a), 一）: the label of an item; 200, 2.2, 127.0.0.1:53, I/O and main.c are none. */
const LABEL =
  /(?:(?<!\d[.:]|[0-9０-９/~-])[0-9０-９]{1,2}|(?:^|[^A-Za-z./])[A-Za-z]|(?:^|[^A-Za-z])[ivxIVX]{2,4}|[一二三四五六七八九十]|[①-⑳]) ?$/u;
/** :) ：） ^_^) */
const FACE = /[:：;；=^_>＞~～▽ω-]$/;

function isLabelOrFace(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  return LABEL.test(before) || FACE.test(before);
}

/** How much text beside a mark tells whether it stands in a Chinese sentence. */
const REACH = 20;
const STARTS_HAN = new RegExp(`^ ?${HAN}`, 'u');
const ENDS_HAN = new RegExp(`${HAN} ?$`, 'u');

/** Whether a mark is one of a Chinese sentence, and not of code, a formula (an interval [0, 1)) or an English word. */
function isInChinese(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at + 1, at + 1 + REACH);
  if ('()（）'.includes(mark) && isInterval(mark, before, after)) return false;
  if (mark === '(') return !FACE.test(before) && (STARTS_HAN.test(after) || ENDS_HAN.test(before));
  if (mark === '（') return !(FACE.test(before) && /^(?:\s|[，。！？]|$)/u.test(after)) && hasHan(before + after);
  if (mark === ')') return ENDS_HAN.test(before);
  if (mark === '’') return ENDS_HAN.test(before) && !/^[A-Za-z]/.test(after);
  if (mark === '‘') return STARTS_HAN.test(after);
  // 27”: inches.
  if (mark === '”' && /[0-9]$/.test(before)) return false;
  return hasHan(before + after);
}

const isInterval = (mark: string, before: string, after: string): boolean =>
  mark === ')' || mark === '）'
    ? /[[［\]］][^[\]［］\p{Script=Han}]*$/u.test(before)
    : /^[^[\]［］\p{Script=Han}]*[\]［[］]/u.test(after);

const OPENING = '“‘「『（(《【〈〔"\'\ufffc';
const CLOSING = '”’」』）)》】〉〕"\'\ufffc';
const ASIDE = /[\s、，,/|或和与及]/;
const NAME_BEFORE = /(?:括号|括弧|引号|书名号|标点|符号|括號|引號|書名號|標點|符號)[是为]? ?$/u;
const NAME_AFTER = /^ ?(?:号|號|符号|符號|括号|引号)/u;

/** Whether a mark is only spoken of: “（”, 右括号）, “ 和 ”. */
function isSpokenOf(text: string, at: number): boolean {
  const [previous, next] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (OPENING.includes(previous || ' ') && CLOSING.includes(next || ' ')) return true;
  if (ASIDE.test(previous) && ASIDE.test(next)) return true;
  return NAME_BEFORE.test(text.slice(Math.max(0, at - 5), at)) || NAME_AFTER.test(text.slice(at + 1, at + 4));
}
