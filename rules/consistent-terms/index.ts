import type { Finding } from '../../src/rule.ts';
import { defineRule, NO_FINDINGS } from '../../src/rule.ts';
import { merge, overlapsAny } from '../../src/text/range.ts';
import { region, regionOptions } from './region.ts';
import { script, scriptOptions } from './script.ts';
import { nameOption, spellings } from './spellings.ts';
import { splits } from './splits.ts';
import { fromUserList, userListOptions } from './user-list.ts';
import { variantOptions, variants } from './variants.ts';

export default defineRule({
  id: 'consistent-terms',
  summary: '统一术语的写法：人工 智能 → 人工智能',
  options: { ...userListOptions, names: nameOption, ...variantOptions, ...scriptOptions, ...regionOptions },
  detect(block, context) {
    const { document, options } = context;
    return firstOf([
      fromUserList(document, block, context),
      splits(document, block),
      spellings(document, block, options.names),
      variants(document, block, options),
      region(block, options.region),
      options.script === 'off' ? NO_FINDINGS : script(document, block),
    ]);
  },
});

/** The findings of several sources of evidence, the strongest first: what one has found, a later one leaves alone. */
function firstOf(sources: readonly Iterable<Finding>[]): readonly Finding[] {
  let kept: Finding[] | undefined;
  for (const source of sources) {
    if (source === NO_FINDINGS) continue;
    kept ??= [];
    const earlier = merge(kept.map(({ range }) => range));
    for (const finding of source) if (!overlapsAny(earlier, finding.range)) kept.push(finding);
  }
  return kept ?? NO_FINDINGS;
}
