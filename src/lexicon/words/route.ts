import { eachWordAt, totalFrequency } from './dictionary.ts';

/**
 * The ends of the words of the most probable way from one offset of a text to another. Each word is one of the dictionary
 * or a single character; a way is as probable as the product of its words' shares of the corpus.
 */
export function bestRoute(text: string, start: number, end: number): number[] {
  const logTotal = Math.log(totalFrequency());
  // From each offset: the logarithm of the best way to the end, and where its first word ends.
  const best = new Float64Array(end - start + 1);
  const next = new Uint32Array(end - start);
  for (let at = end - 1; at >= start; at--) {
    const place = at - start;
    let probability = Number.NEGATIVE_INFINITY;
    eachWordAt(text, at, end, (wordEnd, frequency) => {
      const whole = Math.log(frequency) - logTotal + (best[wordEnd - start] ?? 0);
      if (whole < probability) return;
      probability = whole;
      next[place] = wordEnd;
    });
    if (next[place] === 0) {
      // The dictionary has no word here, nor does it know characters of two code units.
      next[place] = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
      probability = (best[(next[place] ?? 0) - start] ?? 0) - logTotal;
    }
    best[place] = probability;
  }
  const ends: number[] = [];
  for (let at = start; at < end; ) {
    at = next[at - start] ?? end;
    ends.push(at);
  }
  return ends;
}
