import type { DelimiterRun } from '../text/emphasis.ts';
import { matchesIn } from '../text/matches.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './document.ts';
import type { Segment } from './segment.ts';

const RUN = /\*+|_+|~+/g;
const RUN_OR_BRACKET = /\*+|_+|~+|\[|\]/g;
/** What ends a link, with its target. */
const LINK_END = /\](?:\([\s\S]*\)|\[[^\]]*\])?/g;

/**
 * The runs of `*`, `_` and `~` in a block, whether Markdown takes them for delimiters or for text: those outside any
 * link, then those of each link, since emphasis does not reach across its ends.
 */
export function delimiterRuns(source: string, { segments }: Block): DelimiterRun[][] {
  const extent = extentOf(source, segments);
  const scopes: DelimiterRun[][] = [[]];
  const open = [...scopes];
  for (const [range, isText] of stretches(segments, extent)) {
    const text = isText ? source.slice(...range) : source.slice(...range).replace(LINK_END, onlyBracket);
    for (const { 0: mark, index } of matchesIn(text, isText ? RUN : RUN_OR_BRACKET)) {
      const scope = open.at(-1);
      if (mark === '[') {
        const inner: DelimiterRun[] = [];
        scopes.push(inner);
        open.push(inner);
      } else if (mark === ']') {
        if (open.length > 1) open.pop();
      } else if (scope) addRun(scope, source, extent, [range[0] + index, range[0] + index + mark.length]);
    }
  }
  return scopes;
}

/** The end of a link with its target blanked out. */
const onlyBracket = (end: string): string => `]${' '.repeat(end.length - 1)}`;

/** What of a block may stand behind its last letter: the ends of emphasis and of links. */
const TAIL = /^(?:[*_~]+|\](?:\((?:[^()\r\n]|\([^()\r\n]*\))*\)|\[[^\]\r\n]*\])?)*/;
const LONGEST_TAIL = 4000;

/** A block's place in the source, with the delimiters at its ends. */
function extentOf(source: string, segments: readonly Segment[]): Range {
  let start = segments[0]?.source[0] ?? 0;
  let end = segments.at(-1)?.source[1] ?? 0;
  while (/[*_~[]/.test(source.charAt(start - 1))) start--;
  end += TAIL.exec(source.slice(end, end + LONGEST_TAIL))?.[0].length ?? 0;
  return [start, end];
}

/** The text and the markup of a block in turn; what is opaque is neither. */
function* stretches(segments: readonly Segment[], [start, end]: Range): Generator<[range: Range, isText: boolean]> {
  let at = start;
  for (const { kind, source } of segments) {
    if (at < source[0]) yield [[at, source[0]], false];
    if (kind === 'copy') yield [source, true];
    at = source[1];
  }
  if (at < end) yield [[at, end], false];
}

/** Adds a run to its scope; what is markup in part and text in part (`***甲**`) is one run. */
function addRun(scope: DelimiterRun[], source: string, extent: Range, [from, end]: Range): void {
  const mark = source.charAt(from);
  const last = scope.at(-1);
  const isContinued = last?.mark === mark && last.range[1] === from;
  if (isContinued) scope.pop();
  const start = isContinued ? last.range[0] : from;
  const before = start <= extent[0] ? '' : [...source.slice(Math.max(0, start - 2), start)].at(-1);
  const after = end >= extent[1] ? '' : [...source.slice(end, end + 2)][0];
  scope.push({ mark, range: [start, end], before: before ?? '', after: after ?? '' });
}
