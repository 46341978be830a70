/** A set of characters that a text can be asked for. */
export type CharacterSet = number;

/** For each UTF-16 unit the sets that it is in, a bit for each. */
const setsOfUnits = new Uint32Array(0x10000);
const MOST = 31;
let made = 0;

/**
 * Makes a set of characters of the basic plane. To be called when a module loads: what has been read before does not know
 * of the set.
 * @param list the characters as a class of regular expressions has them between its brackets: `A-Za-z，。`
 * @throws Error when there are more sets than bits
 */
export function characterSet(list: string): CharacterSet {
  if (made === MOST) throw new Error(`no more than ${MOST} sets of characters`);
  const set = 1 << made++;
  for (const [, from = '', to = from] of list.matchAll(/([\s\S])(?:-([\s\S]))?/g))
    for (let unit = from.charCodeAt(0); unit <= to.charCodeAt(0); unit++)
      setsOfUnits[unit] = (setsOfUnits[unit] ?? 0) | set;
  return set;
}

/** The sets of which a text has a character, added up: one pass tells all rules whether they have anything to look for. */
export function setsIn(text: string): number {
  let sets = 0;
  for (let i = 0; i < text.length; i++) sets |= setsOfUnits[text.charCodeAt(i)] ?? 0;
  return sets;
}
