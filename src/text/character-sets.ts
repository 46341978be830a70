import { HAN_UNITS } from './han-units.ts';
import { firstWhere } from './search.ts';

/** What a text can be asked for: a character of a set, two characters side by side, or what a pattern matches. */
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
/** For each class, what it is in a repeat: a unit of Han, a gap, or what ends it. */
const inRepeats = new Int32Array(MOST_CLASSES);
const [HAN, GAP] = [1, 2];

const MOST = 32;
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
 * @param alone characters that count without another one beside them
 */
export function characterPair(first: string, second: string, alone = ''): CharacterSet {
  const pair = newSet();
  mark(alone, inSets, pair);
  mark(first, firstOf, pair);
  mark(second, secondOf, pair);
  return pair;
}

/** A set of the texts that match a pattern. */
interface Pattern {
  readonly pattern: RegExp;
  readonly set: CharacterSet;
  /** The sets that such texts are in anyway. */
  readonly needed: number;
}

const patterns: Pattern[] = [];

/**
 * A set that a text is in which matches a pattern: what more than one rule asks is then searched for once.
 * @param pattern without the flags that make a search begin where the last one ended
 * @param needed sets that every text has which matches: only such texts are searched
 */
export function textPattern(pattern: RegExp, ...needed: CharacterSet[]): CharacterSet {
  const set = newSet();
  patterns.push({ pattern, set, needed: needed.reduce((sum, each) => sum | each, 0) });
  return set;
}

function newSet(): CharacterSet {
  if (made === MOST) throw new Error(`no more than ${MOST} sets of characters`);
  return 1 << made++;
}

/** Where stretches of units of one class begin: large sets are made of few of them. */
const starts = [0];

/** The index of the stretch that begins at a unit, which is parted from the units before it. */
function stretchFrom(unit: number): number {
  const index = firstWhere(starts.length, (i) => (starts[i] ?? 0) >= unit);
  if (starts[index] !== unit) starts.splice(index, 0, unit);
  return index;
}

/** Gives a bit of a table to the classes of the listed characters, which part from those that share theirs so far. */
function mark(list: string, table: Int32Array, bit: number): void {
  const parted = new Uint8Array(MOST_CLASSES);
  for (let at = 0; at < list.length; at++) {
    const first = stretchFrom(list.charCodeAt(at));
    if (list[at + 1] === '-' && at + 2 < list.length) at += 2;
    const end = stretchFrom(list.charCodeAt(at) + 1);
    for (let i = first; i < end; i++) {
      const start = starts[i] ?? 0;
      const old = classOf[start] ?? 0;
      if (((table[old] ?? 0) & bit) !== 0) continue;
      const own = parted[old] || classLike(old);
      parted[old] = own;
      table[own] = (table[own] ?? 0) | bit;
      classOf.fill(own, start, starts[i + 1]);
    }
  }
}

function classLike(old: number): number {
  if (classes === MOST_CLASSES) throw new Error(`no more than ${MOST_CLASSES} classes of characters`);
  for (const table of [inSets, firstOf, secondOf, inRepeats]) table[classes] = table[old] ?? 0;
  return classes++;
}

/** The longest unit of a repeat that is looked for, in UTF-16 units. */
export const LONGEST_UNIT = 8;

/** What may stand between the copies of a repeat: spaces, line ends, and spaces without width. */
export const REPEAT_GAPS = ' \n\u00ad\u200b\u2060\ufeff';

/** Perhaps a repeat of Han, with or without gaps between its copies; of texts that have this nearly all have a repeat. */
export const REPEAT: CharacterSet = newSet();
mark(HAN_UNITS, inRepeats, HAN);
mark(REPEAT_GAPS, inRepeats, GAP);

/**
 * Where each unit was last seen, as a count of Han that goes on from text to text, so that nothing need be cleared. By
 * chance an old count may look like one of shortly before, and so may that of a unit that shares its place: it all fits in
 * the processor's nearest memory.
 */
const lastSeen = new Uint16Array(0x2000);
let seen = 0;

/** The sets and pairs that a text has, added up: one pass tells all rules whether they have anything to look for. */
export function setsIn(text: string): number {
  let sets = 0;
  let before = 0;
  let han = seen;
  // Of a second copy of d units all were seen shortly before, and the last one no more than d units ago. How many in a
  // row were so:
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const own = classOf[unit] ?? 0;
    sets |= (inSets[own] ?? 0) | ((firstOf[before] ?? 0) & (secondOf[own] ?? 0));
    before = own;
    const role = inRepeats[own];
    if (role === HAN) {
      const place = unit & 0x1fff;
      const distance = (++han - (lastSeen[place] ?? 0)) & 0xffff;
      lastSeen[place] = han;
      run = distance <= LONGEST_UNIT ? run + 1 : 0;
      if (run >= distance) sets |= REPEAT;
    } else if (role !== GAP) {
      han += LONGEST_UNIT;
      run = 0;
    }
  }
  seen = (han + LONGEST_UNIT) & 0xffff;
  for (const { pattern, set, needed } of patterns) if ((sets & needed) === needed && pattern.test(text)) sets |= set;
  return sets;
}

/** Whether a UTF-16 unit is in a set. */
export const isIn = (unit: number, set: CharacterSet): boolean => ((inSets[classOf[unit] ?? 0] ?? 0) & set) !== 0;

/** Where a text has a character of a set: for rules that look at what stands around each. */
export function offsetsOf(text: string, set: CharacterSet): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (isIn(text.charCodeAt(i), set)) offsets.push(i);
  return offsets;
}
