import { unmatchedMarks } from '../../src/facts/unmatched-marks.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { type LooseMark, PAIRED_MARKS } from '../../src/text/loose-marks.ts';

export default defineRule({
  id: 'no-unmatched-pair',
  summary: '找出没有配对的括号、引号：《红楼梦',
  options: {},
  hasCandidates: (block) => block.has(PAIRED_MARKS),
  *detect(block, { document }) {
    let last: LooseMark | undefined;
    let found = 0;
    for (const loose of unmatchedMarks(document, block)) {
      const isRun = last?.mark === loose.mark && last.at + 1 === loose.at;
      last = loose;
      // A row of one mark is one mistake, and so is a paragraph full of them.
      if (!isRun && ++found <= MOST) yield findingOf(loose);
    }
  },
});

/** More findings than this in one block say nothing more. */
const MOST = 5;

function findingOf({ at, mark, opens, partner }: LooseMark): Finding {
  const whole = opens ? `${mark}…${partner}` : `${partner}…${mark}`;
  return { range: [at, at + 1], message: message(mark, whole, `缺少配对的${partner}`) };
}
