import * as v from 'valibot';
import type { Block } from '../../src/document/document.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import type { Range } from '../../src/text/range.ts';
import { mendedRun, stopRuns } from './runs.ts';

export default defineRule({
  id: 'no-repeated-punctuation',
  summary: '去掉重复的标点：，， → ，',
  options: {
    maxRepeat: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('叹号、问号最多连用几个；`？！` 总可以')),
      3,
    ),
  },
  *detect(block, { document, options }) {
    if (!TWO_STOPS.test(block.text)) return;
    for (const run of stopRuns(block.text)) {
      const mended = leavesLink(block, run) ? undefined : mendedRun(block.text, run, options.maxRepeat);
      if (!mended) continue;
      const found = block.text.slice(...run);
      yield {
        range: run,
        message: message(found, mended.to, mended.reason),
        edit: { ...smallestEdit(block, run, mended.to, isSegmented(document, block)), certain: mended.certain },
      };
    }
  },
});

const TWO_STOPS = /[，。、；：？！,.;:?!] ?[，。、；：？！,.;:?!]/;

/** Whether a link ends within a run: its text may be a title that ends with a mark of its own ([该买哪本？](…)。). */
const leavesLink = (block: Block, [start, end]: Range): boolean =>
  block.nodeTypes([start, start + 1]).has('Link') !== block.nodeTypes([end - 1, end]).has('Link');

const SPACE = ' ';

/** Takes away what is too much, so that markup between the marks need not be touched: `**注意：**：` loses the second. */
function smallestEdit(
  block: Block,
  [start, end]: Range,
  to: string,
  keepsSpaces: boolean,
): { range: Range; text: string } {
  const run = block.text.slice(start, end);
  // The gap within a run belongs to the rule on spaces, except where spaces part words and nobody else takes it.
  if (run.startsWith(to)) {
    const from = keepsSpaces || run[to.length] !== SPACE ? start + to.length : start + to.length + 1;
    return { range: [from, withSpaceAfter(block.text, run, end, keepsSpaces)], text: '' };
  }
  if (run.endsWith(to)) {
    const last = end - to.length;
    return { range: [start, !keepsSpaces && block.text[last - 1] === SPACE ? last - 1 : last], text: '' };
  }
  return { range: [start, end], text: to };
}

/** A half-width mark takes the space behind it along. */
const withSpaceAfter = (text: string, run: string, end: number, keepsSpaces: boolean): number =>
  !keepsSpaces && /[,.;:?!]$/.test(run) && text[end] === SPACE ? end + 1 : end;
