/** What a text can be asked for: a character of a set, or two characters side by side. */
export type CharacterSet = number;

/**
 * For each UTF-16 unit its class: units that are in the same sets share one. The sets are then asked of the class, in
 * tables that are small enough for the processor's nearest memory.
 */
const classOf = new Uint8Array(0x10000);
const MOST_CLASSES = 256;
let classes = 1;

/** For each class, a bit for each set: those that it is in, and the pairs of which it may be the first or the second. */
const inSets = new Int32Array(MOST_CLASSES);
const firstOf = new Int32Array(MOST_CLASSES);
const secondOf = new Int32Array(MOST_CLASSES);

const MOST = 31;
let made = 0;

/**
 * Makes a set of characters of the basic plane. To be called when a module loads: what has been read before does not know
 * of the set.
 * @param list the characters as a class of regular expressions has them between its brackets: `A-Za-z，。`
 * @throws Error when there are more sets than bits
 */
export function characterSet(list: string): CharacterSet {
  const set = newSet();
  mark(list, inSets, set);
  return set;
}

/**
 * The same for two characters side by side.
 * @param first what the first of the two may be, as for `characterSet`
 * @param second what the second may be
 */
export function characterPair(first: string, second: string): CharacterSet {
  const pair = newSet();
  mark(first, firstOf, pair);
  mark(second, secondOf, pair);
  return pair;
}

function newSet(): CharacterSet {
  if (made === MOST) throw new Error(`no more than ${MOST} sets of characters`);
  return 1 << made++;
}

/** Gives a bit of a table to the classes of the listed characters, which part from those that share theirs so far. */
function mark(list: string, table: Int32Array, bit: number): void {
  const parted = new Uint8Array(MOST_CLASSES);
  for (const [, from = '', to = from] of list.matchAll(/([\s\S])(?:-([\s\S]))?/g))
    for (let unit = from.charCodeAt(0); unit <= to.charCodeAt(0); unit++) {
      const old = classOf[unit] ?? 0;
      if (((table[old] ?? 0) & bit) !== 0) continue;
      const own = parted[old] || classLike(old);
      parted[old] = own;
      table[own] = (table[own] ?? 0) | bit;
      classOf[unit] = own;
    }
}

function classLike(old: number): number {
  if (classes === MOST_CLASSES) throw new Error(`no more than ${MOST_CLASSES} classes of characters`);
  for (const table of [inSets, firstOf, secondOf]) table[classes] = table[old] ?? 0;
  return classes++;
}

/** The sets and pairs that a text has, added up: one pass tells all rules whether they have anything to look for. */
export function setsIn(text: string): number {
  let sets = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const own = classOf[text.charCodeAt(i)] ?? 0;
    sets |= (inSets[own] ?? 0) | ((firstOf[before] ?? 0) & (secondOf[own] ?? 0));
    before = own;
  }
  return sets;
}

/** Where a text has a character of a set: for rules that look at what stands around each. */
export function offsetsOf(text: string, set: CharacterSet): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++)
    if (((inSets[classOf[text.charCodeAt(i)] ?? 0] ?? 0) & set) !== 0) offsets.push(i);
  return offsets;
}
