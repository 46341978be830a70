import { dictionaryData } from './data.ts';

const ROOT = 0;
/** No node has the root for a child. */
const NONE = 0;

/** The first child of a node, or where it would stand. Those of a whole block are found when one is first asked for. */
function firstChildOf(node: number): number {
  const { kinds, childCounts, blocks, block, firstChildren } = dictionaryData();
  if (firstChildren[node] === 0) {
    const number = Math.floor(node / block);
    let child = blocks[number] ?? 0;
    for (let each = number * block; each < (number + 1) * block; each++) {
      firstChildren[each] = child;
      child += childCounts[kinds[each] ?? 0] ?? 0;
    }
  }
  return firstChildren[node] ?? 0;
}

/** The child of a node to which a code unit leads. */
function childOf(node: number, unit: number): number {
  const { labels, kinds, childCounts } = dictionaryData();
  let low = firstChildOf(node);
  let high = low + (childCounts[kinds[node] ?? 0] ?? 0);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const label = labels[middle] ?? 0;
    if (label === unit) return middle;
    if (label < unit) low = middle + 1;
    else high = middle;
  }
  return NONE;
}

/** How often, by jieba's dictionary, the word to which a node leads stands in its corpus; 0 where none ends. */
function frequencyAt(node: number): number {
  const { kinds, frequencies } = dictionaryData();
  return frequencies[kinds[node] ?? 0] ?? 0;
}

/** Calls back for each word of the dictionary that begins at an offset and ends by another, the shortest first. */
export function eachWordAt(
  text: string,
  start: number,
  limit: number,
  found: (end: number, frequency: number) => void,
): void {
  let node = ROOT;
  for (let at = start; at < limit; at++) {
    node = childOf(node, text.charCodeAt(at));
    if (node === NONE) return;
    const frequency = frequencyAt(node);
    if (frequency > 0) found(at + 1, frequency);
  }
}

function nodeOf(word: string): number {
  let node = ROOT;
  for (let at = 0; at < word.length; at++) {
    node = childOf(node, word.charCodeAt(at));
    if (node === NONE) return NONE;
  }
  return node;
}

/** How often a word stands in the corpus of the dictionary; 0 for what it does not have. */
export const frequencyOf = (word: string): number => frequencyAt(nodeOf(word));

/** The part of speech of a word of the dictionary; empty for what it does not have. */
export function tagOf(word: string): string {
  const { kinds, tagPlaces, tags } = dictionaryData();
  return tags[tagPlaces[kinds[nodeOf(word)] ?? 0] ?? 0] ?? '';
}

/** The sum of the frequencies of all words. */
export const totalFrequency = (): number => dictionaryData().total;
