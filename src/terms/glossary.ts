import { type Literal, Literals } from '../text/literals.ts';
import { merge, type Range } from '../text/range.ts';
import { type Entry, folded } from './entry.ts';
import { ListError } from './list-error.ts';
import { isTimeout, withinTime } from './time-limit.ts';

/** A spelling that a list wants otherwise. */
export interface Match {
  readonly range: Range;
  readonly found: string;
  readonly expected: string;
  readonly entry: Entry;
  /** The part of the range that changes, and what to put there. */
  readonly change: { readonly range: Range; readonly text: string };
  /** The entry that would change the expected spelling again; such a list does not know what it wants. */
  readonly against: Entry | undefined;
}

/** A match, or a stretch that is right as it stands (no entry), whose parts are not to be judged by themselves. */
interface Candidate {
  readonly range: Range;
  readonly expected: string;
  readonly entry: Entry | undefined;
}

const GROUP = /\$(\d{1,2})/g;
/** An honest pattern needs some nanoseconds for a character; this is a hundred. */
const MILLISECONDS_PER_CHARACTER = 1e-4;
const LEAST_MILLISECONDS = 2000;
/** How much text around a change is looked at again: more than terms are long. */
const CONTEXT = 40;

/** The entries of a user's lists, made ready to be looked for. */
export class Glossary {
  private readonly literals: Literals<Entry | undefined>;
  private readonly foldedLiterals: Literals<Entry>;
  private readonly patterns: readonly Entry[];
  private current: Entry | undefined;

  constructor(entries: readonly Entry[]) {
    this.patterns = entries.filter(({ literals }) => !literals);
    const literalsOf = (entry: Entry) => (entry.literals ?? []).map((text): Literal<Entry> => [text, entry]);
    const wrong = entries.flatMap((entry) => (entry.isFolded ? [] : literalsOf(entry)));
    this.foldedLiterals = new Literals(entries.flatMap((entry) => (entry.isFolded ? literalsOf(entry) : [])));
    const right = entries.flatMap(({ expected }): Literal<undefined>[] =>
      expected === '' || expected.search(GROUP) >= 0 ? [] : [[expected, undefined]],
    );
    this.literals = new Literals<Entry | undefined>([...wrong, ...right]);
  }

  /**
   * What of some texts the lists want otherwise, text by text, in order. What lies inside a longer match, or inside a
   * spelling that a list wants, is left alone; matches may overlap, but what changes in them does not.
   * @throws ListError for a pattern that takes too long
   */
  matchesIn(texts: readonly string[]): Match[][] {
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    const limit = LEAST_MILLISECONDS + characters * this.patterns.length * MILLISECONDS_PER_CHARACTER;
    const all = () => texts.map((text) => this.settled(text, this.matchesOf(text)));
    if (this.patterns.length === 0) return all();
    try {
      return withinTime(Math.ceil(limit), all);
    } catch (error) {
      if (!isTimeout(error)) throw error;
      const place = this.current?.place ?? { file: '' };
      throw new ListError(place, '正则表达式用时过长，请改写成不会反复回溯的写法');
    }
  }

  /** A text with everything as the lists want it. */
  corrected(text: string): string {
    return apply(text, this.matchesIn([text])[0] ?? []);
  }

  private matchesOf(text: string): Match[] {
    const candidates = [...this.candidatesIn(text)].sort(
      ({ range: a, entry }, { range: b, entry: other }) =>
        a[0] - b[0] || b[1] - a[1] || Number(!entry) - Number(!other),
    );
    const matches: Match[] = [];
    let covered = 0;
    let changed = 0;
    for (const { range, expected, entry } of candidates) {
      if (range[1] <= covered) continue;
      covered = range[1];
      const found = text.slice(...range);
      if (!entry || found === expected) continue;
      const change = changeOf(found, expected, range[0]);
      if (change.range[0] < changed) continue;
      changed = change.range[1];
      matches.push({ range, found, expected, entry, change, against: undefined });
    }
    return matches;
  }

  private *candidatesIn(text: string): Generator<Candidate> {
    for (const { index, text: found, value: entry } of this.literals.in(text))
      yield { range: [index, index + found.length], expected: entry?.expected ?? found, entry };
    for (const { index, text: found, value: entry } of this.foldedLiterals.in(folded(text)))
      yield { range: [index, index + found.length], expected: entry.expected, entry };
    for (const entry of this.patterns) {
      this.current = entry;
      for (const match of text.matchAll(entry.pattern)) {
        const range: Range = [match.index, match.index + match[0].length];
        if (match[0] === '' || (entry.emptyGroup && match[entry.emptyGroup])) continue;
        if (entry.accepts && !entry.accepts(text, range)) continue;
        const expected = entry.expected.replace(GROUP, (whole, digits) =>
          Number(digits) > 0 && Number(digits) < match.length ? (match[Number(digits)] ?? '') : whole,
        );
        if (!standsIn(expected, text, range)) yield { range, expected, entry };
      }
    }
  }

  /** Matches, each with the entry that would have its result, or what stands beside it then, otherwise. */
  private settled(text: string, matches: readonly Match[]): Match[] {
    if (matches.length === 0) return [];
    const result = apply(text, matches);
    let shift = 0;
    const changed = matches.map(({ change: { range, text: put } }): Range => {
      const start = range[0] + shift;
      shift += put.length - (range[1] - range[0]);
      return [start, start + put.length];
    });
    const again = merge(changed.map(([start, end]) => [Math.max(0, start - CONTEXT), end + CONTEXT])).flatMap(
      ([start, end]) =>
        this.matchesOf(result.slice(start, end)).map(({ range, entry }) => ({
          start: start + range[0],
          end: start + range[1],
          entry,
        })),
    );
    let i = 0;
    const judged = matches.map((match, n) => {
      const [start, end] = changed[n] ?? [0, 0];
      while ((again[i]?.end ?? Number.POSITIVE_INFINITY) < start) i++;
      const next = again[i];
      return next && next.start <= end ? { ...match, against: next.entry } : match;
    });
    // What stays decides what is found beside it, so matches that touch are changed together or not at all.
    return spread(spread(judged).reverse()).reverse();
  }
}

/** Matches, each against what the one before it, which it touches, is against. */
function spread(matches: readonly Match[]): Match[] {
  let last: Match | undefined;
  return matches.map((match) => {
    const isTouched = last && last.range[0] <= match.range[1] && match.range[0] <= last.range[1];
    last = isTouched && last?.against && !match.against ? { ...match, against: last.against } : match;
    return last;
  });
}

/** Whether a match is part of what it is to become: 服务器 in 服务器端, where a list wants 服务器端 for 服务器. */
function standsIn(expected: string, text: string, [start, end]: Range): boolean {
  const found = text.slice(start, end);
  for (let at = expected.indexOf(found); at >= 0; at = expected.indexOf(found, at + 1))
    if (expected.length > found.length && text.startsWith(expected, start - at)) return true;
  return false;
}

function apply(text: string, matches: readonly Match[]): string {
  let result = '';
  let end = 0;
  for (const { change } of matches) {
    result += text.slice(end, change.range[0]) + change.text;
    end = change.range[1];
  }
  return result + text.slice(end);
}

/** What changes from one spelling to another, without what both begin and end with; no surrogate pair is cut. */
function changeOf(found: string, expected: string, offset: number): Match['change'] {
  const [from, to] = [[...found], [...expected]];
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  // What is only put in goes with the character before it, so that no two changes are at the same place.
  if (start + end === from.length && start > 0) start--;
  else if (start + end === from.length) end--;
  const before = from.slice(0, start).join('').length;
  const after = from.slice(from.length - end).join('').length;
  return {
    range: [offset + before, offset + found.length - after],
    text: to.slice(start, to.length - end).join(''),
  };
}
