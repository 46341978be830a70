import { frequencyOf, tagOf } from './words/dictionary.ts';
import { likelyEnds } from './words/hidden-markov.ts';
import { bestRoute, type Excerpt } from './words/route.ts';

/** A word of a text: UTF-16 offsets, half-open. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// The algorithm is jieba's (https://github.com/fxsjy/jieba, MIT), in the details that of its version in Rust, jieba-rs
// 0.7.4: a test compares the answers.

/** Han characters: extensions A to F and the compatibility ones are among them. */
const HAN = String.raw`\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{f900}-\u{faff}\u{20000}-\u{2a6df}\u{2a700}-\u{2ebef}\u{2f800}-\u{2fa1f}`;
/** Where words are looked for; all else is cut into characters. */
const BLOCK = new RegExp(`[${HAN}a-zA-Z0-9+#&._%-]+`, 'gu');
/** In a run of characters: Han ones that the model may know, a Latin word or a number, others. */
const PIECE = /[\u4e00-\u9fd5]+|[a-zA-Z0-9]+(?:[^\u4e00-\u9fd5]\d+)?%?|[^\u4e00-\u9fd5a-zA-Z0-9]+/gu;

/** Ends of words, as offsets that grow. */
export type Ends = number[];

const isCharacter = (text: string, start: number, end: number): boolean =>
  end - start === 1 || (end - start === 2 && (text.codePointAt(start) ?? 0) > 0xffff);

function cutIntoCharacters(text: string, start: number, end: number, ends: Ends): void {
  for (let at = start; at < end; ) {
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff || text.startsWith('\r\n', at);
    at += isPair ? 2 : 1;
    ends.push(at);
  }
}

/** Whether a stretch is Han of the model only, as nearly all is that is asked: then no pattern need look for pieces. */
function isModelled(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fd5) return false;
  }
  return end > start;
}

/** Cuts what the best route has as characters: the dictionary has no word there that is better than they are. */
function cutUnknown(text: string, start: number, end: number, ends: Ends): void {
  if (isCharacter(text, start, end)) {
    ends.push(end);
    return;
  }
  const run = text.slice(start, end);
  if (frequencyOf(run) > 0) {
    cutIntoCharacters(text, start, end, ends);
    return;
  }
  if (isModelled(text, start, end)) {
    for (const pieceEnd of likelyEnds(text, start, end)) ends.push(pieceEnd);
    return;
  }
  for (const { 0: piece, index } of run.matchAll(PIECE)) {
    const [from, to] = [start + index, start + index + piece.length];
    const isUnknown = piece.length > 1 && isModelled(text, from, to);
    for (const pieceEnd of isUnknown ? likelyEnds(text, from, to) : [to]) ends.push(pieceEnd);
  }
}

function cutBlock(text: string, start: number, end: number, ends: Ends, excerpt?: Excerpt): void {
  let cut = start;
  let previous = start;
  for (const next of bestRoute(text, start, end, excerpt)) {
    if (!isCharacter(text, previous, next)) {
      if (cut < previous) cutUnknown(text, cut, previous, ends);
      ends.push(next);
      cut = next;
    }
    previous = next;
  }
  if (cut < end) cutUnknown(text, cut, end, ends);
}

/**
 * The ends of the words of a text, as `segment` cuts it.
 * @param excerpt where the text is from, if it is one of several that overlap: faster, and the same
 */
export function wordEnds(text: string, excerpt?: Excerpt): Ends {
  const ends: Ends = [];
  if (isModelled(text, 0, text.length)) {
    cutBlock(text, 0, text.length, ends, excerpt);
    return ends;
  }
  let last = 0;
  for (const { 0: block, index } of text.matchAll(BLOCK)) {
    cutIntoCharacters(text, last, index, ends);
    last = index + block.length;
    cutBlock(text, index, last, ends);
  }
  cutIntoCharacters(text, last, text.length, ends);
  return ends;
}

/** The words of a text without gaps, as jieba cuts it (dictionary, and a model for words it does not know). */
export function segment(text: string): Word[] {
  let start = 0;
  return wordEnds(text).map((end) => {
    const word = { text: text.slice(start, end), start, end };
    start = end;
    return word;
  });
}

const IS_HAN = new RegExp(`^[${HAN}]+$`, 'u');
/** What has no Han counts as a word if it is letters and digits, or one character (and no half of one). */
const IS_OTHER = new RegExp(`^(?:[a-zA-Z0-9+#\\n]+|[^${HAN}\\p{Cs}])$`, 'u');

/** Whether the dictionary has a word. */
export const isWord = (word: string): boolean =>
  isModelled(word, 0, word.length) || IS_HAN.test(word) ? frequencyOf(word) > 0 : IS_OTHER.test(word);

/** Latin words, numbers and words that the dictionary does not have. */
const tagOfUnknown = (word: string): string => (/[a-zA-Z]/.test(word) ? 'eng' : /[0-9]/.test(word) ? 'm' : 'x');

/**
 * The part of speech of a word, in the tags of ICTCLAS (n, v, a, d, m, q, r …); `x` where it is unknown or more than one
 * word.
 */
export const partOfSpeech = (word: string): string =>
  wordEnds(word).length === 1 ? tagOf(word) || tagOfUnknown(word) : 'x';
