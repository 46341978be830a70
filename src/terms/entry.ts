import { createRequire } from 'node:module';
import type * as Prh from 'prh';
import type { Range } from '../text/range.ts';
import { ListError, type Place } from './list-error.ts';
import type { RawRule } from './list-format.ts';

// Read only where a list is used.
const load = (name: string): unknown => createRequire(import.meta.url)(name);

/** What is to be written for what, and who says so. */
export interface Entry {
  /** What to write; `$n` stands for a group of the pattern. */
  readonly expected: string;
  /** What is to be found, with the flags g, m and u. */
  readonly pattern: RegExp;
  /** The texts that `pattern` finds, where it finds nothing else. */
  readonly literals: readonly string[] | undefined;
  /** Whether case and width make no difference to the literals, which are folded themselves. */
  readonly isFolded: boolean;
  /** A group of the pattern that has to be empty, or the match does not count. */
  readonly emptyGroup: number | undefined;
  /** Whether a match is meant, where the pattern alone cannot say. */
  readonly accepts?: (text: string, range: Range) => boolean;
  readonly specs: readonly Spec[];
  /** Why, in the words of the list's author. */
  readonly note: string | undefined;
  /** Undefined for an entry of `.textlintrc.json` itself. */
  readonly place: Place | undefined;
}

/** An example in a list: what is to become of a text. */
export interface Spec {
  readonly from: string;
  readonly to: string;
  readonly line: number | undefined;
}

const PATTERN = /^\/.*\/[gimy]*$/;

/** A text without the differences of case and width that prh overlooks (ｊQuery); as long as before. */
export const folded = (text: string): string =>
  text
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/g, (one) => one.toLowerCase());

/** A text as a pattern for itself. */
export const escaped = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');

/**
 * An entry of a list as prh understands it.
 * @param lineOf the line of something inside the entry
 * @throws ListError for a pattern that is none
 */
export function entryOf(
  rule: RawRule,
  file: string,
  lineOf: (...keys: (string | number)[]) => number | undefined,
): Entry {
  const place = { file, line: lineOf() };
  const patterns = rule.pattern ?? rule.patterns ?? [];
  const hasBoundary = rule.options?.wordBoundary === 'true';
  const pattern = compile(rule.expected, patterns, hasBoundary, place);
  if (isMatch(pattern, '')) throw new ListError(place, '正则表达式能匹配空文本');
  const isFolded = patterns.length === 0;
  const isLiteral = !hasBoundary && !patterns.some((one) => PATTERN.test(one));
  return {
    expected: rule.expected,
    pattern,
    literals: !isLiteral ? undefined : isFolded ? [folded(rule.expected)] : patterns,
    isFolded,
    emptyGroup: rule.regexpMustEmpty === undefined ? undefined : Number(rule.regexpMustEmpty.slice(1)),
    specs: (rule.specs ?? []).map((spec, i) => ({ ...spec, line: lineOf('specs', i) })),
    note: rule.prh,
    place,
  };
}

/** The pattern that prh makes. It leaves some characters that mean something in patterns (C++, e-mail) as they are. */
function compile(expected: string, patterns: readonly string[], wordBoundary: boolean, place: Place): RegExp {
  const { Engine } = load('prh') as typeof Prh;
  const rule = {
    expected: escaped(expected),
    ...(patterns.length > 0 && { patterns: patterns.map((one) => (PATTERN.test(one) ? one : `/${escaped(one)}/`)) }),
    options: { wordBoundary },
  };
  try {
    const [made] = new Engine({ version: 1, rules: [rule] }).rules;
    if (made) return made.pattern;
  } catch (error) {
    throw new ListError(place, `正则表达式不正确：${(error as Error).message.split('\n')[0]}`);
  }
  throw new ListError(place, '缺少 expected');
}

/** Whether a pattern finds something; patterns have the flag g, whose state must not be carried on. */
const isMatch = (pattern: RegExp, text: string): boolean =>
  new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text);
