import { type Entry, escaped } from '../../src/terms/entry.ts';
import { HAN } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';

/** A term of `.textlintrc.json`: how it is written, and spellings that are none of its own by space, case or the like. */
export interface Term {
  readonly prefer: string;
  readonly over: readonly string[];
}

/** Not inside a longer word, an identifier, a path, an address: GitHub, but not github.com or @github/docs. */
const NOT_BEFORE = String.raw`(?<![A-Za-z0-9_.@#/\\-])`;
const NOT_AFTER = String.raw`(?![A-Za-z0-9_@#/\\-]|\.[A-Za-z0-9])`;
const LATIN = /^[A-Za-z0-9]$/;
const LATIN_EDGE = { start: /^[A-Za-z0-9]/, end: /[A-Za-z0-9]$/ };

/** A pattern that does not begin or end inside a Latin word. */
const bounded = (pattern: string, text: string): string =>
  (LATIN_EDGE.start.test(text) ? NOT_BEFORE : '') + pattern + (LATIN_EDGE.end.test(text) ? NOT_AFTER : '');

/** The entries for a term: the spellings that it is preferred over, and those that differ from it in form only. */
export function entriesOf({ prefer, over }: Term): Entry[] {
  const common = {
    expected: prefer,
    isFolded: false,
    emptyGroup: undefined,
    specs: [],
    note: undefined,
    place: undefined,
  };
  const literals = over.filter((one) => !LATIN_EDGE.start.test(one) && !LATIN_EDGE.end.test(one));
  const words = over.filter((one) => !literals.includes(one)).toSorted((a, b) => b.length - a.length);
  const alternatives = words.map((one) => bounded(escaped(one), one)).join('|');
  return [
    ...(literals.length > 0 ? [{ ...common, pattern: /(?!)/gu, literals }] : []),
    ...(words.length > 0 ? [{ ...common, pattern: new RegExp(alternatives, 'gmu'), literals: undefined }] : []),
    variantsOf(prefer, common),
  ];
}

/** The entry for spellings that differ by space, case, hyphen and width: `Open AI`, `ｏｐｅｎａｉ`, `人工 智能`. */
function variantsOf(term: string, common: Omit<Entry, 'pattern' | 'literals'>): Entry {
  const characters = [...term].filter((character) => !/[ -]/.test(character));
  const [pattern, expected] = [[] as string[], [] as string[]];
  const rest = [...term];
  let groups = 0;
  characters.forEach((character, i) => {
    let own = '';
    while (rest[0] !== character) own += rest.shift();
    rest.shift();
    const previous = characters[i - 1];
    const isBorder = previous !== undefined && isLatin(previous) !== isLatin(character);
    // Whether a space stands between Han and Latin is for the rule on such spaces to say.
    if (isBorder && own !== '-') [own, groups] = [`$${groups + 1}`, groups + 1];
    pattern.push(previous === undefined ? '' : isBorder ? '( ?)' : '[ -]?', anyForm(character));
    expected.push(own, character);
  });
  return {
    ...common,
    expected: groups < 100 ? expected.join('') : term,
    pattern: new RegExp(bounded(pattern.join(''), term), 'gmu'),
    literals: undefined,
    accepts: (text, range) => isVariant(term, text, range),
  };
}

const isLatin = (character: string): boolean => LATIN.test(character);

/** A character in either case and width. */
const anyForm = (character: string): string => {
  if (!isLatin(character)) return escaped(character);
  const cases = [...new Set([character.toLowerCase(), character.toUpperCase()])];
  return `[${cases.map((one) => one + String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')}]`;
};

const SENTENCE_START = /(?:^|[.!?。！？…：:\n\u2028])[\s“‘"'「（(]*$/u;
const HAN_GAP = new RegExp(`${HAN} ${HAN}`, 'u');

/** Whether a spelling is a variant of a term, and not something else that looks like one. */
function isVariant(term: string, text: string, [start, end]: Range): boolean {
  const found = text.slice(start, end);
  if (/^[\x20-\x7e]+$/.test(term)) {
    // 一个软件包：open-ai；一句话：Let's go land.
    const hasCapitals = /[A-Z]/.test(term);
    if (hasCapitals && !/[ -]/.test(term) && /[ -]/.test(found) && found === found.toLowerCase()) return false;
    if (hasCapitals && !term.includes('-') && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(found)) return false;
    // log in 是动词，login 是名词。
    if (!hasCapitals && / /.test(found) && !/ /.test(term)) return false;
    // 句首的 Email。
    const isRaised = found === `${term.charAt(0).toUpperCase()}${term.slice(1)}`;
    if (isRaised && SENTENCE_START.test(text.slice(Math.max(0, start - 8), start))) return false;
  }
  return true;
}

/** Whether two spellings differ only by spaces between Han. */
export const differsByHanGaps = (found: string, expected: string): boolean =>
  HAN_GAP.test(found) && found.replaceAll(' ', '') === expected.replaceAll(' ', '');
