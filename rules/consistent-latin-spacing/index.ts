import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { OPAQUE } from '../../src/document/segment.ts';
import { isLinkedHeading } from '../../src/facts/heading-anchors.ts';
import { latinGapsOf } from '../../src/facts/latin-spacing.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import type { Range } from '../../src/text/range.ts';
import { markupGaps } from './markup-gaps.ts';
import { type Gap, mayBeUnwanted, type Options, type Wanted, wantedAt } from './style.ts';

const STYLES = ['always', 'never', 'majority', 'keep'] as const;

const styleOf = <const F extends string>(what: string, fallback: F) =>
  v.optional(v.pipe(v.picklist([fallback, ...STYLES]), v.description(`${what}；默认同 \`${fallback}\``)), fallback);

const outsideOf = (what: string) =>
  v.optional(v.pipe(v.picklist(['always', 'never', 'keep']), v.description(`汉字与${what}之间`)), 'keep');

export default defineRule({
  id: 'consistent-latin-spacing',
  summary: '统一汉字与字母、数字之间的空格：使用Vue → 使用 Vue',
  options: {
    style: v.optional(
      v.pipe(
        v.picklist(STYLES),
        v.description('汉字与字母、数字之间：`always` 空一格，`never` 不空，`majority` 随全文多数，`keep` 不管'),
      ),
      'majority',
    ),
    letters: styleOf('汉字与字母之间（使用 Vue）', 'style'),
    digits: styleOf('汉字与数字之间（共 3 个）', 'style'),
    dates: styleOf('日期（2023 年 5 月）', 'digits'),
    labels: styleOf('序号（第 3 章、图 2）', 'digits'),
    code: outsideOf('行内代码'),
    math: outsideOf('行内公式'),
    links: outsideOf('以汉字开头或结尾的链接'),
    emphasis: outsideOf('以汉字开头或结尾的强调'),
  },
  hasCandidates: (block, { document, options }) =>
    mayBeUnwanted(document, block, options) && !isSegmented(document, block),
  *detect(block, { document, options }) {
    const gaps = gapsOf(document, block, options);
    // A heading's text is its address as well: a link to 使用vue does not find 使用 Vue.
    const isLinked = gaps.length > 0 && isLinkedHeading(document, block);
    for (const gap of gaps) {
      const wanted = wantedAt(document, block, options, gap);
      const [start, end] = gap.range;
      if (!wanted || wanted.isSpaced === start < end || (!wanted.isSpaced && isNeeded(document, block, gap))) continue;
      const around = withNeighbours(block.text, gap.range);
      const [found, expected] = shownAs(document, block, gap, wanted);
      const edit = { range: gap.range, text: wanted.isSpaced ? ' ' : '', certain: true };
      const reason = isLinked ? `${wanted.reason}（有链接指向这个标题，须一并修改）` : wanted.reason;
      yield { range: around, message: message(found, expected, reason), ...(!isLinked && { edit }) };
    }
  },
});

const MARKUP = ['code', 'math', 'links', 'emphasis'] as const satisfies (keyof Options)[];

function gapsOf(document: Document, block: Block, options: Options): readonly Gap[] {
  const gaps = latinGapsOf(document, block);
  return MARKUP.some((kind) => options[kind] !== 'keep') ? [...gaps, ...markupGaps(document.source, block)] : gaps;
}

/** A gap with the characters on both sides: what an insertion is reported on. */
function withNeighbours(text: string, [start, end]: Range): Range {
  const from = /[\udc00-\udfff]/.test(text.charAt(start - 1)) ? start - 2 : start - 1;
  return [from, end + (/[\ud800-\udbff]/.test(text.charAt(end)) ? 2 : 1)];
}

/** Whether the space in a gap makes the emphasis beside it work: 前 _强调_ 后. */
function isNeeded({ source }: Document, block: Block, { range }: Gap): boolean {
  const around = withNeighbours(block.text, range);
  return !block.isEditable(around) && /_ | _/.test(source.slice(...block.toSource(around)));
}

/** A gap with its neighbours as it is and as it should be, code as it stands in the source. */
function shownAs({ source }: Document, block: Block, { range }: Gap, { isSpaced }: Wanted): [string, string] {
  const [from, to] = withNeighbours(block.text, range);
  const shown = (side: Range): string => {
    const text = block.text.slice(...side);
    return text === OPAQUE ? source.slice(...block.toSource(side)) : text;
  };
  const [before, after] = [shown([from, range[0]]), shown([range[1], to])];
  return [before + block.text.slice(...range) + after, before + (isSpaced ? ' ' : '') + after];
}
