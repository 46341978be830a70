import { characterSet, offsetsOf } from './character-sets.ts';
import { endsWithHan, HAN, isHanUnit } from './han.ts';
import { isEnglishSentence } from './stop-width.ts';

/** Two round brackets that belong together, whatever their widths. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
  readonly isMixed: boolean;
  readonly context: BracketContext;
}

/**
 * Where a pair stands: in a Chinese sentence, where guides differ on its width; in a call or formula with brackets typed
 * full-width by mistake (`O（n）`, `main（）`); in an English sentence; or where its width is not ours to judge.
 */
export type BracketContext = 'chinese' | 'call' | 'english' | 'other';

/** Round brackets of both widths. */
export const ROUND_BRACKETS = characterSet('()（）');

/** The pairs of round brackets of a text, by their opening ones; what has no partner is left out. */
export function bracketPairs(text: string): BracketPair[] {
  const open: number[] = [];
  const found: (readonly [open: number, close: number])[] = [];
  for (const at of offsetsOf(text, ROUND_BRACKETS)) {
    if (text[at] === '(' || text[at] === '（') open.push(at);
    else {
      const partner = open.pop();
      if (partner !== undefined) found.push([partner, at]);
    }
  }
  const holdsHan = hanFinder(text);
  const isEnglish = found.length > 0 && isEnglishSentence(text);
  return found
    .sort((a, b) => a[0] - b[0])
    .map(([open, close]) => ({
      open,
      close,
      isMixed: (text[open] === '（') !== (text[close] === '）'),
      context: isEnglish ? 'english' : contextOf(text, open, close, holdsHan(open, close)),
    }));
}

/** Tells whether a stretch of a text holds Han; stretches must be asked for in the order of their starts. */
function hanFinder(text: string): (start: number, end: number) => boolean {
  let han = 0;
  return (start, end) => {
    if (han < start) han = start;
    while (han < text.length && !isHanUnit(text.charCodeAt(han))) han++;
    return han < end;
  };
}

/** A longer text without Han in brackets is not looked at any closer. */
const LONGEST = 200;
/** How much of the text before a pair tells whether its sentence is Chinese. */
const REACH = 30;

function contextOf(text: string, open: number, close: number, holdsHan: boolean): BracketContext {
  const before = text.slice(Math.max(0, open - REACH), open);
  const after = text.slice(close + 1, close + 1 + REACH);
  // [text](address): the brackets are markup, or meant to be.
  if (before.endsWith(']') || isOperand(before, after)) return 'other';
  const inside = text.slice(open + 1, Math.min(close, open + LONGEST));
  if (holdsHan) return isCallInWords(before, inside) ? 'other' : 'chinese';
  const isAnyFull = text[open] === '（' || text[close] === '）';
  if (isAnyFull && isCall(before, inside)) return 'call';
  if (text[open] === '（' && text[close] === '）') return 'chinese';
  return (isAnyFull && ANY_HAN.test(before + after)) || isRemark(before, after, inside) ? 'chinese' : 'other';
}

/** (甲 + 乙) * 2, 总价 = (单价 + 运费), a && (b || c): brackets of a formula, whatever is in them. */
const isOperand = (before: string, after: string): boolean =>
  (OPERATOR.test(before.slice(-2)) || OPERATOR.test(after.slice(0, 2))) &&
  (/(?:\|\||&&|[=*<>^≤≥×÷]| [+\-/]) ?$/.test(before) || /^ ?(?:\|\||&&|[=*<>^≤≥×÷]|[+-] |->)|^ \/ /.test(after));

const OPERATOR = /[|&=*<>^≤≥×÷+\-/]/;

/** min(核数 * 2, 16), count(列名=1), String("书目"): a call in words, with its arguments. */
const isCallInWords = (before: string, inside: string): boolean =>
  /[A-Za-z0-9_]$/.test(before.slice(-1)) && /[*=<>+]|, ?\d|^["'“‘]/.test(inside);

/** `main（）`, `O（n log n）`, `O(n）`: a name with its arguments, in the brackets of an input method. */
const isCall = (before: string, inside: string): boolean =>
  (inside === '' && /[A-Za-z0-9_]$/.test(before)) ||
  (/(?:^|[^A-Za-z0-9/])O$/.test(before) && /^[A-Za-z0-9+*^! ]{1,20}$/.test(inside) && !/[A-Z]{2}/.test(inside));

/** What follows a remark in brackets that belongs to a Chinese sentence: Han, a full-width mark, or a stop that is to be one. */
const CHINESE_AFTER = new RegExp(`^ *(?:[，。；：、？！]|[,;:.?!] ?(?:$|${HAN}))`, 'u');
const ANY_HAN = new RegExp(HAN, 'u');

/** Whether brackets of half width, without Han in them, are a remark in a Chinese sentence: 目录 (OPAC), Koha (2.0) 是. */
function isRemark(before: string, after: string, inside: string): boolean {
  const isWordLike = /[A-Za-z]{2}/.test(inside);
  if (/[=<>{}|]| [-+*/] /.test(inside)) return false;
  if (endsWithHan(before.trimEnd())) return isWordLike || inside.includes('\ufffc') || isValue(inside);
  // f(x), O(n), (s) of a plural, `name`(args): the bracket is part of the word before it; a phrase or a quotation is not.
  if (/[A-Za-z0-9_)]$/.test(before) || (before.endsWith('\ufffc') && !/^[“「]|[A-Za-z]{2} [A-Za-z]{2}/.test(inside)))
    return false;
  if (!isWordLike || /[[\]]|^[0-9a-zA-Z]{1,2}$/.test(inside.trim())) return false;
  if (/^ *\p{Script=Han}/u.test(after)) return true;
  return ANY_HAN.test(before) && /[A-Za-z0-9\ufffc] $/.test(before) && CHINESE_AFTER.test(after);
}

/** (1), (2.24), (172.17.0.3), (3-5ms), (C-N): a number or a value; not a tuple (1, 2), nor a variable (x) or a term (n-1). */
const isValue = (inside: string): boolean =>
  /[A-Za-z0-9]|^\.+$/.test(inside) && !/^[A-Za-z]$|,|[+*/^]|[a-z] ?[-–] ?\d/.test(inside.trim());
