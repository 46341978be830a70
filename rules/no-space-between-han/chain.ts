import type { Range } from '../../src/text/range.ts';
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
export function judgeChain(text: GapText, chain: readonly Range[]): Verdict[] {
  const verdicts = chain.map((gap) => judgeGap(text, gap));
  return verdicts.filter(({ isOpen }) => isOpen).length > 1
    ? verdicts.map(() => MEANT)
    : settled(text, chain, verdicts);
}

/**
 * The verdicts as they will be once the certain gaps are closed: 是 图中 标记 has other words than 是图中 标记, and the
 * fix of a text must leave nothing to fix.
 */
function settled(text: GapText, chain: readonly Range[], verdicts: Verdict[]): Verdict[] {
  const closed = chain.filter((_, i) => verdicts[i]?.certainty === 'certain');
  if (closed.length === 0 || closed.length === chain.length) return verdicts;
  const mended = withoutGaps(text, closed);
  const next = verdicts.map((verdict, i): Verdict => {
    if (verdict.certainty === 'certain') return verdict;
    const { range, ...rest } = judgeGap(
      mended,
      shifted(chain[i] ?? verdict.range, (at) => before(closed, at)),
    );
    return { ...rest, range: shifted(range, (at) => behind(closed, at)) };
  });
  return next.some(({ certainty }, i) => certainty === 'certain' && verdicts[i]?.certainty !== 'certain')
    ? settled(text, chain, next)
    : verdicts;
}

function withoutGaps({ text, kind, segments }: GapText, gaps: readonly Range[]): GapText {
  const ends = [0, ...gaps.map(([, end]) => end)];
  return {
    text: ends.map((end, i) => text.slice(end, gaps[i]?.[0])).join(''),
    kind,
    segments: segments.map((each) => ({ ...each, start: before(gaps, each.start), end: before(gaps, each.end) })),
  };
}

const shifted = ([start, end]: Range, by: (offset: number) => number): Range => [by(start), by(end)];

/** Where an offset lies once gaps before it are closed. */
const before = (gaps: readonly Range[], offset: number): number =>
  gaps.reduce((at, [start, end]) => at - Math.max(0, Math.min(offset, end) - start), offset);

/** Where an offset behind closed gaps lay before. */
const behind = (gaps: readonly Range[], offset: number): number =>
  gaps.reduce((at, [start, end]) => (at > start ? at + end - start : at), offset);
