import type { Block } from '../../src/document/document.ts';
import type { Range } from '../../src/text/range.ts';
import { judgeGap, type Verdict } from './gap.ts';

/** A gap with what is said of it. */
export interface Judged extends Verdict {
  readonly gap: Range;
}

/**
 * The verdicts on gaps with only Han between them. Once some surely go, the others are read as they will stand then: in
 * 是 图中 标记 the second gap is one behind 是图中.
 */
export function judgeChain(block: Block, chain: readonly Range[]): Judged[] {
  let verdicts = chain.map((gap): Judged => ({ gap, ...judgeGap(block, gap) }));
  // Beside markup a gap is judged by where it stands in the source.
  if (!block.isEditable([chain[0]?.[0] ?? 0, chain.at(-1)?.[1] ?? 0])) return verdicts;
  for (let known = 0; ; ) {
    const closed = verdicts.filter(({ certainty }) => certainty === 'certain').map(({ gap }) => gap);
    if (closed.length === known || closed.length === chain.length) return verdicts;
    known = closed.length;
    verdicts = verdicts.map((each) => (each.certainty === 'certain' ? each : beside(closed, block, each)));
  }
}

/** The verdict on a gap as if others were closed, shown where it stands. */
function beside(closed: readonly Range[], { kind, text }: Block, { gap, range }: Judged): Judged {
  let joined = '';
  let at = 0;
  let moved = 0;
  for (const [start, end] of closed) {
    joined += text.slice(at, start);
    at = end;
    if (end <= gap[0]) moved += end - start;
  }
  const block = { kind, text: joined + text.slice(at), segments: [] };
  return { ...judgeGap(block, [gap[0] - moved, gap[1] - moved]), gap, range };
}
