import { characterSet, offsetsOf } from './character-sets.ts';
import { hasLetter } from './letters.ts';
import { withoutInvisibleEnd } from './spaces.ts';

/** Two quotation marks that belong together. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
}

/** The quotation marks of a text: those that belong together, in order, and those without a partner. */
export interface Quotes {
  readonly pairs: readonly QuotePair[];
  readonly loose: readonly number[];
}

/** A quotation mark, and which way it says that it faces; straight ones do not say. */
interface Mark {
  readonly at: number;
  readonly family: Family;
  readonly faces: 'right' | 'left' | undefined;
}

/** Marks of one family are partners of each other, whatever their shape and direction. */
type Family = 'double' | 'single' | 'corner' | 'white corner';

const KINDS: Readonly<Record<string, readonly [Family, Mark['faces']]>> = {
  '"': ['double', undefined],
  '＂': ['double', undefined],
  '“': ['double', 'right'],
  '”': ['double', 'left'],
  "'": ['single', undefined],
  '＇': ['single', undefined],
  '‘': ['single', 'right'],
  '’': ['single', 'left'],
  '「': ['corner', 'right'],
  '」': ['corner', 'left'],
  '『': ['white corner', 'right'],
  '』': ['white corner', 'left'],
};
/** The quotation marks of all shapes. */
export const QUOTES = characterSet('"\'＂＇“”‘’「」『』');
/** Straight marks that stand side by side are an empty string, a doubled one of SQL or a block of Python. */
const DOUBLED = /"["“”]|[“”]"|''|‘'|'’|\\["']/;
const STRAIGHT = /["'＂＇]/;
const FAMILIES: readonly Family[] = ['double', 'single', 'corner', 'white corner'];
/** A mark that faces the wrong way is told from one whose partner is elsewhere only if its partner is near. */
const NEAR = 120;
/** The same for the only two marks of a block. */
const FAR = 400;
/** A block with more marks than this of which some face the wrong way is a pattern or a test, not prose. */
const MOST = 200;
/** What stands around a mark that is only spoken of: 双引号（"）. */
const MENTIONS = new Set(['()', '（）', '“”', '‘’', '「」', '『』', '""', "''"]);

/**
 * Pairs the quotation marks of a block by order and nesting (GB/T 15834 §4.8), not by the character beside each: straight
 * ones alternate, and so do curly ones where the way that they face makes no sense (“甲“, ”甲”). Marks that are not
 * quotation (apostrophes, inches, minutes) are left out. Linear in the text's length.
 */
export function pairQuotes(text: string): Quotes {
  const marks = quotationMarks(text);
  const isCode = (text.includes('"') || text.includes("'")) && DOUBLED.test(text);
  const pairs: QuotePair[] = [];
  for (const family of FAMILIES) {
    const own = marks.filter((mark) => mark.family === family);
    if (own.length === 0) continue;
    for (const pair of pairsOf(text, own, isCode) ?? facingPairs(own).pairs) pairs.push(pair);
  }
  const paired = new Set(pairs.flatMap(({ open, close }) => [open, close]));
  const loose = marks.filter(({ at }) => !paired.has(at)).map(({ at }) => at);
  return { pairs: withoutCrossing(pairs, (pair) => !STRAIGHT.test(text.charAt(pair.open))), loose };
}

const isLatin = (character: string): boolean => /[A-Za-z0-9À-ɏ]/.test(character);
const isDigit = (character: string): boolean => /[0-9]/.test(character);

/** The marks that may quote: no apostrophes (don't, users', '90s), inches (27") and minutes (30'22"). */
function quotationMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const isOpen = { double: false, single: false, corner: false, 'white corner': false };
  for (const at of offsetsOf(text, QUOTES)) {
    const [family, faces] = KINDS[text.charAt(at)] ?? ['double', undefined];
    const previous = text.charAt(at - 1);
    if (MENTIONS.has(previous + text.charAt(at + 1))) continue;
    if (family === 'single' && isApostrophe(text, at, isOpen.single, faces)) continue;
    if (faces === undefined && isDigit(previous) && !isOpen[family]) continue;
    isOpen[family] = faces === undefined ? !isOpen[family] : faces === 'right';
    marks.push({ at, family, faces });
  }
  return marks;
}

/** Whether a single mark is part of a word. */
function isApostrophe(text: string, at: number, isOpen: boolean, faces: Mark['faces']): boolean {
  const [previous, next] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (/^.\d0s/.test(text.slice(at, at + 4))) return true;
  if (faces === 'right') return isLatin(previous) && isLatin(next);
  if (isLatin(previous)) return isLatin(next) || !isOpen;
  // rock 'n' roll
  return faces === undefined && isOpen && isGap(previous) && isLatin(next);
}

/** The pairs of the marks of one family, or undefined if they cannot be told. */
function pairsOf(text: string, marks: readonly Mark[], isCode: boolean): QuotePair[] | undefined {
  const straight = marks.filter(({ faces }) => faces === undefined);
  const facing = facingPairs(marks.filter(({ faces }) => faces !== undefined));
  const [wellFaced, between] = [facing.loose.length === 0, isCode ? undefined : alternating(text, straight)];
  if (wellFaced && between) {
    const all = [...facing.pairs, ...between];
    if (withoutCrossing(all, () => true).length === all.length) return all;
  }
  return isCode && straight.length > 0 ? undefined : turned(text, marks);
}

/** Marks that say which way they face, paired from the inside out. */
function facingPairs(marks: readonly Mark[]): Quotes {
  const open: number[] = [];
  const pairs: QuotePair[] = [];
  const loose: number[] = [];
  for (const { at, faces } of marks) {
    if (faces === 'right') open.push(at);
    else if (faces === 'left') {
      const partner = open.pop();
      if (partner === undefined) loose.push(at);
      else pairs.push({ open: partner, close: at });
    }
  }
  return { pairs, loose: [...loose, ...open] };
}

/** Marks paired by turns, if they come out even and no space beside them speaks against it. */
function alternating(text: string, marks: readonly Mark[]): QuotePair[] | undefined {
  if (marks.length % 2 === 1) return undefined;
  const pairs: QuotePair[] = [];
  for (let i = 0; i < marks.length; i += 2) pairs.push({ open: marks[i]?.at ?? 0, close: marks[i + 1]?.at ?? 0 });
  return facesRight(text, pairs) && !pairs.some(({ open, close }) => text.slice(open, close).includes('\u2028'))
    ? pairs
    : undefined;
}

const isGap = (character: string): boolean => character === '' || /\s/.test(character);
const isWord = (character: string): boolean => hasLetter(character) || character === '\ufffc';

/**
 * Whether pairs found by turns face the way that the spaces beside them say: 甲" 乙 "丙 is the end of one quotation and
 * the start of another. Where all of them have their spaces inside (" 甲 "), or only one, that is how they are written.
 */
function facesRight(text: string, pairs: readonly QuotePair[]): boolean {
  let padded = 0;
  for (const { open, close } of pairs) {
    if (CLOSES.test(text.charAt(open + 1)) && !isMarkSpokenOf(text, open, close)) return false;
    const [afterOpen, beforeClose] = [isGap(text.charAt(open + 1)), isGap(text.charAt(close - 1))];
    if (afterOpen && beforeClose) padded++;
    else if (afterOpen && isWord(text.charAt(open - 1))) return false;
    else if (beforeClose && isWord(text.charAt(close + 1))) return false;
  }
  return padded <= 1 || padded === pairs.length;
}

/** What does not follow an opening mark: "我读过"论语"。" is a quotation within another, and its marks are no pairs by turns. */
const CLOSES = /[，。、；：！？）》」』】]/u;

/** Whether a mark is all that a pair quotes, as a word of the sentence: 用"，"隔开. */
const isMarkSpokenOf = (text: string, open: number, close: number): boolean =>
  close === open + 2 && isWord(text.charAt(close + 1));

/** Marks of which some face the wrong way (“甲“, ”甲”, ”甲“, “甲"), paired by turns. */
function turned(text: string, marks: readonly Mark[]): QuotePair[] | undefined {
  if (marks.length > MOST) return undefined;
  const reach = marks.length > 2 ? NEAR : FAR;
  const pairs = alternating(text, marks);
  if (!pairs?.every((pair) => pair.close - pair.open <= reach && !isEmpty(quoted(text, pair)))) return undefined;
  const wrong = marks.filter(({ faces }, i) => faces === (i % 2 === 0 ? 'left' : 'right')).length;
  const balance = marks.reduce((sum, { faces }) => sum + (faces === 'right' ? 1 : faces === 'left' ? -1 : 0), 0);
  // “甲“乙”丙“ is a quotation within another, of which one mark is wrong, rather than three wrong ones.
  return wrong > 1 && Math.abs(balance) === 2 && marks.length > 2 ? undefined : pairs;
}

const isEmpty = (quotation: string): boolean => withoutInvisibleEnd(quotation).trim() === '';

/** Those pairs, in order, that no other pair crosses. Of two that cross, the one that says which way it faces stays. */
function withoutCrossing(pairs: readonly QuotePair[], faces: (pair: QuotePair) => boolean): QuotePair[] {
  const sorted = pairs.toSorted((a, b) => a.open - b.open);
  const crossed = new Set<QuotePair>();
  const open: QuotePair[] = [];
  for (const pair of sorted) {
    while ((open.at(-1)?.close ?? Number.POSITIVE_INFINITY) < pair.open) open.pop();
    const around = open.at(-1);
    if (around && around.close < pair.close) {
      if (faces(around) || !faces(pair)) crossed.add(pair);
      if (faces(pair) || !faces(around)) crossed.add(around);
      // What reaches further stays, to be compared with those that follow.
      open.pop();
    }
    open.push(pair);
  }
  return sorted.filter((pair) => !crossed.has(pair));
}

/** More than this of a quotation is not looked at: those within each other would be read again and again. */
const READ = 400;

/** What stands between the marks of a pair, or the first of it. */
export const quoted = (text: string, { open, close }: QuotePair): string =>
  text.slice(open + 1, Math.min(close, open + READ));

/** Whether a text ends with the second mark of a pair, whichever way it faces and whatever its shape (“书目“, "书目"). */
export const endsWithQuotation = (text: string): boolean =>
  KINDS[text.slice(-1)] !== undefined && pairQuotes(text).pairs.some(({ close }) => close === text.length - 1);
