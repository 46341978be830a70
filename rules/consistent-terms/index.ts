import type { Finding } from '../../src/rule.ts';
import { defineRule } from '../../src/rule.ts';
import { overlaps } from '../../src/text/range.ts';
import { splits } from './splits.ts';
import { variantOptions, variants } from './variants.ts';

export default defineRule({
  id: 'consistent-terms',
  summary: '统一术语的写法：人工 智能 → 人工智能',
  options: { ...variantOptions },
  *detect(block, { document, options }) {
    yield* firstOf([splits(document, block), variants(document, block, options)]);
  },
});

/** The findings of several sources of evidence, the strongest first: what one has found, a later one leaves alone. */
function firstOf(sources: readonly Iterable<Finding>[]): Finding[] {
  const kept: Finding[] = [];
  for (const source of sources) {
    const earlier = [...kept];
    for (const finding of source) if (!earlier.some(({ range }) => overlaps(range, finding.range))) kept.push(finding);
  }
  return kept;
}
