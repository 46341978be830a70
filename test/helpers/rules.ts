import * as v from 'valibot';
import { defineRule, type Edit } from '../../src/rule.ts';

/** A rule that reports every match of 的的, with options of each kind. */
export const repeated = defineRule({
  id: 'test-rule',
  summary: '测试',
  options: {
    style: v.optional(v.picklist(['甲', '乙']), '甲'),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)), 1),
    width: v.optional(v.union([v.number(), v.literal('auto')]), 'auto'),
    enabled: v.optional(v.boolean(), true),
    terms: v.optional(v.record(v.string(), v.array(v.string())), {}),
    certain: v.optional(v.boolean(), true),
  },
  *detect({ text }, { options }) {
    if (!options.enabled) return;
    for (const { 0: found, index } of text.matchAll(/的\n?的/g)) {
      const range = [index, index + found.length] as const;
      yield {
        range,
        message: `的的 -> 的：重复（${options.style}）`,
        edit: { range, text: '的', certain: options.certain },
      };
    }
  },
});

/** A rule that makes the same edits in every block; an insertion is reported on the character before it. */
export const editing = (...edits: Edit[]) =>
  defineRule({
    id: 'editing-rule',
    summary: '测试',
    options: {},
    *detect() {
      for (const edit of edits) {
        const [start, end] = edit.range;
        yield { range: start < end ? [start, end] : [start - 1, end], message: '甲 -> 乙：测试', edit };
      }
    },
  });
