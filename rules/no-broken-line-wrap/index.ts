import * as v from 'valibot';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { defineRule } from '../../src/rule.ts';
import { LINE_END } from '../../src/text/spaces.ts';
import { breakAt } from './breaks.ts';
import { joins } from './joins.ts';
import { paragraphOf } from './paragraph.ts';
import { repaired } from './repair.ts';

export default defineRule({
  id: 'no-broken-line-wrap',
  summary: '修复被换行截断的词句：人工智⏎能',
  options: {
    word: v.optional(v.pipe(v.boolean(), v.description('报告把一个词截成两半的换行')), true),
    han: v.optional(
      v.pipe(
        v.picklist(['auto', 'always', 'off']),
        v.description('Markdown 中两个汉字之间的换行：`auto` 只报告看得出是断行的，`always` 报告所有的，`off` 不报告'),
      ),
      'auto',
    ),
    mark: v.optional(
      v.pipe(
        v.picklist(['basic', 'gb', 'strict', 'off']),
        v.description(
          '不能在行首、行末的标点：`basic` 点号和引号、括号等，`gb` 再加上行末的分隔号和拆开的破折号、省略号，`strict` 再加上行首的破折号、省略号，`off` 不报告',
        ),
      ),
      'gb',
    ),
    allowBreakAfter: v.optional(
      v.pipe(
        v.picklist(['auto', 'none', 'sentence', 'mark']),
        v.description(
          'Markdown 段落里哪些标点之后可以换行：`none` 都不可以，`sentence` 句末，`mark` 任何标点；`auto` 除了整段按一个宽度换行的，任何标点',
        ),
      ),
      'auto',
    ),
    fix: v.optional(
      v.pipe(
        v.picklist(['auto', 'join', 'move']),
        v.description(
          '`join` 连接两行；`move` 把断开的部分移到一行；`auto` 在 Markdown 中连接，在按宽度换行的纯文本和分词文本中移动',
        ),
      ),
      'auto',
    ),
  },
  hasCandidates: (block) => block.kind === 'paragraph' && block.has(LINE_END),
  *detect(block, { document, options }) {
    const segmented = isSegmented(document, block);
    const moves = options.fix === 'move' || (options.fix === 'auto' && (document.isPlainText || segmented));
    // Where line ends stay, those between words are no fault.
    if (!moves && !segmented && !document.isPlainText && options.han !== 'off') {
      yield* joins(document, block, { ...options, segmented });
      return;
    }
    let edited = 0;
    const paragraph = paragraphOf(document, block, { ...options, han: 'off', segmented });
    for (const lineEnd of paragraph.lineEnds) {
      const found = breakAt(paragraph, lineEnd);
      if (!found) continue;
      const finding = repaired(block.text, lineEnd, found, moves);
      // Two line ends so close that one repair would undo the other: the second is told, and mended by the next run.
      const clashes = finding.edit && finding.edit.range[0] < edited;
      yield clashes ? { range: finding.range, message: finding.message } : finding;
      edited = Math.max(edited, finding.edit?.range[1] ?? 0);
    }
  },
});
