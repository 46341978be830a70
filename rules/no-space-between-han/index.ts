import type { Block, Document } from '../../src/document/document.ts';
import { textWithWidths } from '../../src/facts/mark-width.ts';
import { isInMistake } from '../../src/facts/repeats.ts';
import { isTraditionalBlock } from '../../src/facts/script.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { termUses } from '../../src/facts/term-uses.ts';
import { message } from '../../src/message.ts';
import { segmented } from '../../src/options.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { LONGEST_UNIT, REPEAT_GAPS } from '../../src/text/character-sets.ts';
import { isHanAt, isHanBefore, isHanUnit } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { SPACED_HAN, spacesIn } from '../../src/text/spaces.ts';
import { chainsOf, judgeChain } from './chain.ts';
import type { Verdict } from './gap.ts';

export default defineRule({
  id: 'no-space-between-han',
  summary: '去掉汉字之间多余的空格：使用 默认的值',
  options: { segmented },
  hasCandidates: (block) => block.has(SPACED_HAN),
  *detect(block, { document, options }) {
    const gaps = gapsOf(block.text);
    if (gaps.length === 0) return;
    const joins = isSegmented(document, block);
    if (joins ? options.segmented === 'keep' : isTraditionalBlock(block)) return;
    const { kind, segments } = block;
    for (const chain of chainsOf(block.text, gaps)) {
      const verdicts = joins ? undefined : judgeChain({ kind, segments, text: textWithWidths(document, block) }, chain);
      for (const [i, gap] of chain.entries()) {
        const verdict = verdicts?.[i] ?? { certainty: 'certain', range: around(block.text, gap) };
        if (verdict.certainty && !isInMistake(block, gap) && !partsCopies(block.text, gap))
          yield findingOf(document, block, gap, verdict);
      }
    }
  },
});

/** What may stand between the copies of a repeat, which are another rule's. */
const ONLY_REPEAT_GAPS = new RegExp(`^[${REPEAT_GAPS}]+$`);

/** Whether a gap of another kind parts two copies of a word, so that closing it would make a repeat. */
const partsCopies = (text: string, [start, end]: Range): boolean =>
  !ONLY_REPEAT_GAPS.test(text.slice(start, end)) &&
  Array.from({ length: LONGEST_UNIT }, (_, i) => i + 1).some(
    (length) => start >= length && text.slice(start - length, start) === text.slice(end, end + length),
  );

/** White space between two Han characters of a line. */
const gapsOf = (text: string): Range[] =>
  spacesIn(text).filter(([start, end]) => isHanBefore(text, start) && isHanAt(text, end));

/** How much on each side of a gap is shown where words do not matter. */
const SHOWN = 2;

function findingOf(document: Document, { text }: Block, gap: Range, { certainty, range, word }: Verdict): Finding {
  const found = text.slice(...range);
  const expected = text.slice(range[0], gap[0]) + text.slice(gap[1], range[1]);
  const uses = word ? termUses(document, word) : 0;
  return {
    range,
    message: message(found, expected, uses > 0 ? `本文另有 ${uses} 处` : '汉字之间不加空格'),
    edit: { range: gap, text: '', certain: certainty === 'certain' },
  };
}

/** A gap with some characters on both sides, no half ones. */
function around(text: string, [start, end]: Range): Range {
  let [from, to] = [start, end];
  while (from > 0 && start - from < SHOWN && isHanUnit(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < SHOWN && isHanUnit(text.charCodeAt(to))) to++;
  return [from, to];
}
