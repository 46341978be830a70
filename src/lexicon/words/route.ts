import { childOf, frequencyAt, NONE, ROOT, totalFrequency } from './dictionary.ts';
import { lengthAt, logFrequencyAt, wordsFrom } from './shared-walks.ts';

/** A longer text whose characters a text has at some offsets, with nothing but white space between. */
export interface Excerpt {
  readonly of: string;
  readonly offsets: readonly number[];
}

/** From each offset: the logarithm of the best way to the end, and where its first word ends. They grow with the texts. */
let best = new Float64Array(64);
let next = new Uint32Array(64);

/**
 * The ends of the words of the most probable way from one offset of a text to another. Each word is one of the dictionary
 * or a single character; a way is as probable as the product of its words' shares of the corpus.
 * @param excerpt where the text is from, if other parts of that are asked about as well: they share what is looked up
 */
export function bestRoute(text: string, start: number, end: number, excerpt?: Excerpt): number[] {
  const logTotal = Math.log(totalFrequency());
  const length = end - start;
  if (length >= best.length) {
    best = new Float64Array(2 * length);
    next = new Uint32Array(2 * length);
  }
  best[length] = 0;
  for (let at = end - 1; at >= start; at--) {
    let probability = Number.NEGATIVE_INFINITY;
    let wordEnd = 0;
    if (excerpt) {
      for (let word = wordsFrom(excerpt.of, excerpt.offsets[at] ?? 0); lengthAt(word) > 0; word += 2) {
        const to = at + lengthAt(word);
        if (to > end) break;
        const whole = logFrequencyAt(word) - logTotal + (best[to - start] ?? 0);
        if (whole < probability) continue;
        probability = whole;
        wordEnd = to;
      }
    } else {
      for (let node = ROOT, to = at; to < end; ) {
        node = childOf(node, text.charCodeAt(to));
        if (node === NONE) break;
        to++;
        const frequency = frequencyAt(node);
        if (frequency === 0) continue;
        const whole = Math.log(frequency) - logTotal + (best[to - start] ?? 0);
        if (whole < probability) continue;
        probability = whole;
        wordEnd = to;
      }
    }
    if (wordEnd === 0) {
      // The dictionary has no word here, nor does it know characters of two code units.
      wordEnd = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
      probability = (best[wordEnd - start] ?? 0) - logTotal;
    }
    next[at - start] = wordEnd;
    best[at - start] = probability;
  }
  const ends: number[] = [];
  for (let at = start; at < end; ) {
    at = next[at - start] ?? end;
    ends.push(at);
  }
  return ends;
}
