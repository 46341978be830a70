import * as v from 'valibot';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { latinGaps } from '../../src/text/latin-gaps.ts';
import type { Range } from '../../src/text/range.ts';
import { markupGaps } from './markup-gaps.ts';
import { type Gap, type Options, type Wanted, wantedAt } from './style.ts';

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
  *detect(block, { document, options }) {
    if (isSegmented(document, block)) return;
    const at = (range: Range): string => document.source.slice(...block.toSource(range));
    const gaps: Gap[] = LATIN.test(block.text) ? [...latinGaps(block.text)] : [];
    if (MARKUP.some((kind) => options[kind] !== 'keep')) gaps.push(...markupGaps(document.source, block));
    for (const gap of gaps) {
      const wanted = wantedAt(document, options, gap);
      const [start, end] = gap.range;
      if (!wanted || wanted.isSpaced === start < end) continue;
      const around = withNeighbours(block.text, gap.range);
      const inSource = at(around);
      const isBesideMarkup = inSource !== block.text.slice(...around);
      // 前 _强调_ 后: without its spaces it is no emphasis. Of other markup the spaces may be meant to make it stand out.
      if (!wanted.isSpaced && isBesideMarkup && (wanted.isByMajority || UNDERSCORE.test(inSource))) continue;
      yield findingOf(block.text, gap, around, wanted, at);
    }
  },
});

const MARKUP = ['code', 'math', 'links', 'emphasis'] as const satisfies (keyof Options)[];
const LATIN = /[A-Za-z0-9]/;
const UNDERSCORE = /_ | _/;

/** A gap with the characters on both sides: what an insertion is reported on. */
function withNeighbours(text: string, [start, end]: Range): Range {
  const from = /[\udc00-\udfff]/.test(text.charAt(start - 1)) ? start - 2 : start - 1;
  return [from, end + (/[\ud800-\udbff]/.test(text.charAt(end)) ? 2 : 1)];
}

const OPAQUE = '\ufffc';

/** A gap as a finding; code is shown as it stands. */
function findingOf(
  text: string,
  { range: [start, end] }: Gap,
  around: Range,
  { isSpaced, reason }: Wanted,
  at: (range: Range) => string,
): Finding {
  const shown = (range: Range): string => (text.slice(...range) === OPAQUE ? at(range) : text.slice(...range));
  const [before, after] = [shown([around[0], start]), shown([end, around[1]])];
  const to = isSpaced ? ' ' : '';
  return {
    range: around,
    message: message(before + text.slice(start, end) + after, before + to + after, reason),
    edit: { range: [start, end], text: to, certain: true },
  };
}
