import { isGapUnit } from '../../text/spaces.ts';
import { childOf, frequencyAt, NONE, ROOT } from './dictionary.ts';

// Places of a text that are looked at one after the other have most of the text around them in common: which words of
// the dictionary begin at an offset is found out once for all of them, white space left out (人 工⏎智能).

/** Of each word: its length, and the logarithm of its frequency; behind the last word of a list a 0. */
let words = new Float64Array(1 << 12);
/** What lists hold at most before they are begun anew: a text may be of any length. */
const MOST = 1 << 20;
/** The first list of the present text, and where the next list is to begin. */
let first = 1;
let next = 1;

/** The present text, and where the list of each offset begins; below `first` it is one of an earlier text. */
let present = '';
let lists = new Uint32Array(1 << 10);

/** The words of the dictionary that begin at an offset of a text, the shorter before the longer, told one by one. */
export function wordsFrom(text: string, at: number): number {
  if (text !== present) begin(text);
  // Of an equal text in another place: it is compared with itself from now on, at once.
  present = text;
  const known = lists[at] ?? 0;
  return known >= first ? known : find(text, at);
}

/** The length of a word by its place in a list, without white space; 0 where the list ends. The next one is at `place + 2`. */
export const lengthAt = (place: number): number => words[place] ?? 0;

/** The logarithm of how often a word stands in the corpus of the dictionary, by its place in a list. */
export const logFrequencyAt = (place: number): number => words[place + 1] ?? 0;

function begin(text: string): void {
  first = next;
  if (text.length > lists.length) lists = new Uint32Array(2 * text.length);
}

function find(text: string, start: number): number {
  if (next > MOST) {
    lists.fill(0);
    first = 1;
    next = 1;
  }
  const list = next;
  lists[start] = list;
  let length = 0;
  for (let at = start, node = ROOT; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isGapUnit(unit)) continue;
    node = childOf(node, unit);
    if (node === NONE) break;
    length++;
    const frequency = frequencyAt(node);
    if (frequency > 0) add(length, Math.log(frequency));
  }
  add(0, 0);
  return list;
}

function add(length: number, logFrequency: number): void {
  if (next + 2 > words.length) {
    const more = new Float64Array(2 * words.length);
    more.set(words);
    words = more;
  }
  words[next] = length;
  words[next + 1] = logFrequency;
  next += 2;
}
