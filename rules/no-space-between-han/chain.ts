import type { Range } from '../../src/text/range.ts';
import { withoutGaps } from './closed.ts';
import { type GapText, judgeGap, MEANT, type Verdict } from './gap.ts';
import { stretchBefore } from './shape.ts';

/** Gaps with only Han between them: of words in a row (春天 夏天 秋天) no gap is looked at by itself. */
export function chainsOf(text: string, gaps: readonly Range[]): Range[][] {
  const chains: Range[][] = [];
  let last = -1;
  for (const gap of gaps) {
    const chain = chains.at(-1);
    if (chain && stretchBefore(text, gap[0])[0] === last) chain.push(gap);
    else chains.push([gap]);
    last = gap[1];
  }
  return chains;
}

/** What is said of each gap of a chain. */
export function judgeChain(text: GapText, chain: readonly Range[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  let open = 0;
  for (const gap of chain) {
    const verdict = judgeGap(text, gap);
    // Words in a row: what the other gaps are makes no difference any more.
    if (verdict.isOpen && ++open > 1) return chain.map(() => MEANT);
    verdicts.push(verdict);
  }
  return settled(text, chain, verdicts);
}

/**
 * The verdicts as they will be once the certain gaps are closed: 是 图中 标记 has other words than 是图中 标记, and the
 * fix of a text must leave nothing to fix.
 */
function settled(text: GapText, chain: readonly Range[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const closed = chain.filter((_, i) => verdicts[i]?.certainty === 'certain');
  if (closed.length === 0 || closed.length === chain.length) return verdicts;
  const mended = withoutGaps(text, closed, [chain[0]?.[0] ?? 0, chain.at(-1)?.[1] ?? 0]);
  const next = verdicts.map((verdict, i): Verdict => {
    if (verdict.certainty === 'certain') return verdict;
    const { range, ...rest } = judgeGap(mended.text, mended.toClosed(chain[i] ?? verdict.range));
    return { ...rest, range: mended.toOpen(range) };
  });
  return next.some(({ certainty }, i) => certainty === 'certain' && verdicts[i]?.certainty !== 'certain')
    ? settled(text, chain, next)
    : verdicts;
}
