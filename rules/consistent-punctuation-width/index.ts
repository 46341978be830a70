import * as v from 'valibot';
import type { Document } from '../../src/document/document.ts';
import { bracketPairCounts } from '../../src/facts/bracket-style.ts';
import { type WidthChange, widthChanges } from '../../src/facts/mark-width.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding, NO_FINDINGS } from '../../src/rule.ts';

export default defineRule({
  id: 'consistent-punctuation-width',
  summary: '统一全角、半角标点：（AIGC) → （AIGC）',
  options: {
    stops: v.optional(
      v.pipe(
        v.picklist(['full', 'majority', 'off']),
        v.description('中文句中的 `, . : ; ? !`：`full` 改为全角，`majority` 在全文多用半角时保持半角'),
      ),
      'full',
    ),
    brackets: v.optional(
      v.pipe(
        v.picklist(['full', 'half', 'majority', 'off']),
        v.description('中文里的圆括号：全角、半角，或随全文多数；一对括号总是同宽'),
      ),
      'majority',
    ),
  },
  detect(block, { document, options }) {
    const changes = widthChanges(document, block, options);
    if (changes.length === 0) return NO_FINDINGS;
    return changes.map((change): Finding => {
      const { mark, range, to, certain, pair } = change;
      const reason = reasonFor(document, change, options.brackets);
      const told = { range: mark, message: message(block.text.slice(...mark), to.trim(), reason) };
      return { ...told, edit: { range, text: to, certain }, ...(pair && { pair }) };
    });
  },
});

const REASONS = {
  'after-han': '前面是中文',
  'before-han': '后面是中文',
  'chinese-sentence': '中文句子用全角标点',
  'list-number': '编号用半角的点',
  'english-sentence': '英文句子用半角标点',
  time: '时刻用半角冒号',
  pair: '一对括号应同宽',
  call: '函数用半角括号',
};

function reasonFor(document: Document, { reason, to }: WidthChange, brackets: string): string {
  if (reason !== 'brackets') return REASONS[reason];
  if (/[()]/.test(to)) return '按设置使用半角括号';
  const { full } = bracketPairCounts(document);
  return brackets === 'majority' && full > 0 ? `全文另有 ${full} 对全角括号` : '中文使用全角括号';
}
