import { delimiterRuns } from '../../src/document/delimiters.ts';
import type { Block } from '../../src/document/document.ts';
import { firstFromSource } from '../../src/document/segment.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import { type DelimiterRun, type Emphasis, emphasisOf } from '../../src/text/emphasis.ts';
import { firstOf, hasLetter, isPunctuation, lastOf } from '../../src/text/letters.ts';
import { matchesIn } from '../../src/text/matches.ts';
import type { Range } from '../../src/text/range.ts';
import { isMeant } from './meant.ts';
import { repaired } from './repaired.ts';

export default defineRule({
  id: 'no-broken-emphasis',
  summary: '指出因内侧是标点、外侧是文字而失效的强调：**“甲”**乙',
  options: {},
  hasCandidates(block, { document: { source, isPlainText } }) {
    if (isPlainText) return false;
    return mayBreak(source.slice(...extentOf(block)));
  },
  *detect(block, { document: { source } }) {
    for (const runs of delimiterRuns(source, block))
      for (const emphasis of brokenIn(runs, source)) {
        const text = repaired(source, emphasis);
        if (text)
          yield {
            range: textRange(block, emphasis, text),
            message: message(text.found, text.expected, reasonFor(source, block, emphasis)),
          };
      }
  },
});

const RUN = /[*~]+/g;

/**
 * Whether a run has a letter on one side and punctuation on the other, or is of both delimiters: everyone reads other runs
 * alike.
 */
function mayBreak(text: string): boolean {
  if (!text.includes('*') && !text.includes('~')) return false;
  for (const { 0: run, index } of matchesIn(text, RUN)) {
    if (/\*~|~\*/.test(run)) return true;
    const before = lastOf(text.slice(0, index));
    const after = firstOf(text.slice(index + run.length));
    if (hasLetter(before) ? isPunctuation(after) : isPunctuation(before) && hasLetter(after)) return true;
  }
  return false;
}

/** A block's place in the source with what may stand at its ends. */
function extentOf({ segments }: Block): Range {
  return [Math.max(0, (segments[0]?.source[0] ?? 0) - 4), (segments.at(-1)?.source[1] ?? 0) + 4];
}

/** Emphasis that is seen if Chinese punctuation counts as letters do, and not by CommonMark's own reading. */
function brokenIn(runs: readonly DelimiterRun[], source: string): Emphasis[] {
  if (runs.length < 2) return [];
  const seen = new Set(emphasisOf(runs, 'CommonMark').map(keyOf));
  const all = emphasisOf(runs, 'Chinese').sort((a, b) => a.open[0] - b.open[0]);
  const isUnseen = (emphasis: Emphasis): boolean => !seen.has(keyOf(emphasis));
  if (!all.some(isUnseen)) return [];
  const astray = astrayMarks(runs, all);
  return all.filter(
    (emphasis, i) =>
      isUnseen(emphasis) &&
      !astray.has(source.slice(...emphasis.open)) &&
      !holdsAlike(source, emphasis, all[i + 1]) &&
      isMeant(source, emphasis),
  );
}

/** Delimiters with a space on their inner side (** 总结**) are none in either reading: what goes with what is then unclear. */
function astrayMarks(runs: readonly DelimiterRun[], emphases: readonly Emphasis[]): Set<string> {
  const used = new Set(emphases.flatMap(({ open, close }) => [open[0], close[0]]));
  const unused = runs.filter(({ range: [start, end] }) => !used.has(start) && !used.has(end - 1) && !used.has(end - 2));
  const isAstray = ({ before, after }: DelimiterRun): boolean => /\s/.test(before) !== /\s/.test(after);
  return new Set(unused.filter(isAstray).map(({ mark, range: [start, end] }) => mark.repeat(Math.min(2, end - start))));
}

const keyOf = ({ open, close }: Emphasis): string => `${open[0]} ${close[1]}`;

/** Whether emphasis holds other emphasis of the same kind, the next to begin: then neither end was meant so. */
const holdsAlike = (source: string, { open, close }: Emphasis, next: Emphasis | undefined): boolean =>
  next !== undefined && next.close[1] < close[1] && source.slice(...next.open) === source.slice(...open);

function reasonFor(source: string, block: Block, { open }: Emphasis): string {
  const marks = source.slice(...open);
  return `标记内侧是标点、外侧是文字，${isText(block, open) ? `${marks} 不起作用` : `${marks} 强调到别处`}`;
}

/** Whether a delimiter is part of the text. */
function isText({ segments }: Block, [start]: Range): boolean {
  const segment = segments[firstFromSource(segments, start + 1) - 1];
  return segment?.kind === 'copy' && start < segment.source[1];
}

/** What of a block's text is shown as found: what emphasis holds, its delimiters where they are text, and what is beside it. */
function textRange(
  { segments }: Block,
  { open: [start], close: [, end] }: Emphasis,
  { left, right }: { readonly left: string; readonly right: string },
): Range {
  const first = segments[firstFromSource(segments, start + 1) - 1];
  const last = segments[firstFromSource(segments, end) - 1];
  const from = first && start < first.source[1] ? first.start + start - first.source[0] : (first?.end ?? 0);
  const to = last && end < last.source[1] ? last.start + end - last.source[0] : (last?.end ?? from + 1);
  return [from - left.length, Math.max(from + 1, to + right.length)];
}
