import { binding, logFrequency } from './frequency.ts';
import { isWord, partOfSpeech, segment } from './segmenter.ts';

/** Two characters bound at least this strongly are one word in any segmentation (see `binding`). */
const BOUND = 1.9;
/** Characters below this frequency hardly ever are a word of their own: e^8 in 60 million. */
const RARE = 8;
/** Numerals, measures and pronouns stand alone before what they go with, in any segmentation: 一 个, 这 个, 每 天. */
const LOOSE_TAGS = new Set(['m', 'q', 'r', 'mq']);

/** Suffixes that are no word by themselves and that any segmentation leaves with their word: 稳定性, 可视化, 使用者. */
const SUFFIX = /^[性化率度者们]$/u;
const isSuffixed = (a: string, b: string): boolean => SUFFIX.test(b) && a.length > 1 && isWord(a + b);

/** Whether two pieces may be one word that a gap cuts: a cheap test that nearly all pairs of words fail. */
export const mayBeCut = (a: string, b: string): boolean => {
  if (a.length === 1 && b.length === 1) return areBound(a, b) || areRare(a, b);
  return (a.length > 1 && !isWord(a)) || (b.length > 1 && !isWord(b)) || isSuffixed(a, b);
};

const areBound = (a: string, b: string): boolean => binding(a, b) >= BOUND;
const areRare = (a: string, b: string): boolean => logFrequency(a) < RARE && logFrequency(b) < RARE;

/** Whether the gap between two pieces lies inside `word`, as the segmenter reads the text without gaps. */
export function cutsWord(a: string, b: string, word: string): boolean {
  if (a.length === 1 && b.length === 1)
    return isWord(a + b) ? areBound(a, b) && !LOOSE_TAGS.has(partOfSpeech(a + b)) : areRare(a, b) && word === a + b;
  if (!isWord(word)) return false;
  if (word === a + b) return true;
  // The word takes only a part of a longer piece: what is left at the gap must be a remnant (里|巴巴), no word (国界).
  const remnant = (piece: string, side: 0 | -1): boolean =>
    piece.length === 1 || (!isWord(piece) && segment(piece).at(side)?.text.length === 1);
  return remnant(a, -1) && remnant(b, 0);
}
