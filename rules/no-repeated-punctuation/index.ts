import * as v from 'valibot';
import type { Block } from '../../src/document/document.ts';
import { textWithWidths } from '../../src/facts/mark-width.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import { characterPair } from '../../src/text/character-sets.ts';
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
  hasCandidates: (block) => block.has(STOP_STOP | SPACE_STOP),
  *detect(block, { document, options }) {
    for (const run of stopRuns(block.text)) {
      const mended = mendedRun(block.text, textWithWidths(document, block), run, options.maxRepeat);
      if (!mended || endsTitle(block, run)) continue;
      const found = block.text.slice(...run);
      yield {
        range: run,
        message: message(found, mended.to, mended.reason),
        edit: { ...smallestEdit(block, run, mended.to, isSegmented(document, block)), certain: mended.certain },
      };
    }
  },
});

const STOP_STOP = characterPair('，。、；：？！,.;:?!', '，。、；：？！,.;:?!');
const SPACE_STOP = characterPair(' ', '，。、；：？！');

/**
 * Whether a title with a mark of its own ends within a run: the text of a link ([该买哪本？](…)。), a question in bold
 * print (**怎么借？**：), or what stands before an address (该买哪本？：<https://…>).
 */
function endsTitle(block: Block, [start, end]: Range): boolean {
  const isLink = (at: number): boolean => block.nodeTypes([at, at + 1]).has('Link');
  if (isLink(start) !== isLink(end - 1)) return true;
  if (!/[?!？！]/.test(block.text.charAt(start)) || /^[?!？！]+$/.test(block.text.slice(start, end))) return false;
  return !block.isEditable([start, end]) || block.text[end] === '\ufffc' || (end < block.text.length && isLink(end));
}

const SPACE = ' ';

/** Takes away what is too much, so that markup between the marks need not be touched: `**注意：**：` loses the second. */
function smallestEdit(
  block: Block,
  [start, end]: Range,
  to: string,
  keepsSpaces: boolean,
): { range: Range; text: string } {
  const run = block.text.slice(start, end);
  const spaceEnd = keepsSpaces ? end : withSpaceAfter(block, end);
  if (run.startsWith(to)) return { range: [start + to.length, spaceEnd], text: '' };
  if (!run.endsWith(to)) return { range: [start, spaceEnd], text: to };
  return { range: [start, end - to.length], text: '' };
}

/** A half-width mark takes the space behind it along, unless markup stands between (`**类型：:** 布尔`). */
const withSpaceAfter = (block: Block, end: number): number =>
  /[,.;:?!]/.test(block.text.charAt(end - 1)) && block.text[end] === SPACE && block.isEditable([end - 1, end + 1])
    ? end + 1
    : end;
