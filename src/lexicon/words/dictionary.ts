import { dictionaryData } from './data.ts';

/** The node at which words begin. */
export const ROOT = 0;
/** No node has the root for a child. */
export const NONE = 0;
/** How many code units the longest word has. */
export const LONGEST_WORD = 16;

/** The first child of a node, or where it would stand. Those of a whole block are found when one is first asked for. */
function firstChildOf(node: number): number {
  const { firstChildren } = dictionaryData();
  return firstChildren[node] || firstChildInBlock(node);
}

function firstChildInBlock(node: number): number {
  const { kinds, childCounts, blocks, block, firstChildren } = dictionaryData();
  const number = Math.floor(node / block);
  let child = blocks[number] ?? 0;
  for (let each = number * block; each < (number + 1) * block; each++) {
    firstChildren[each] = child;
    child += childCounts[kinds[each] ?? 0] ?? 0;
  }
  return firstChildren[node] ?? 0;
}

let rootChildren: Uint16Array | undefined;

/** The children of the root by the units that lead to them: they are too many to be searched each time. */
function childrenOfRoot(): Uint16Array {
  const { labels, kinds, childCounts } = dictionaryData();
  const children = new Uint16Array(0x10000);
  const first = firstChildOf(ROOT);
  const end = first + (childCounts[kinds[ROOT] ?? 0] ?? 0);
  for (let child = first; child < end; child++) children[labels[child] ?? 0] = child;
  return children;
}

/** The child of a node to which a code unit leads. */
export function childOf(node: number, unit: number): number {
  if (node === ROOT) {
    rootChildren ??= childrenOfRoot();
    return rootChildren[unit] ?? NONE;
  }
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
export function frequencyAt(node: number): number {
  const { kinds, frequencies } = dictionaryData();
  return frequencies[kinds[node] ?? 0] ?? 0;
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
